import type { Telling } from '../../read/index.ts';
import { hashString } from '../../read/learn/hash.ts';
import { daysOf, printedOn } from '../link/days.ts';
import { tellingness } from '../link/figures.ts';
import { toldWords } from '../link/linkables.ts';
import { speakersOf } from '../link/voice.ts';

/** What is compared of an article as a whole: JSON of some 1.5 kB. */
export interface PageDigest {
  readonly article: string;
  readonly language: string;
  /** Days since 1970; null where the article does not say. */
  readonly printed: number | null;
  /** Hashes of its most telling words, ascending, and the weight of each (hundredths of its length as a vector). */
  readonly words: readonly number[];
  readonly weights: readonly number[];
  /** Hashes of names other than states, ascending; of how they sound; of those in headline and lead. */
  readonly names: readonly number[];
  readonly sounds: readonly number[];
  readonly leading: readonly number[];
  readonly states: readonly string[];
  readonly speakers: readonly string[];
  /** Values of its telling figures, ascending. */
  readonly counts: readonly number[];
  /** Days that it tells of, first and last. */
  readonly told: readonly (readonly [number, number])[];
}

const MOST = { words: 100, names: 32, counts: 16, told: 8 } as const;
/** Words of headline and first sentences say more of what it is about. */
const EARLY = 2;
/** So many sentences are early. */
const FIRST = 3;

/** What is compared of an article as a whole; `article` is its key in the store. */
export function pageDigest(telling: Telling, article: string): PageDigest {
  const { reading, told } = telling;
  const words = new Map<string, number>();
  const names = new Map<string, number>();
  const sounds = new Map<string, number>();
  const states = new Set<string>();
  const leading = new Set<number>();
  const counts = new Set<number>();
  told.forEach((sentence, i) => {
    const own = toldWords(telling, sentence);
    const early = i < FIRST ? EARLY : 1;
    for (const [word, tenths] of own.words) words.set(word, (words.get(word) ?? 0) + early * tenths ** 1.5);
    for (const name of own.names) {
      names.set(name, (names.get(name) ?? 0) + early);
      if (i < FIRST) leading.add(hashString(name));
    }
    for (const [name, sound] of own.sounds) sounds.set(name, sound);
    for (const state of own.states) states.add(state);
    for (const figure of own.figures)
      if (figure.value !== null && tellingness(figure) >= 0.7 && counts.size < MOST.counts)
        counts.add(figure.value);
  });
  const top = [...words]
    .map(([word, n]) => [hashString(word), 1 + Math.log(n / 10)] as const)
    .filter(([, n]) => n > 0)
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, MOST.words);
  const length = Math.sqrt(top.reduce((n, [, w]) => n + w * w, 0)) || 1;
  top.sort((x, y) => x[0] - y[0]);
  const named = [...names]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, MOST.names)
    .map(([name]) => name);
  return {
    article,
    language: reading.article.language.toLowerCase().split('-')[0]!,
    printed: printedOn(reading.article.published),
    words: top.map(([hash]) => hash),
    weights: top.map(([, w]) => Math.round((100 * w) / length)),
    names: ascending(named.map((n) => hashString(n))),
    sounds: ascending(named.map((n) => sounds.get(n)!)),
    leading: ascending([...leading]),
    states: [...states].sort(),
    speakers: speakersOf(telling),
    counts: ascending([...counts]),
    told: reading.dates
      .filter((d) => d.type === 'date')
      .map((d) => daysOf(d.value))
      .filter((d) => d !== undefined && d[1] - d[0] < 32)
      .slice(0, MOST.told) as [number, number][], // none is undefined
  };
}

const ascending = (list: readonly number[]): number[] => [...new Set(list)].sort((x, y) => x - y);
