import type { Bound, Figure, Span } from '../../../model/index.ts';
import { overlaps, part } from '../../parts.ts';
import type { Found } from '../types.ts';
import type { SpacedLexicon } from './lexicon.ts';
import { type Amount, amountAt, type NumberTables, numberTables } from './numbers.ts';
import { Phrases, Stems } from './tables.ts';
import { countedBy, type SpacedWord, type WordTables } from './words.ts';

const MAKER = 'foreign-figures@1';

export interface FigureTables extends NumberTables {
  readonly before: Phrases<Bound>;
  readonly after: Phrases<Bound>;
  readonly units: Stems<string>;
  readonly unitPhrases: Phrases<string>;
  readonly signs: ReadonlyMap<string, string>;
  readonly linking: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly openings: ReadonlySet<string>;
}

const isSign = (unit: string): boolean => !/\p{L}/u.test(unit);

export function figureTables(lexicon: SpacedLexicon): FigureTables {
  const { figures, words } = lexicon;
  const units = Object.entries(figures.units);
  return {
    ...numberTables(lexicon),
    before: new Phrases(figures.before),
    after: new Phrases(figures.after),
    units: new Stems(Object.fromEntries(units.filter(([u]) => !isSign(u) && !u.includes(' '))), words.ending),
    unitPhrases: new Phrases(Object.fromEntries(units.filter(([u]) => u.includes(' ')))),
    signs: new Map(units.filter(([u]) => isSign(u))),
    linking: new Set(figures.linking),
    stops: new Set(figures.stops),
    openings: new Set(figures.between.map(([first]) => first)),
  };
}

/** Figures of one sentence: number, bound before or after it, unit, and counted thing behind it. */
export function spacedFigures(
  text: string,
  { words, dates }: Found & { readonly words: readonly SpacedWord[] },
  tables: FigureTables,
  wordTables: WordTables,
): Figure[] {
  const out: Figure[] = [];
  for (let i = 0; i < words.length; i++) {
    const amount = amountAt(text, words, i, tables);
    if (!amount) continue;
    i = amount.to - 1;
    const span: Span = [words[amount.from]!.span[0], words[amount.to - 1]!.span[1]];
    if (dates.some((d) => overlaps(d.span, span))) continue;
    const figure = figureOf(text, words, amount, span, tables, wordTables);
    if (!figure) continue;
    out.push(figure);
    while (words[i + 1] && words[i + 1]!.span[1] <= figure.span[1]) i++;
  }
  return out;
}

function figureOf(
  text: string,
  words: readonly SpacedWord[],
  amount: Amount,
  span: Span,
  tables: FigureTables,
  wordTables: WordTables,
): Figure | undefined {
  const { value, low, high } = amount;
  const glued = text[span[1]] === '-' && /\p{L}/u.test(text[span[1] + 1] ?? '');
  const unit = unitAfter(text, words, amount.to, span[1], tables);
  // "The 5th", "a 44-year-old".
  if (glued && !unit) return undefined;
  let to = amount.to + (unit?.count ?? 0);
  let end = unit?.end ?? span[1];
  const noun = unit?.unit !== undefined ? undefined : nounAfter(text, words, to, tables, wordTables);
  const behindAt = (at: number) =>
    words[at] && /^\s?$/.test(text.slice(words[at - 1]!.span[1], words[at]!.span[0]))
      ? tables.after.at(words, at)
      : undefined;
  const close = behindAt(to);
  if (noun) [to, end] = [noun.at + 1, Math.max(end, words[noun.at]!.stem[1])];
  const behind = close ?? behindAt(to);
  const opened =
    low !== undefined && value === null && tables.openings.has(words[amount.from - 1]?.lower ?? '');
  const ahead = opened ? undefined : tables.before.before(words, amount.from);
  const bound = ahead?.value ?? behind?.value;
  if (!unit && !bound && !noun && isNoCount(text, amount, words, tables, wordTables)) return undefined;
  if (amount.isHalf && !noun) return undefined;
  const first = ahead ? words[amount.from - ahead.count]! : opened ? words[amount.from - 1]! : undefined;
  const start = first?.span[0] ?? span[0];
  if (behind)
    end = Math.max(end, words[(close ? amount.to + (unit?.count ?? 0) : to) + behind.count - 1]!.span[1]);
  const counted = noun && {
    span: words[noun.at]!.span,
    exact: words[noun.at]!.text,
    lemma: noun.lemma,
  };
  if (counted) end = Math.max(end, counted.span[1]);
  const ranged =
    value === null && high != null && low !== undefined && !tables.vague.has(words[amount.from]!.lower);
  return {
    ...part(text, start, end, MAKER),
    value,
    ...(value === null && { low: low ?? null, high: high ?? null }),
    bound: bound ?? (ranged ? 'between' : value === null ? 'vague' : 'exact'),
    direction: null,
    counted: counted ?? null,
    ...(unit?.unit !== undefined && { unit: unit.unit }),
  };
}

/** Years, hours, small numbers in words, and what only numbers a thing. */
function isNoCount(
  text: string,
  { value, from, to, digits }: Amount,
  words: readonly SpacedWord[],
  tables: FigureTables,
  wordTables: WordTables,
): boolean {
  const word = words[from]!;
  const next = words[to];
  if (value === null) return true;
  if (digits === undefined) return value < 13;
  // "Train 7".
  const last = words[from - 1];
  if (last && countedBy(last, wordTables) !== undefined && word.span[0] - last.span[1] === 1) return true;
  // "21 of the 50" and "21 of a thing" count; a number alone of one or two digits may be anything.
  if (/^\d\d?$/.test(digits) && !(next && isThing(text, word, next, tables, wordTables.capitals)))
    return true;
  if (/^(?:1[5-9]|20)\d\d$/.test(digits)) return true;
  // An hour, or a day of a month, in digits.
  if (/^[0-2]?\d[.]\d\d$/.test(digits)) return true;
  return (
    /[:№#]\s?$/.test(text.slice(Math.max(0, word.span[0] - 2), word.span[0])) || text[word.span[1]] === ':'
  );
}

/** A word right behind a number that may be what it counts. */
function isThing(
  text: string,
  number: SpacedWord,
  next: SpacedWord,
  { linking, stops }: FigureTables,
  capitals: boolean,
): boolean {
  if (next.isNumber || !/^\s$/.test(text.slice(number.span[1], next.span[0]))) return false;
  if (linking.has(next.lower)) return true;
  return !stops.has(next.lower) && next.isCapital === capitals && next.text.length > 2;
}

interface Unit {
  readonly unit: string;
  readonly count: number;
  readonly end: number;
}

function unitAfter(
  text: string,
  words: readonly SpacedWord[],
  i: number,
  end: number,
  { units, unitPhrases, signs }: FigureTables,
): Unit | undefined {
  const blank = /[\s\u00a0\u202f]/.test(text[end] ?? '') ? 1 : 0;
  const sign = signs.get(text[end + blank] ?? '');
  if (sign !== undefined) return { unit: sign, count: 0, end: end + blank + 1 };
  const before = signs.get(text[words[i - 1]!.span[0] - 1] ?? '');
  if (before !== undefined) return { unit: before, count: 0, end };
  const word = words[i];
  if (!word || word.isNumber || word.span[0] - end > 1) return undefined;
  const phrase = unitPhrases.at(words, i);
  if (phrase) return { unit: phrase.value, count: phrase.count, end: words[i + phrase.count - 1]!.span[1] };
  const found = units.find(word.lower);
  return found && { unit: found.value, count: 1, end: word.span[1] };
}

/** So many words, besides those that only join, may stand before what is counted. */
const BETWEEN = 3;

/** What is counted: the first noun for such behind the number, before anything that ends its phrase. */
function nounAfter(
  text: string,
  words: readonly SpacedWord[],
  i: number,
  { linking, stops }: FigureTables,
  tables: WordTables,
): { readonly at: number; readonly lemma: string } | undefined {
  let passed = 0;
  for (let at = i; at < words.length && passed <= BETWEEN; at++) {
    const word = words[at]!;
    const gap = text.slice(words[at - 1]!.span[1], word.span[0]);
    if (word.isNumber || !/^[.]?[\s\u00a0\u202f]{0,2}$|^-$/.test(gap)) return undefined;
    if (linking.has(word.lower)) continue;
    if (stops.has(word.lower)) return undefined;
    const lemma = countedBy(word, tables);
    if (lemma !== undefined) return { at, lemma };
    passed++;
  }
  return undefined;
}
