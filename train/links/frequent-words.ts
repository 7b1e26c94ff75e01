import fs from 'node:fs';
import path from 'node:path';
import { articleOf } from '../../bench/lib/article.ts';
import { loadModels } from '../../bench/lib/models.ts';
import { stateNamed } from '../../src/read/compare/told.ts';
import { createReader } from '../../src/read/index.ts';
import { readJsonl } from '../lib/data.ts';
import type { TrainOptions } from '../run.ts';

/** A word that stands in fewer of the sentences is rare, and not listed. */
const LEAST = 14;

interface Line {
  readonly text: string;
  readonly published: string;
}

/**
 * In how many sentences of news a word stands, as weights of 0.1 to 0.9: the inverse sentence frequency, of which a word
 * of `LEAST` sentences has 1. Words under which tellings are lined up (lemmas, synonyms under their first), no names.
 */
function countWords(data: string): Readonly<Record<string, string>> {
  const reader = createReader(loadModels());
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const file of ['attribution/train.jsonl.gz', 'attribution/dev.jsonl.gz']) {
    for (const { text, published } of readJsonl<Line>(path.join(data, file))) {
      const telling = reader.tell(articleOf(text, { published }));
      for (const { unit, keys } of telling.told) {
        const names = new Set(unit.names.flatMap((n) => n.exact.toLowerCase().split(/[\s-]+/)));
        sentences++;
        for (const key of keys)
          if (/^~?[a-z]+$/.test(key) && !names.has(key) && stateNamed(key) === undefined)
            counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  const bands = new Map<number, string[]>();
  for (const [word, n] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    if (n < LEAST) continue;
    const weight = Math.log(sentences / n) / Math.log(sentences / LEAST);
    const band = Math.min(9, Math.max(1, Math.round(weight * 10)));
    bands.set(band, [...(bands.get(band) ?? []), word]);
  }
  return Object.fromEntries([...bands].map(([band, words]) => [(band / 10).toFixed(1), words.join(' ')]));
}

const FILE = path.resolve(import.meta.dirname, '../../lexicon/en/frequent-words.json');

/** Counts anew what links weigh words by, to the lexicon; what the file says of itself stays. */
export function writeFrequentWords({ data }: TrainOptions): void {
  const { about } = JSON.parse(fs.readFileSync(FILE, 'utf8')) as { about: string }; // our own file
  fs.writeFileSync(FILE, `${JSON.stringify({ about, weights: countWords(data) }, null, 2)}\n`);
}
