import type { Words } from '../../read/index.ts';

/** When something is told to have been, or to have been said, as far as it can be held against another. */
export interface Time {
  /** With the word that opens a period ("since September"). */
  readonly words: Words;
  readonly type: 'date' | 'time' | 'duration' | 'set';
  /** TIMEX3-like, "A/B" for a stretch of time from A to B; null = unresolved. */
  readonly value: string | null;
  readonly opening: 'since' | 'until' | 'by' | 'from' | 'before' | 'after' | undefined;
  /** A stretch of time, by its beginning or by both its ends. */
  readonly period: boolean;
}

/** Two times that can be one: the same words, the same value, or one within the other. */
export function mayBeSame(a: Time, b: Time): boolean {
  if (a.type !== b.type) return false;
  if (bare(a) === bare(b)) {
    if (a.value === null || b.value === null || a.value === b.value) return true;
    return !isDay(a.value) || !isDay(b.value);
  }
  const [x, y] = [a.value, b.value];
  if (x === null || y === null) {
    const [m, n] = [weekday(a), weekday(b)];
    if (m && n) return m === n;
    return !(a.period && b.period) && !(isVague(a) || isVague(b));
  }
  const [ends, others] = [x.split('/'), y.split('/')];
  return ends.length === others.length && ends.every((end, i) => isWithin(end, others[i]!));
}

function isWithin(x: string, y: string): boolean {
  if (x.startsWith(y) || y.startsWith(x)) return true;
  // A weekday or a day without its year is comparable only with another such.
  const [m, n] = [x.replace(/^XXXX-/, ''), y.replace(/^XXXX-/, '')];
  if (x.startsWith('XXXX') !== y.startsWith('XXXX'))
    return m.startsWith('W') || n.startsWith('W') || x.endsWith(n) || y.endsWith(m);
  return m.startsWith(n) || n.startsWith(m);
}

/**
 * Can one stand for the other? A year is no other telling of a day, nor a stretch of time of either; a loose time
 * ("recently") may be of any day.
 */
export function isComparable(a: Time, b: Time): boolean {
  if (a.type !== b.type || a.period !== b.period || isNow(a) || isNow(b)) return false;
  if (a.period) return (a.opening ?? 'since') === (b.opening ?? 'since');
  if (a.opening !== b.opening) return false;
  const [x, y] = [grainOf(a), grainOf(b)];
  return x === y || (x !== 'year' && y !== 'year');
}

/** Years alone are of so many things that only the same place in the same words tells which stand for which. */
export const isYear = (time: Time): boolean => grainOf(time) === 'year';

function grainOf({ value }: Time): 'loose' | 'day' | 'month' | 'year' {
  if (value === null || /REF/.test(value)) return 'loose';
  if (/^(?:\d{4}|XXXX)-(?:W(?:\d\d|XX)-\d|\d\d-\d\d|W[X\d]{2})/.test(value) || value.length >= 10)
    return 'day';
  return value.length <= 4 ? 'year' : 'month';
}

const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d/.test(value);

const bare = ({ words }: Time): string => words.exact.toLowerCase();

const isNow = ({ value, words }: Time): boolean =>
  value === 'PRESENT_REF' || /^(?:now|currently|today's)$/i.test(words.exact);

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** By its name, or by the date. */
function weekday({ words, value, type }: Time): string | undefined {
  const named = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.exec(words.exact)?.[0].toLowerCase();
  if (named !== undefined || type !== 'date' || value === null || !/^\d{4}-\d\d-\d\d$/.test(value))
    return named;
  return WEEKDAYS[new Date(`${value}T00:00:00Z`).getUTCDay()];
}

const isVague = ({ words }: Time): boolean =>
  /recent|other day|lately|earlier|ago|last|past/i.test(words.exact);
