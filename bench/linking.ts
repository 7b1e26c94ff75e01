import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Reader } from '../src/read/index.ts';
import { groupLinks, linkablesOf } from '../src/trace/link/index.ts';
import { readJsonl } from '../train/lib/data.ts';
import { articleOf } from './lib/article.ts';
import { dataFile, scorerOf } from './lib/scorer.ts';
import type { Bench, BenchRow } from './lib/types.ts';
import { linksAmong } from './linking-all.ts';

interface Page {
  readonly id: string;
  readonly outlet: string | null;
  readonly language: string;
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string;
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface Scores {
  readonly linking: {
    readonly pairs: Score;
    readonly cross_language: Score;
    readonly links: Score;
    readonly bcubed: Score;
    readonly hard_negatives: { readonly wrongly_linked: number };
  };
}

const DATA = 'retellings/articles.jsonl';

/** Which sentences of pages tell the same statement, and which pages the same event. */
export const linking: Bench = async (context) => {
  const { data, out, reader } = context;
  const pages = readJsonl<Page>(dataFile(data, DATA));
  const folder = path.join(data, 'retellings');
  const scorer = scorerOf(data, 'retellings/score.mjs');
  const score = (name: string, pages: readonly Page[], more: readonly string[]): Scores['linking'] => {
    const predictions = path.join(out, `linking-${name}.jsonl`);
    fs.writeFileSync(predictions, witnessLines(reader, pages));
    const args = [scorer, '--gold', folder, '--pred', predictions, '--json', ...more];
    // The scorer's own output: its shape is stated in its head.
    return (JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Scores).linking;
  };
  const english = score(
    'en',
    pages.filter((p) => p.language === 'en'),
    ['--lang', 'en'],
  );
  const all = score('all', pages, []);
  const rows: BenchRow[] = [
    { measure: 'statement links F1, English', data: DATA, value: english.links.f1, target: 0.85 },
    { measure: 'statement links precision, English', data: DATA, value: english.links.precision },
    { measure: 'page pairs F1, English', data: DATA, value: english.pairs.f1, target: 0.92 },
    { measure: 'page pairs precision, English', data: DATA, value: english.pairs.precision, target: 0.95 },
    {
      measure: 'hard negatives linked, English',
      data: DATA,
      value: english.hard_negatives.wrongly_linked,
      target: 0,
      higherIsBetter: false,
    },
    { measure: 'page pairs F1, 13 languages', data: DATA, value: all.pairs.f1, target: 0.55 },
    { measure: 'page pairs precision, 13 languages', data: DATA, value: all.pairs.precision },
    {
      measure: 'hard negatives linked, 13 languages',
      data: DATA,
      value: all.hard_negatives.wrongly_linked,
      higherIsBetter: false,
    },
  ];
  return rows;
};

/** The witnesses of all groups, as the scorer takes them. */
function witnessLines(reader: Reader, pages: readonly Page[]): string {
  const texts = new Map<string, string>();
  const linkables = pages.flatMap((page) => {
    // A page's headline is part of what it prints; the set keeps it apart from the text.
    const text = page.title && !page.text.startsWith(page.title) ? `${page.title}\n${page.text}` : page.text;
    texts.set(page.id, text);
    const article = articleOf(text, {
      language: page.language,
      ...(page.outlet && { outlet: page.outlet }),
      ...(page.published && { published: page.published }),
      ...(page.title && { title: page.title }),
    });
    return linkablesOf(reader.tell(article), page.id);
  });
  const byId = new Map(linkables.map((l) => [l.id, l]));
  const { groups } = groupLinks(linksAmong(linkables));
  return groups
    .flatMap((group, g) =>
      group.map((id) => {
        const l = byId.get(id)!;
        const text = texts.get(l.article)!.slice(...l.span);
        return `${JSON.stringify({ type: 'witness', article: l.article, statement: id, trace: `g${g}`, text })}\n`;
      }),
    )
    .join('');
}
