import korean from '../../../lexicon/names/korean.json' with { type: 'json' };
import type { KoreanName, KoreanSyllable } from '../types.ts';
import { lettersOf } from './jamo.ts';

type Table = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Parts of 100 made to possibilities: the likeliest letter of a spelling is wholly possible. */
function table(entries: Readonly<Record<string, Readonly<Record<string, number>>>>): Table {
  return new Map(
    Object.entries(entries).map(([spelling, meant]) => {
      const most = Math.max(...Object.values(meant));
      return [spelling, new Map(Object.entries(meant).map(([letter, n]) => [letter, n / most]))];
    }),
  );
}

const asTable = (x: object): Table => table(x as Record<string, Record<string, number>>); // JSON of ours
const INITIALS = asTable(korean.initials);
const VOWELS = asTable(korean.vowels);
const CLOSED = asTable(korean.closed);
const AFTER_H = asTable(korean.afterH);
const FINALS = asTable(korean.finals);

const SURNAMES = new Map<string, string[]>();
for (const [surname, spellings] of Object.entries(korean.surnames)) {
  for (const spelling of [...spellings, surname])
    SURNAMES.set(spelling, [...(SURNAMES.get(spelling) ?? []), surname]);
}

const SYLLABLE = /^([bcdfghjklmnprstvz]*)([aeiouyw]+(?:h(?![aeiou])|er$)?)([bcdgklmnprst]*)$/;
const MAX_SYLLABLES = 3;
const cache = new Map<string, KoreanSyllable | null>();
const MAX_CACHED = 20_000;

/** What a romanised syllable may stand for; null where it is no spelling of one. */
function romanSyllable(text: string): KoreanSyllable | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  let read: KoreanSyllable | null = null;
  const m = SYLLABLE.exec(text);
  if (m) {
    const initial = INITIALS.get(m[1]!);
    const vowel = (m[3] ? CLOSED : m[1] === 'h' ? AFTER_H : VOWELS).get(m[2]!) ?? VOWELS.get(m[2]!);
    const final = FINALS.get(m[3]!);
    if (initial && vowel && final) read = { initial, vowel, final };
  }
  if (cache.size < MAX_CACHED) cache.set(text, read);
  return read;
}

const one = (letter: string): ReadonlyMap<string, number> => new Map([[letter, 1]]);

function hangulSyllable(letter: string): KoreanSyllable {
  const [initial, vowel, final] = lettersOf(letter);
  return { initial: one(initial), vowel: one(vowel), final: one(final) };
}

/** Every way to cut a text into at most so many syllables. */
function cuts(text: string, most: number): KoreanSyllable[][] {
  if (text === '') return [[]];
  if (most === 0) return [];
  const out: KoreanSyllable[][] = [];
  for (let end = Math.min(7, text.length); end > 0; end--) {
    const first = romanSyllable(text.slice(0, end));
    if (first) for (const rest of cuts(text.slice(end), most - 1)) out.push([first, ...rest]);
  }
  return out;
}

/**
 * Readings of a name as a Korean one: a known surname, first or last, and one to three syllables. Parts are romanised
 * in lower case, or Hangul. None where it cannot be one.
 */
export function readKorean(parts: readonly string[], hangul: boolean): KoreanName[] {
  if (hangul) return readHangul(parts);
  if (parts.length < 2 || parts.length > 4) return [];
  return [false, true].flatMap((last) => {
    const surnames = SURNAMES.get(last ? parts.at(-1)! : parts[0]!);
    const rest = last ? parts.slice(0, -1) : parts.slice(1);
    if (!surnames || rest.join('').length > 16) return [];
    const given = rest.length === 1 ? cuts(rest[0]!, MAX_SYLLABLES) : wholeParts(rest);
    return given.length > 0 ? [{ surnames, last, given }] : [];
  });
}

function wholeParts(parts: readonly string[]): KoreanSyllable[][] {
  const read = parts.map(romanSyllable);
  return read.every((s) => s !== null) ? [read] : [];
}

function readHangul(parts: readonly string[]): KoreanName[] {
  const text = parts.join('');
  if (parts.length > 2 || text.length < 2 || text.length > 4 || !/^[가-힣]+$/.test(text)) return [];
  const lengths = parts.length === 2 ? [parts[0]!.length] : [1, 2];
  const length = lengths.find((n) => text.slice(0, n) in korean.surnames && text.length > n);
  if (length === undefined) return [];
  return [
    { surnames: [text.slice(0, length)], last: false, given: [[...text.slice(length)].map(hangulSyllable)] },
  ];
}
