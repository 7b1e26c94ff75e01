import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readJsonl } from '../train/lib/data.ts';
import { RETELLINGS, textOf } from '../train/links/retold.ts';
import type { Gold } from './collation/pages.ts';
import { dataFile, scorerOf } from './lib/scorer.ts';
import type { Bench, BenchRow } from './lib/types.ts';
import { type AddressedPage, exported } from './traced/export.ts';
import { scorerLines } from './traced/lines.ts';

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface Scores {
  readonly linking: {
    readonly pairs: Score;
    readonly links: Score;
    readonly hard_negatives: { readonly wrongly_linked: number };
  };
  readonly changes: {
    readonly all: Score;
    readonly groups: Readonly<Record<string, Score>>;
    readonly twins: { readonly false_alarms: number };
  };
}

/**
 * Pages added to a store of their own, traced, exported (`hearsay export --only trace,witness,edge,change`), and what came
 * out handed to the scorer: the whole way that a user's articles go.
 */
export const traced: Bench = async ({ data, out }) => {
  const file = dataFile(data, RETELLINGS);
  const scorer = scorerOf(data, 'retellings/score.mjs');
  const pages = readJsonl<AddressedPage>(file);
  const firstHand = firstHandPages(path.join(data, 'retellings'));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-traced-'));
  const predicted = async (name: string, some: readonly AddressedPage[]): Promise<string> => {
    const told = some.map((page) => ({ ...page, text: textOf(page) }));
    const lines = await exported(path.join(folder, name), told, firstHand);
    const file = path.join(out, `traced-${name}.jsonl`);
    fs.writeFileSync(
      file,
      scorerLines(lines, firstHand)
        .map((l) => `${JSON.stringify(l)}\n`)
        .join(''),
    );
    return file;
  };
  const score = (predictions: string, ...more: readonly string[]): Scores => {
    const args = [scorer, '--gold', path.join(data, 'retellings'), '--pred', predictions, '--json', ...more];
    // The scorer's own output: its shape is stated in its head.
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Scores;
  };
  const run = async () => {
    try {
      const english = await predicted(
        'en',
        pages.filter((p) => p.language === 'en'),
      );
      const all = await predicted('all', pages);
      // The most first-hand page of an English one may be in another language.
      return {
        english: score(english, '--lang', 'en'),
        every: score(all),
        changes: score(all, '--lang', 'en').changes,
      };
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  };
  const { english, every, changes } = await run();
  const row = (measure: string, value: number, target?: number, higherIsBetter = true): BenchRow => ({
    measure,
    data: RETELLINGS,
    value,
    ...(target !== undefined && { target }),
    ...(!higherIsBetter && { higherIsBetter }),
    note: 'from an exported store',
  });
  const recall = (group: string): number => changes.groups[group]?.recall ?? 0;
  return [
    row('traced: statement links F1, English', english.linking.links.f1, 0.85),
    row('traced: page pairs F1, English', english.linking.pairs.f1, 0.92),
    row('traced: page pairs precision, English', english.linking.pairs.precision, 0.95),
    row('traced: hard negatives linked, English', english.linking.hard_negatives.wrongly_linked, 0, false),
    row('traced: page pairs F1, 13 languages', every.linking.pairs.f1, 0.55),
    row(
      'changes along the trace: recall number+bound+counted+name',
      recall('number+bound+counted-thing+name'),
      0.75,
    ),
    row(
      'changes along the trace: recall certainty+attribution+date',
      recall('certainty+attribution+date'),
      0.6,
    ),
    row('changes along the trace: precision (a lower bound)', changes.all.precision),
    row('changes along the trace, between verbatim twins', changes.twins.false_alarms, 0, false),
  ];
};

/** The page of each cluster that the gold holds the others against. */
function firstHandPages(folder: string): ReadonlySet<string> {
  const clusters = fs
    .readdirSync(folder)
    .filter((name) => fs.existsSync(path.join(folder, name, 'gold.json')));
  return new Set(
    clusters.map((name) => {
      const gold = JSON.parse(fs.readFileSync(path.join(folder, name, 'gold.json'), 'utf8')) as Gold;
      return `${name}/${gold.most_first_hand_page}`;
    }),
  );
}
