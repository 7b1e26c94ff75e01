import type { SpacedLexicon } from './lexicon.ts';
import { Stems } from './tables.ts';
import type { SpacedWord } from './words.ts';

export interface NumberTables {
  readonly point: ',' | '.';
  readonly numerals: ReadonlyMap<string, number>;
  readonly scales: Stems<number>;
  readonly vague: ReadonlyMap<string, readonly [number, number | null]>;
  readonly several: ReadonlySet<string>;
  readonly halves: ReadonlyMap<string, number>;
  readonly between: ReadonlyMap<string, string>;
}

export const numberTables = ({ figures, words }: SpacedLexicon): NumberTables => ({
  point: figures.point,
  numerals: new Map(Object.entries(figures.numerals)),
  scales: new Stems(figures.scales, words.ending),
  vague: new Map(Object.entries(figures.vague)),
  several: new Set(figures.several),
  halves: new Map(Object.entries(figures.halves)),
  between: new Map(figures.between),
});

/** A number from one word to before another. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number | null;
  /** Written in digits, without a scale. */
  readonly digits?: string;
  readonly isHalf?: boolean;
}

/** Nothing but a blank, or nothing at all, or a full stop that shortens a word, between two words. */
export const isNear = (text: string, a: SpacedWord, b: SpacedWord): boolean => {
  const gap = b.span[0] - a.span[1];
  return gap <= 2 && /^\.?[\s\u00a0\u202f]?$/.test(text.slice(a.span[1], b.span[0]));
};

/** The number that begins at the i-th word. */
export function amountAt(
  text: string,
  words: readonly SpacedWord[],
  i: number,
  tables: NumberTables,
): Amount | undefined {
  const { lower } = words[i]!;
  if (tables.several.has(lower)) {
    const scale = scaleAt(text, words, i + 1, tables);
    const low = 3 * (scale ?? 1);
    return { from: i, to: scale === undefined ? i + 1 : i + 2, value: null, low, high: null };
  }
  const half = tables.halves.get(lower);
  if (half !== undefined) return { from: i, to: i + 1, value: half, isHalf: true };
  const one = oneAt(text, words, i, tables);
  if (one) return rangeFrom(text, words, one, tables);
  const vague = tables.vague.get(lower);
  if (!vague) return undefined;
  const scale = scaleAt(text, words, i + 1, tables);
  const [low, high] = vague;
  // "Dozens of thousands".
  if (scale === undefined) return { from: i, to: i + 1, value: null, low, high };
  return { from: i, to: i + 2, value: null, low: low * scale, high: high === null ? null : high * scale };
}

const scaleAt = (
  text: string,
  words: readonly SpacedWord[],
  i: number,
  { scales }: NumberTables,
): number | undefined => {
  const word = words[i];
  if (!word || word.isNumber || !isNear(text, words[i - 1]!, word)) return undefined;
  return scales.find(word.lower)?.value;
};

/** Digits or numerals with their scales: "5 Mio.", "31mila", "twenty-five thousand". */
function oneAt(
  text: string,
  words: readonly SpacedWord[],
  i: number,
  tables: NumberTables,
): Amount | undefined {
  const word = words[i]!;
  if (word.isNumber) {
    const scale = scaleAt(text, words, i + 1, tables);
    const value = readDigits(word.text, tables.point, scale !== undefined);
    if (scale === undefined) return { from: i, to: i + 1, value, digits: word.text };
    const more = words[i + 2];
    // "6 thousand 700".
    if (more?.isNumber && isNear(text, words[i + 1]!, more) && Number(more.text) < scale)
      return { from: i, to: i + 3, value: round(value * scale + Number(more.text)) };
    return { from: i, to: i + 2, value: round(value * scale) };
  }
  let [total, current, last, at] = [0, 0, Number.POSITIVE_INFINITY, i];
  for (; at < words.length; at++) {
    if (at > i && !isNear(text, words[at - 1]!, words[at]!)) break;
    const { lower } = words[at]!;
    const value = tables.numerals.get(lower);
    if (value !== undefined && value < 1000) {
      if (value >= last) break;
      current += value;
      last = value < 10 ? 0 : value < 20 ? 0 : value < 100 ? 10 : 100;
      continue;
    }
    const scale = value ?? (at > i ? tables.scales.find(lower)?.value : undefined);
    if (scale === undefined) break;
    total += (current || 1) * scale;
    [current, last] = [0, Number.POSITIVE_INFINITY];
  }
  return at > i ? { from: i, to: at, value: total + current } : undefined;
}

const round = (x: number): number => Math.round(x * 1e6) / 1e6;

/** Groups of three digits are thousands; before a scale what the language parts fractions by is no group ("1,250 million"). */
function readDigits(digits: string, point: ',' | '.', scaled: boolean): number {
  const groups = digits.split(/[.,'’ \u00a0\u202f]/);
  const marks = digits.replace(/\d/g, '');
  const grouped = groups.length > 1 && groups.slice(1, -1).every((g) => g.length === 3) && groups[0] !== '0';
  const last = groups.at(-1)!;
  if (grouped && last.length === 3 && new Set(marks).size === 1 && !(scaled && marks === point))
    return Number(groups.join(''));
  if (groups.length === 1) return Number(digits);
  return Number(`${groups.slice(0, -1).join('')}.${last}`);
}

/** "10–20", "from 10 to 20". */
function rangeFrom(text: string, words: readonly SpacedWord[], one: Amount, tables: NumberTables): Amount {
  const next = words[one.to];
  const last = words[one.to - 1]!;
  if (!next || one.value === null) return one;
  const gap = text.slice(last.span[1], next.span[0]);
  const dashed = /^\s?[-–—]\s?$/.test(gap);
  const opening = words[one.from - 1];
  const joined = opening !== undefined && tables.between.get(opening.lower) === next.lower;
  const at = dashed ? one.to : joined ? one.to + 1 : -1;
  if (at < 0 || !words[at]) return one;
  const other = oneAt(text, words, at, tables);
  if (!other || other.value === null) return one;
  // "10 to 20 thousand".
  const scale =
    other.digits === undefined && one.digits !== undefined && other.value >= 1000 ? scaleOf(other.value) : 1;
  const low = one.value < other.value / 100 ? one.value * scale : one.value;
  if (low >= other.value) return one;
  return { from: one.from, to: other.to, value: null, low, high: other.value };
}

const scaleOf = (value: number): number => (value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3);
