import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import shipped from '../models/names.json' with { type: 'json' };
import { matchNames, nameKeys } from '../src/resolve/index.ts';
import { sha256Of } from '../train/certainty/sets.ts';
import { crossValidate } from '../train/names/folds.ts';
import { type NamePair, namePairs, OPENSANCTIONS, WIKIDATA } from '../train/names/pairs.ts';
import { type Bench, type BenchContext, type BenchRow, MissingData } from './lib/types.ts';
import { lookupRows } from './names/lookup.ts';

/** From this score on the scorer is told "same". */
const THRESHOLD = 0.5;

/** What the scorer prints, as far as it is used here. */
interface Scores {
  readonly all: { readonly f1: number };
  readonly [field: string]: Readonly<Record<string, { readonly f1: number }>> | { readonly f1: number };
}

/**
 * Names as written, the same or not; whether names that are the same share a key; how long a look-up takes. Files
 * that the shipped weights learnt from (by their sha-256) are judged by weights that saw nothing of a name's fold.
 */
export const names: Bench = async (context) => {
  const { data } = context;
  const files = [WIKIDATA, OPENSANCTIONS];
  for (const file of files) if (!fs.existsSync(path.join(data, file))) throw new MissingData(file);
  const sets = files.map((file) => namePairs(data, file));
  const pairs = sets.flat();
  const learnt = new Map(Object.entries(shipped.trainedOn));
  const folded = files.every((file) => learnt.get(file) === sha256Of(path.join(data, file)));
  const scores = folded ? crossValidate(pairs) : pairs.map(({ a, b }) => matchNames(a, b).score);
  const note = folded ? 'by folds of names: the shipped weights learnt from this file' : 'shipped weights';
  const byId = new Map(pairs.map((pair, i) => [pair.id, scores[i]!]));
  const wikidata = score(context, WIKIDATA, sets[0]!, byId, 'lang');
  const sanctions = score(context, OPENSANCTIONS, sets[1]!, byId, 'schema');
  const row = (measure: string, file: string, value: number, target?: number): BenchRow => ({
    measure,
    data: path.basename(file),
    value: value * 100,
    target,
    note,
  });
  const targets: Readonly<Record<string, number>> = { 'ko-latn': 92, Person: 75 };
  const each = (file: string, fields: Readonly<Record<string, { f1: number }>>): BenchRow[] =>
    Object.entries(fields).map(([name, { f1 }]) => row(`same name F1, ${name}`, file, f1, targets[name]));
  return [
    row('same name F1, all', WIKIDATA, wikidata.all.f1, 88),
    ...each(WIKIDATA, wikidata.lang as Record<string, { f1: number }>),
    ...each(OPENSANCTIONS, sanctions.schema as Record<string, { f1: number }>),
    ...sets.map((set, i) => blocking(set, files[i]!)),
    ...lookupRows(),
  ];
};

function score(
  { data, out }: BenchContext,
  file: string,
  pairs: readonly NamePair[],
  scores: ReadonlyMap<string, number>,
  field: string,
): Scores {
  const predictions = path.join(out, path.basename(file));
  fs.writeFileSync(
    predictions,
    pairs.map(({ id }) => `${JSON.stringify({ id, score: scores.get(id) })}\n`).join(''),
  );
  const scorer = path.join(data, 'names/score.mjs');
  const options = ['--threshold', String(THRESHOLD), '--by', field];
  const printed = execFileSync(process.execPath, [
    scorer,
    'pairs',
    path.join(data, file),
    predictions,
    ...options,
  ]);
  return JSON.parse(printed.toString()) as Scores; // the scorer's own output
}

/** How many of the pairs that are the same share a key. */
function blocking(pairs: readonly NamePair[], file: string): BenchRow {
  const same = pairs.filter((pair) => pair.same);
  const found = same.filter(({ a, b }) => {
    const keys = new Set(nameKeys(a));
    return nameKeys(b).some((key) => keys.has(key));
  });
  return {
    measure: 'same names that share a key, %',
    data: path.basename(file),
    value: (100 * found.length) / same.length,
  };
}
