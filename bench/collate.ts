import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Reader, Telling } from '../src/read/index.ts';
import { type Collation, collate } from '../src/trace/index.ts';
import { collateMutations } from './collate-mutations.ts';
import { articleOf } from './lib/article.ts';
import { type Bench, type BenchContext, type BenchRow, MissingData } from './lib/types.ts';

interface Page {
  readonly id: string;
  readonly outlet: string | null;
  readonly language: string;
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string;
}

interface Score {
  readonly recall: number;
  readonly precision: number;
}

interface Scores {
  readonly changes: {
    readonly all: Score;
    readonly groups: Readonly<Record<string, Score>>;
    readonly twins: { readonly false_alarms: number };
  };
}

const DATA = 'retellings/articles.jsonl';

/** Changes of English pages against their cluster's most first-hand page, and headline against body. */
export const collation: Bench = async (context) => [...retold(context), ...collateMutations(context)];

function retold({ data, out, reader }: BenchContext): BenchRow[] {
  const folder = path.join(data, 'retellings');
  const scorer = path.join(folder, 'score.mjs');
  if (!fs.existsSync(scorer)) throw new MissingData(scorer);
  const predictions = path.join(out, 'collate-en.jsonl');
  fs.writeFileSync(predictions, predict(reader, folder));
  const args = [scorer, '--gold', folder, '--pred', predictions, '--lang', 'en', '--json'];
  // The scorer's own output: its shape is stated in its head.
  const { changes } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Scores;
  const recall = (group: string): number => changes.groups[group]?.recall ?? 0;
  return [
    {
      measure: 'changes: recall number+bound+counted+name',
      data: DATA,
      value: recall('number+bound+counted-thing+name'),
      target: 0.75,
    },
    {
      measure: 'changes: recall certainty+attribution+date',
      data: DATA,
      value: recall('certainty+attribution+date'),
      target: 0.6,
    },
    {
      measure: 'changes between verbatim twins',
      data: DATA,
      value: changes.twins.false_alarms,
      target: 0,
      higherIsBetter: false,
    },
    { measure: 'changes: precision (a lower bound)', data: DATA, value: changes.all.precision },
  ];
}

function predict(reader: Reader, folder: string): string {
  const pages = fs
    .readFileSync(path.join(folder, 'articles.jsonl'), 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l) as Page) // the set's README says what a line holds
    .filter((p) => p.language === 'en');
  const lines: object[] = [];
  for (const cluster of new Set(pages.map((p) => p.id.split('/')[0]!))) {
    const own = pages.filter((p) => p.id.startsWith(`${cluster}/`));
    const tellings = own.map((p) => tellingOf(reader, p));
    lines.push(...changesOf(cluster, own, tellings, firstHand(folder, cluster)));
  }
  return `${lines.map((l) => JSON.stringify(l)).join('\n')}\n`;
}

interface Gold {
  readonly most_first_hand_page: number;
  readonly pages: readonly {
    readonly n: number;
    readonly role: string;
    readonly copy_or_translation_of?: number;
  }[];
}

function firstHand(folder: string, cluster: string): Gold {
  return JSON.parse(fs.readFileSync(path.join(folder, cluster, 'gold.json'), 'utf8')) as Gold;
}

function tellingOf(reader: Reader, page: Page): Telling {
  const text = page.title && !page.text.startsWith(page.title) ? `${page.title}\n${page.text}` : page.text;
  return reader.tell(
    articleOf(text, {
      language: page.language,
      ...(page.outlet && { outlet: page.outlet }),
      ...(page.published && { published: page.published }),
      ...(page.title && { title: page.title }),
    }),
  );
}

function changesOf(
  cluster: string,
  pages: readonly Page[],
  tellings: readonly Telling[],
  gold: Gold,
): object[] {
  const at = (n: number): number => pages.findIndex((p) => p.id === `${cluster}/${n}`);
  // A first-hand page in a language that we do not read leaves the choice to the collation.
  const known = at(gold.most_first_hand_page);
  const told = gold.pages
    .filter((p) => p.role !== 'hard-negative')
    .map((p) => at(p.n))
    .filter((i) => i >= 0);
  const first = known >= 0 ? known : told[collate(told.map((i) => tellings[i]!)).base]!;
  const out: object[] = [];
  pages.forEach((page, i) => {
    if (i !== first) out.push(...linesOf(page.id, collate([tellings[first]!, tellings[i]!], { base: 0 })));
    const { headlines } = collate([tellings[i]!]);
    for (const c of [...headlines, ...tellings[i]!.reading.comparisons])
      out.push({
        type: 'change',
        article: page.id,
        kind: c.kind,
        from: c.from?.exact ?? '',
        to: c.to?.exact ?? '',
        against: page.id,
      });
  });
  for (const { n, role, copy_or_translation_of: of } of gold.pages) {
    const [a, b] = [at(of ?? -1), at(n)];
    if (role !== 'verbatim' || a < 0 || b < 0) continue;
    out.push(
      ...linesOf(`${cluster}/${n}`, collate([tellings[a]!, tellings[b]!], { base: 0 }), `${cluster}/${of}`),
    );
  }
  return out;
}

const linesOf = (article: string, { variants }: Collation, against?: string): object[] =>
  variants
    // A statement that one of two articles has and the other has not is no change of what both tell.
    .filter((v) => v.kind !== 'addition')
    .map((v) => ({
      type: 'change',
      article,
      kind: v.kind,
      from: v.from?.exact ?? '',
      to: v.to?.exact ?? 'absent',
      ...(against !== undefined && { against }),
    }));
