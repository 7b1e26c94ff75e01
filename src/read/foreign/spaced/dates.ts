import type { DateExpression, Span } from '../../../model/index.ts';
import { overlaps, part } from '../../parts.ts';
import type { SpacedLexicon } from './lexicon.ts';
import { Phrases, phraseSet } from './tables.ts';
import type { SpacedWord } from './words.ts';

const MAKER = 'foreign-dates@1';

export interface DateTables {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: Phrases<number>;
  readonly days: Phrases<number>;
  readonly monthsAgo: Phrases<number>;
  readonly yearsAgo: Phrases<number>;
  readonly year: ReadonlySet<string>;
  readonly within: Phrases<true>;
  readonly opens: Phrases<true>;
  readonly of: ReadonlySet<string>;
}

export const dateTables = ({ dates }: SpacedLexicon): DateTables => ({
  months: new Map(Object.entries(dates.months)),
  weekdays: new Phrases(dates.weekdays),
  days: new Phrases(dates.days),
  monthsAgo: new Phrases(dates.monthsAgo),
  yearsAgo: new Phrases(dates.yearsAgo),
  year: new Set(dates.year),
  within: phraseSet(dates.within),
  opens: phraseSet([...dates.since, ...dates.until]),
  of: new Set(dates.of),
});

/** A date from one word to before another. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly value: string | null;
  /** Counted from the day of printing. */
  readonly relative: boolean;
}

const NUMERIC = /(?<![\d.,/-])(?:(\d{1,2})[./](\d{1,2})[./](\d{4})|(\d{4})-(\d\d)-(\d\d))(?![\d/-])/g;

/** Dates of one sentence, resolved against the day of printing; null without it where they need it. */
export function spacedDates(
  text: string,
  span: Span,
  words: readonly SpacedWord[],
  published: string | null | undefined,
  tables: DateTables,
): DateExpression[] {
  const out = numericDates(text, span);
  for (let i = 0; i < words.length; i++) {
    const found = dateAt(words, i, tables, published ?? undefined);
    if (!found) continue;
    const opening = tables.opens.before(words, found.from);
    const from = found.from - (opening?.count ?? 0);
    const place: Span = [words[from]!.span[0], words[found.to - 1]!.span[1]];
    i = found.to - 1;
    if (out.some((d) => overlaps(d.span, place))) continue;
    out.push({
      ...part(text, ...place, MAKER),
      type: 'date',
      value: found.value,
      ...(published && found.relative && { resolvedAgainst: published }),
    });
  }
  return out.sort((a, b) => a.span[0] - b.span[0]);
}

function numericDates(text: string, [start, end]: Span): DateExpression[] {
  return [...text.slice(start, end).matchAll(NUMERIC)].flatMap((m) => {
    const [, day, month, year, ...iso] = m;
    const value = dayValue(year ?? iso[0]!, Number(month ?? iso[1]), Number(day ?? iso[2]));
    if (value === undefined) return [];
    const at = start + m.index;
    return [{ ...part(text, at, at + m[0].length, MAKER), type: 'date' as const, value }];
  });
}

const two = (n: number): string => String(n).padStart(2, '0');

const dayValue = (year: string | number, month: number, day: number): string | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : undefined;

const isYear = (word: SpacedWord | undefined): boolean =>
  word !== undefined && /^(?:1[5-9]|20)\d\d$/.test(word.text);

function dateAt(
  words: readonly SpacedWord[],
  i: number,
  tables: DateTables,
  published: string | undefined,
): Found | undefined {
  const word = words[i]!;
  const day = word.isNumber || word.lower === '1er' ? Number(word.text.replace(/\D+$/, '')) : Number.NaN;
  if (Number.isInteger(day) && day >= 1 && day <= 31) {
    let at = i + 1;
    // The French first, and "de".
    if (words[at]?.lower === 'er') at++;
    if (tables.of.has(words[at]?.lower ?? '')) at++;
    const month = tables.months.get(words[at]?.lower ?? '');
    if (month !== undefined) return withYear(words, i, at + 1, month, day, tables, published);
  }
  const month = tables.months.get(word.lower);
  if (month !== undefined) {
    const next = tables.of.has(words[i + 1]?.lower ?? '') ? i + 2 : i + 1;
    const alone = tables.within.before(words, i) ?? tables.opens.before(words, i);
    if (isYear(words[next]) || alone) return withYear(words, i, i + 1, month, undefined, tables, published);
    return undefined;
  }
  if (isYear(word)) {
    const named = tables.year.has(words[i + 1]?.lower ?? '');
    const within = tables.within.before(words, i) ?? tables.opens.before(words, i);
    if (named || within) return { from: i, to: named ? i + 2 : i + 1, value: word.text, relative: false };
    return undefined;
  }
  return relativeAt(words, i, tables, published);
}

/** The month, or day of a month, that came last up to the day of printing, where no year stands beside it. */
function withYear(
  words: readonly SpacedWord[],
  from: number,
  to: number,
  month: number,
  day: number | undefined,
  { of, year }: DateTables,
  published: string | undefined,
): Found {
  const rest = day === undefined ? two(month) : `${two(month)}-${two(day)}`;
  const next = of.has(words[to]?.lower ?? '') ? to + 1 : to;
  if (isYear(words[next])) {
    const named = year.has(words[next + 1]?.lower ?? '');
    const value = `${words[next]!.text}-${rest}`;
    return { from, to: named ? next + 2 : next + 1, value, relative: false };
  }
  if (!published) return { from, to, value: `XXXX-${rest}`, relative: true };
  const printed = published.slice(5, rest.length + 5);
  const own = Number(published.slice(0, 4));
  // Some weeks ahead is still to come; more is last year's.
  const ahead = printed.length >= 2 ? month - Number(printed.slice(0, 2)) : 0;
  return { from, to, value: `${ahead > 1 ? own - 1 : own}-${rest}`, relative: true };
}

function relativeAt(
  words: readonly SpacedWord[],
  i: number,
  tables: DateTables,
  published: string | undefined,
): Found | undefined {
  const weekday = tables.weekdays.at(words, i);
  const days = tables.days.at(words, i);
  if (weekday || days) {
    const found = (weekday ?? days)!;
    const at = { from: i, to: i + found.count, relative: true };
    if (!published || published.length < 10) return { ...at, value: null };
    const printed = new Date(`${published.slice(0, 10)}T00:00:00Z`);
    if (Number.isNaN(printed.getTime())) return { ...at, value: null };
    const back = weekday ? -((printed.getUTCDay() + 7 - (found.value % 7)) % 7) : found.value;
    printed.setUTCDate(printed.getUTCDate() + back);
    return { ...at, value: printed.toISOString().slice(0, 10) };
  }
  const month = tables.monthsAgo.at(words, i);
  const year = tables.yearsAgo.at(words, i);
  if (month && (!published || published.length >= 7)) {
    const at = { from: i, to: i + month.count, relative: true };
    if (!published) return { ...at, value: null };
    const n = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 + month.value;
    return { ...at, value: `${Math.floor(n / 12)}-${two((n % 12) + 1)}` };
  }
  if (!year) return undefined;
  const value = published ? String(Number(published.slice(0, 4)) + year.value) : null;
  return { from: i, to: i + year.count, value, relative: true };
}
