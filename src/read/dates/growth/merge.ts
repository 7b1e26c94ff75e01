import type { Match } from '../match.ts';
import type { CalendarSense, Sense } from '../sense.ts';

const FIELDS = [
  'year',
  'era',
  'month',
  'day',
  'weekday',
  'season',
  'quarter',
  'half',
  'dayShift',
  'yearShift',
  'holiday',
  'hour',
  'part',
] as const;

const names = (s: CalendarSense): string[] => FIELDS.filter((f) => s[f] !== undefined);
const dayFields = (s: CalendarSense): boolean =>
  s.weekday !== undefined || s.day !== undefined || s.dayShift !== undefined || s.holiday !== undefined;
const onlyTime = (s: CalendarSense): boolean =>
  (s.hour !== undefined || s.part !== undefined) &&
  !dayFields(s) &&
  s.month === undefined &&
  s.year === undefined;

/** One sense out of two neighbours that each give another part of the same day; undefined where they do not fit. */
export function mergeSenses(a: Sense, b: Sense): Sense | undefined {
  if (a.kind !== 'calendar' || b.kind !== 'calendar') return undefined;
  const both = names(a).some((f) => names(b).includes(f));
  if (both) return undefined;
  const weekdayAndDate =
    (a.weekday !== undefined && b.day !== undefined) || (b.weekday !== undefined && a.day !== undefined);
  const timeAndDay = (onlyTime(a) && dayFields(b)) || (onlyTime(b) && dayFields(a));
  const clockAndPart = onlyTime(a) && onlyTime(b);
  if (!weekdayAndDate && !timeAndDay && !clockAndPart) return undefined;
  return { ...a, ...b };
}

export const joined = (a: Match, b: Match, sense: Sense, by: string): Match => {
  const mod = a.mod ?? b.mod;
  return { from: a.from, to: b.to, sense, by, ...(mod && { mod }) };
};
