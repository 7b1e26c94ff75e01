import given from '../../lexicon/en/first-names.json' with { type: 'json' };
import { indexNames, type KnownName, resolveName } from '../../src/resolve/index.ts';
import type { BenchRow } from '../lib/types.ts';

const PEOPLE = 100_000;
const LOOKUPS = 2000;
const BEGINNINGS =
  'ka lo mi ta ro ve sha pe gri no bel dan fo hu ja kri lan mor nis or pra quin ras sto tur ul va wen yo zel'.split(
    ' ',
  );
const MIDDLES = 'ba de li mo na ri sa to ve zo ka lin dor mer gan sta vi'.split(' ');
const ENDINGS = 'son ov ski ez man ner sen li ni ko dze ian er ic wala moto as'.split(' ');

/** How long it takes to find who is meant among 100,000 invented people, as they are written and misspelt. */
export function lookupRows(): BenchRow[] {
  const next = random(7);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)]!;
  const first = [...given.male, ...given.female];
  const known: KnownName[] = Array.from({ length: PEOPLE }, (_, i) => ({
    id: `p${i}`,
    name: `${pick(first)} ${capital(pick(BEGINNINGS) + pick(MIDDLES) + pick(ENDINGS))}`,
  }));
  const began = performance.now();
  const index = indexNames(known);
  const built = (performance.now() - began) / 1000;
  const asked = Array.from({ length: LOOKUPS }, (_, i) => {
    const { name } = known[Math.floor(next() * PEOPLE)]!;
    return { name, written: i % 2 ? name : misspelt(name, next) };
  });
  for (const { written } of asked.slice(0, 200)) resolveName(written, index);
  let among = 0;
  let another = 0;
  const times = asked.map(({ name, written }) => {
    const from = performance.now();
    const who = resolveName(written, index);
    const took = performance.now() - from;
    if (who.candidates.some((candidate) => candidate.name === name)) among++;
    if (who.verdict === 'found' && who.candidates[0]!.name !== name) another++;
    return took;
  });
  times.sort((a, b) => a - b);
  const data = `${PEOPLE} invented people`;
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))]!;
  const lower = { data, higherIsBetter: false };
  return [
    { ...lower, measure: 'who is meant, ms a look-up (median)', value: at(0.5), target: 1 },
    { ...lower, measure: 'who is meant, ms a look-up (95 of 100)', value: at(0.95) },
    { data, measure: 'who is meant, the right name among the candidates, %', value: (100 * among) / LOOKUPS },
    { ...lower, measure: 'who is meant, another name found, %', value: (100 * another) / LOOKUPS },
    { ...lower, measure: 'seconds to file the names', value: built },
  ];
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** One letter doubled somewhere behind the first. */
function misspelt(name: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (name.length - 1));
  return name.slice(0, at) + name[at - 1]! + name.slice(at);
}

/** Numbers from 0 to 1 out of a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
