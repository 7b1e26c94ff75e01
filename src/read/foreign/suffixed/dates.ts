import type { DateExpression, Span } from '../../../model/index.ts';
import { part } from '../../parts.ts';
import type { SuffixedLexicon } from './lexicon.ts';
import { oneOf } from './prefix.ts';

const MAKER = 'foreign-dates@1';

type Words = SuffixedLexicon['dates'];

/** Dates in figures ("작년 7∼8월 이후", "26일"), with what opens a period. */
export function datesOf(dates: Words): RegExp {
  const opens = `(?:\\s?${oneOf([...dates.since, ...dates.until])})?`;
  const year = `(?:(${oneOf(Object.keys(dates.years))})\\s?|(\\d{4})${dates.year}\\s?)?`;
  const month = `(\\d{1,2})(?:[∼~–-](\\d{1,2}))?${dates.month}(?:\\s?(\\d{1,2})${dates.day})?`;
  const day = `(\\d{1,2})${dates.day}(?![간째])`;
  return new RegExp(
    `(?<![\\d.,])(?:${year}${month}|${day}|(\\d{4})${dates.year})${opens}|(${oneOf([...Object.keys(dates.weekdays), ...Object.keys(dates.days)])})`,
    'gu',
  );
}

/** Dates of one sentence, resolved against the day of printing; null without it where they lack a year. */
export function suffixedDates(
  text: string,
  [start, end]: Span,
  published: string | null | undefined,
  dates: Words,
  expression: RegExp,
): DateExpression[] {
  return [...text.slice(start, end).matchAll(expression)].map((m): DateExpression => {
    const span: Span = [start + m.index, start + m.index + m[0].length];
    const [, word, given, first, last, ofMonth, alone, yearAlone, named] = m;
    const value =
      (named === undefined ? undefined : namedDay(named, dates, published)) ??
      yearAlone ??
      (alone === undefined && named === undefined
        ? monthValue(yearOf(word, given, first!, dates, published), first!, last, ofMonth)
        : alone === undefined
          ? undefined
          : dayValue(alone, published));
    return {
      ...part(text, span[0], span[1], MAKER),
      type: 'date',
      value: value ?? null,
      ...(published && given === undefined && yearAlone === undefined && { resolvedAgainst: published }),
    };
  });
}

function yearOf(
  word: string | undefined,
  given: string | undefined,
  month: string,
  { years }: Words,
  published: string | null | undefined,
): string {
  if (given !== undefined) return given;
  if (!published) return 'XXXX';
  const year = Number(published.slice(0, 4));
  if (word !== undefined) return String(year + years[word]!);
  // A month that has not come yet is last year's.
  const printed = Number(published.slice(5, 7));
  return String(printed > 0 && Number(month) > printed ? year - 1 : year);
}

const two = (n: string | number): string => String(n).padStart(2, '0');

function monthValue(year: string, first: string, last?: string, day?: string): string {
  const start = `${year}-${two(first)}${day === undefined ? '' : `-${two(day)}`}`;
  return last === undefined ? start : `${start}/${year}-${two(last)}`;
}

/** The last such day of the week up to the day of printing, or a day told from it. */
function namedDay(
  word: string,
  { weekdays, days }: Words,
  published: string | null | undefined,
): string | undefined {
  if (!published || published.length < 10) return undefined;
  const day = new Date(`${published.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return undefined;
  const weekday = weekdays[word];
  day.setUTCDate(
    day.getUTCDate() + (weekday === undefined ? days[word]! : -((day.getUTCDay() + 7 - (weekday % 7)) % 7)),
  );
  return day.toISOString().slice(0, 10);
}

/** A day without a month is the last such day up to the day of printing. */
function dayValue(day: string, published: string | null | undefined): string | undefined {
  if (!published || published.length < 10) return undefined;
  const [year, month, printed] = published.slice(0, 10).split('-').map(Number);
  const last = Number(day) <= printed! ? month! : month! - 1;
  return last > 0 ? `${year}-${two(last)}-${two(day)}` : `${year! - 1}-12-${two(day)}`;
}
