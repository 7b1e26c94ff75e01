import { combine, hashString } from '../../read/learn/hash.ts';
import { monthOf } from './days.ts';
import { tellingness, thingOf } from './figures.ts';
import type { Compared, LinkFigure } from './linkable.ts';
import { RARE } from './rarity.ts';
import { soundOf } from './voice.ts';

/**
 * A key under which a sentence is filed and looked for. Two that share one are compared where they were printed within
 * `window` months of one another, or where one does not say when it was. No key is cut off for being frequent: those of
 * parts that are frequent by themselves (a speaker, a small number, a word) are made of two parts at once.
 */
export interface StatementKey {
  /** What it is made of. */
  readonly kind: KeyKind;
  /** 32 bits. */
  readonly key: number;
  /** Months since 1970; null where the article does not say. */
  readonly month: number | null;
  readonly window: number;
}

export type KeyKind = 'verbatim' | 'print' | 'value' | 'rough' | 'small' | 'said' | 'words';

/** Copies and figures are found years and months later; words are told within weeks. */
const WINDOWS = { copy: 600, figure: 4, words: 1 } as const;
/** So many of a sentence's rarest words, names and fingerprints make keys: those of the least hashes, the same in every telling. */
const MOST = { words: 4, names: 3, prints: 3, topic: 4 } as const;

/** In tenths: words that stand in less than a few sentences of a thousand. */
const RARER = RARE - 1;

/** Values of two digits are so telling. */
const SMALL = 0.7;

const hashOf = (kind: KeyKind): number => hashString(`key ${kind}`);

/** Keys by which tellings of one statement find one another: some twenty. Pure; nothing is counted from the store. */
export function statementKeys(l: Compared): StatementKey[] {
  const month = l.printed === null ? null : monthOf(l.printed);
  const thing = l.figure ? hashString(thingOf(l.figure)) : 0;
  const speaker = speakerKey(l);
  const out = new Map<number, StatementKey>();
  const put = (window: number, kind: KeyKind, ...parts: readonly number[]): void => {
    const key = parts.reduce(combine, hashOf(kind));
    if (!out.has(key)) out.set(key, { kind, key, month, window });
  };
  // What stands under every article of an outlet is a copy, but of no statement of the day: it counts with the topic.
  const topic = least(l.topic, MOST.topic);
  for (const about of topic.length > 0 ? topic : [0]) put(WINDOWS.copy, 'verbatim', l.verbatim, about);
  const words = least(
    l.words.filter((_, i) => l.rare[i]! >= RARER),
    MOST.words,
  );
  const names = least(l.sounds, MOST.names);
  // "Told reporters on Monday that the" is no copy: a run counts with a rare word or a name of the sentence.
  const rarest = words[0] ?? names[0] ?? 0;
  const prints = least(l.prints, MOST.prints);
  prints.forEach((print, i) => {
    for (const other of prints.slice(i + 1))
      for (const about of topic.slice(0, 2)) put(WINDOWS.copy, 'print', print, other, rarest, about);
  });
  const states = l.states.slice(0, 2).map((s) => hashString(s));
  if (l.figure) {
    const amount = hashString(amountOf(l.figure));
    // A telling value is a key by itself; one of two digits with whom or what it is told of; one of one digit with what is
    // counted besides.
    const telling = tellingness(l.figure);
    const parts = [...names, ...states, ...words, ...(speaker ? [speaker] : [])];
    if (telling >= 1) put(WINDOWS.figure, 'value', amount);
    else
      for (const part of parts)
        if (telling >= SMALL) put(WINDOWS.words, 'small', amount, part);
        else put(WINDOWS.words, 'small', amount, thing, part);
    if (telling >= 1) put(WINDOWS.words, 'rough', hashString(amountOf(l.figure, 2)), thing);
  }
  if (speaker !== undefined) {
    if (l.figure) put(WINDOWS.words, 'said', speaker, thing);
    for (const part of [...words, ...names]) put(WINDOWS.words, 'said', speaker, part);
  }
  const parts = [...words, ...names];
  for (let i = 0; i < parts.length; i++)
    for (let j = i + 1; j < parts.length; j++) {
      const [a, b] = [Math.min(parts[i]!, parts[j]!), Math.max(parts[i]!, parts[j]!)];
      put(WINDOWS.words, 'words', a, b);
    }
  return [...out.values()];
}

/** Lists are ascending by hash, and hashes say nothing of what they stand for: a fair draw, the same for all. */
const least = (hashes: readonly number[], most: number): readonly number[] => hashes.slice(0, most);

/** The value, with so many digits, or low and high. */
function amountOf({ value, low, high }: LinkFigure, digits = 12): string {
  if (value !== null) return String(Number(value.toPrecision(digits)));
  return `${low ?? ''}-${high ?? ''}`;
}

/** How the last of a person's names sounds; the country of anybody else. */
function speakerKey({ voice }: Compared): number | undefined {
  if (voice.kind === 'nobody') return undefined;
  if (voice.kind !== 'person') return voice.country === undefined ? undefined : hashString(voice.country);
  const last = voice.name.split(/[\s-]+/).at(-1);
  return last ? soundOf(last.toLowerCase()) : undefined;
}
