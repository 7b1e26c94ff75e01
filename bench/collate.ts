import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { collateMutations } from './collate-mutations.ts';
import { changesOf, type Placed, withinOf } from './collation/lines.ts';
import { type Cluster, clustersOf } from './collation/pages.ts';
import { type Bench, type BenchContext, type BenchRow, MissingData } from './lib/types.ts';

interface Score {
  readonly recall: number;
  readonly precision: number;
}

interface Scores {
  readonly changes: {
    readonly all: Score;
    readonly groups: Readonly<Record<string, Score>>;
    readonly twins: { readonly false_alarms: number };
    readonly errors: {
      readonly missed: readonly { readonly article: string; readonly from: string; readonly to: string }[];
    };
  };
}

const DATA = 'retellings/articles.jsonl';

/** Changes of English pages against their cluster's most first-hand page, and headline against body. */
export const collation: Bench = async (context) => [...retold(context), ...collateMutations(context)];

function retold({ data, out, reader }: BenchContext): BenchRow[] {
  const folder = path.join(data, 'retellings');
  if (!fs.existsSync(path.join(folder, 'score.mjs'))) throw new MissingData(path.join(folder, 'score.mjs'));
  const clusters = clustersOf(reader, folder);
  const found = clusters.flatMap((c) => [...changesOf(c), ...withinOf(c)]);
  const heads = found.filter((f) => f.inHeadline);
  const changes = score(folder, path.join(out, 'collate-en.jsonl'), found);
  const recall = (group: string): number => changes.groups[group]?.recall ?? 0;
  const row = (measure: string, value: number, target?: number): BenchRow => ({
    measure,
    data: DATA,
    value,
    ...(target !== undefined && { target }),
  });
  return [
    row('changes: recall number+bound+counted+name', recall('number+bound+counted-thing+name'), 0.75),
    row('changes: recall certainty+attribution+date', recall('certainty+attribution+date'), 0.6),
    row(
      'headline-against-body changes: recall',
      headlineRecall(clusters, score(folder, path.join(out, 'collate-headlines-en.jsonl'), heads)),
      0.75,
    ),
    { ...row('changes between verbatim twins', changes.twins.false_alarms, 0), higherIsBetter: false },
    row('changes: precision (a lower bound)', changes.all.precision),
  ];
}

function score(folder: string, file: string, found: readonly Placed[]): Scores['changes'] {
  fs.writeFileSync(file, `${found.map((f) => JSON.stringify(f.line)).join('\n')}\n`);
  const args = [path.join(folder, 'score.mjs'), '--gold', folder, '--pred', file, '--lang', 'en', '--json'];
  // The scorer's own output: its shape is stated in its head.
  return (JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Scores).changes;
}

/**
 * Of the changes that the gold marks as a headline's ("10,000 (headline)"), the share found there, against the body or
 * the first-hand page. One in a headline that the set does not hold (title null) counts as missed.
 */
function headlineRecall(clusters: readonly Cluster[], { errors }: Scores['changes']): number {
  const isHeadline = (c: { readonly from: string; readonly to: string }): boolean =>
    /\([^()]*headline[^()]*\)/.test(`${c.from} ${c.to}`);
  const marked = clusters.flatMap(({ name, gold, pages }) =>
    gold.pages
      .filter((p) => pages.some((page) => page.id === `${name}/${p.n}` && page.language === 'en'))
      .flatMap((p) => p.changes.filter(isHeadline)),
  ).length;
  const missed = errors.missed.filter(isHeadline).length;
  return marked === 0 ? 0 : 1 - missed / marked;
}
