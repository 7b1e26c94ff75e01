import { isRounded, sameValue } from '../read/compare/figures.ts';
import type { Telling, Told } from '../read/index.ts';
import type { Pair, Side } from './variants/pair.ts';
import { sameName } from './variants/relayers.ts';
import { sameVoice, type Voice, voiceOf } from './variants/speakers.ts';
import { timesSaid, timesTold } from './variants/times.ts';

/** Retellings mistake the day by one or two; a statement so many days apart is another. */
const SLACK = 3;
/** In days; a statement is seldom retold for longer. */
const LATE = 30;
/** In milliseconds. */
const DAY = 86_400_000;

/** apart: one was said after the other was printed. other: by its day, its medium or its figures. */
type Occasion = 'one' | 'other' | 'apart' | 'unknown';

/**
 * Of each pair of tellings, whether the other article tells what was said on the occasion that the base tells of. It
 * does not where the days on which it was said lie apart, where one tells of what came after the other was printed,
 * and where each was told to another medium and no figure is the same. What says nothing of when goes with what else
 * the same speaker says in the two articles. Nearly the same words are one telling with another date.
 */
export function onOneOccasion(pairs: readonly Pair[]): boolean[] {
  const own = pairs.map(occasionOf);
  const voices = (occasion: Occasion): Voice[] => {
    const found = pairs.filter((_, i) => own[i] === occasion).map((p) => voiceOf(p.other));
    return [...new Map(found.map((v) => [`${v.kind} ${v.name.join(' ')}`, v])).values()];
  };
  const [others, apart] = [voices('other'), voices('apart')];
  return pairs.map((pair, i) => {
    if (own[i] === 'other' || own[i] === 'apart') return false;
    // One that says on which day it was said speaks for itself.
    if (own[i] === 'one' || dayOf(pair.other) !== undefined) return true;
    const voice = voiceOf(pair.other);
    return !(pair.near ? apart : [...others, ...apart]).some(
      (o) => sameVoice(o, voice) !== 'no' || voice.kind === 'unnamed',
    );
  });
}

function occasionOf({ base, other, near }: Pair): Occasion {
  const [a, b] = [dayOf(base), dayOf(other)];
  const [p, q] = [printed(base.telling), printed(other.telling)];
  const isAfter = (day: number | undefined, print: number | undefined): boolean =>
    day !== undefined && print !== undefined && day > print + SLACK;
  // The base tells it first, so that its print is as good as a day.
  const made = a ?? p;
  if (isAfter(made, q) || isAfter(b, p)) return 'apart';
  if (isAfter(latestTold(other, p), p) || isAfter(latestTold(base, q), q)) return 'apart';
  if (a !== undefined && b !== undefined) return near || Math.abs(a - b) <= SLACK ? 'one' : 'other';
  if (near || shareFigure(base.told, other.told)) return 'unknown';
  // Printed long after, with other figures, it is of something else, though it gives no day.
  if (made !== undefined && q !== undefined && q > made + LATE) return 'other';
  return toldOtherMedia(base.told, other.told) ? 'other' : 'unknown';
}

/** The day on which it was said, in days since 1970. */
function dayOf(side: Side): number | undefined {
  const days = timesSaid(side).map((t) => dayNumber(t.value));
  const known = days.filter((d) => d !== undefined);
  return known.length === 1 ? known[0] : undefined;
}

const printed = ({ reading }: Telling): number | undefined => dayNumber(reading.article.published ?? null);

function dayNumber(value: string | null): number | undefined {
  if (value === null || !/^\d{4}-\d\d-\d\d/.test(value)) return undefined;
  const time = Date.parse(`${value.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / DAY;
}

/** The latest day of which something is told, but for what is still to come; one without a year is that next to `print`. */
function latestTold(side: Side, print: number | undefined): number {
  if (TO_COME.test(side.told.words.map((w) => w.text).join(' '))) return Number.NEGATIVE_INFINITY;
  const days = timesTold(side)
    .filter((t) => t.type === 'date' && !t.period)
    .map(({ value }) => dayNumber(value) ?? nearest(value, print));
  return Math.max(...days.map((d) => d ?? Number.NEGATIVE_INFINITY), Number.NEGATIVE_INFINITY);
}

const TO_COME = /\b(?:will|would|shall|may|plans?|planned|expected|scheduled|due)\b/i;

/** A day without its year, in the year in which it lies nearest to another day. */
function nearest(value: string | null, day: number | undefined): number | undefined {
  if (value === null || day === undefined || !/^XXXX-\d\d-\d\d$/.test(value)) return undefined;
  const year = new Date(day * DAY).getUTCFullYear();
  const days = [year - 1, year, year + 1].map((y) => dayNumber(`${y}${value.slice(4)}`)!);
  return days.sort((x, y) => Math.abs(x - day) - Math.abs(y - day))[0];
}

function toldOtherMedia(a: Told, b: Told): boolean {
  const [x, y] = [a, b].map((t) => t.statement.chain.filter((h) => h.role === 'medium').map((h) => h.name));
  return x!.length > 0 && y!.length > 0 && !x!.some((m) => y!.some((n) => sameName(m, n)));
}

const shareFigure = (a: Told, b: Told): boolean =>
  a.unit.figures.length === 0 ||
  b.unit.figures.length === 0 ||
  a.unit.figures.some((f) => b.unit.figures.some((g) => sameValue(f, g) || isRounded(f, g)));
