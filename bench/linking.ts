import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import shipped from '../models/links.json' with { type: 'json' };
import { groupLinks, type Linkable, linkAll } from '../src/trace/link/index.ts';
import { BY_HAND, SHIPPED, type Weighing } from '../src/trace/link/weights.ts';
import { sha256Of } from '../train/certainty/sets.ts';
import { readJsonl } from '../train/lib/data.ts';
import { foldWeights } from '../train/links/folds.ts';
import { cutOff, labelled, type Page, RETELLINGS, textOf } from '../train/links/retold.ts';
import { dataFile, scorerOf } from './lib/scorer.ts';
import type { Bench, BenchContext, BenchRow } from './lib/types.ts';
import { eventRows } from './linking/events.ts';
import { generatedRows } from './linking/generated.ts';

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
}

/**
 * Which sentences of pages tell the same statement, and which pages the same event. Weights for two languages that
 * learnt from the file (by its sha-256) are judged by folds of clusters.
 */
export const linking: Bench = async (context) => [
  ...retold(context),
  ...eventRows(context),
  ...generatedRows(context.reader),
];

function retold({ data, out, reader }: BenchContext): BenchRow[] {
  const file = dataFile(data, RETELLINGS);
  const scorer = scorerOf(data, 'retellings/score.mjs');
  const pages = new Map(readJsonl<Page>(file).map((page) => [page.id, page]));
  const items = labelled(data, reader);
  const folded = (shipped.trainedOn as Record<string, string>)[RETELLINGS] === sha256Of(file);
  const folds = folded ? foldWeights(items) : undefined;
  const weigh = (a: Linkable, b: Linkable): Weighing =>
    folds && a.language !== b.language
      ? { within: BY_HAND, across: folds(cutOff(a.article), cutOff(b.article)) }
      : SHIPPED;
  const score = (
    name: string,
    linkables: readonly Linkable[],
    more: readonly string[],
  ): Scores['linking'] => {
    const predictions = path.join(out, `linking-${name}.jsonl`);
    fs.writeFileSync(predictions, witnessLines(pages, linkables, weigh));
    const args = [scorer, '--gold', path.join(data, 'retellings'), '--pred', predictions, '--json', ...more];
    // The scorer's own output: its shape is stated in its head.
    return (JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Scores).linking;
  };
  const all = items.map((item) => item.linkable);
  const english = score(
    'en',
    all.filter((l) => l.language === 'en'),
    ['--lang', 'en'],
  );
  const every = score('all', all, []);
  const hand = 'weights by hand, set on this file';
  const learnt = folded ? 'two languages: by folds of clusters, learnt from this file' : 'shipped weights';
  const row = (measure: string, value: number, note: string, target?: number): BenchRow => ({
    measure,
    data: RETELLINGS,
    value,
    note,
    ...(target !== undefined && { target }),
  });
  return [
    row('statement links F1, English', english.links.f1, hand, 0.85),
    row('statement links precision, English', english.links.precision, hand),
    row('page pairs F1, English', english.pairs.f1, hand, 0.92),
    row('page pairs precision, English', english.pairs.precision, hand, 0.95),
    {
      ...row('hard negatives linked, English', english.hard_negatives.wrongly_linked, hand, 0),
      higherIsBetter: false,
    },
    row('page pairs F1, 13 languages', every.pairs.f1, learnt, 0.55),
    row('page pairs precision, 13 languages', every.pairs.precision, learnt),
    {
      ...row('hard negatives linked, 13 languages', every.hard_negatives.wrongly_linked, learnt),
      higherIsBetter: false,
    },
  ];
}

/** The witnesses of all groups, as the scorer takes them. */
function witnessLines(
  pages: ReadonlyMap<string, Page>,
  linkables: readonly Linkable[],
  weigh: (a: Linkable, b: Linkable) => Weighing,
): string {
  const byId = new Map(linkables.map((l) => [l.id, l]));
  const { groups } = groupLinks(linkAll(linkables, weigh));
  const lines: string[] = [];
  groups.forEach((group, g) => {
    for (const id of group) {
      const { article, span } = byId.get(id)!;
      const text = textOf(pages.get(article)!).slice(...span);
      lines.push(JSON.stringify({ type: 'witness', article, statement: id, trace: `g${g}`, text }));
    }
  });
  return `${lines.join('\n')}\n`;
}
