import { isRounding, sameValue } from '../read/compare/figures.ts';
import type { Telling, Told } from '../read/index.ts';
import type { Pair, Side } from './variants/pair.ts';
import { sameName } from './variants/relayers.ts';
import { sameVoice, voiceOf } from './variants/speakers.ts';
import { timesSaid, timesTold } from './variants/times.ts';

/** Retellings mistake the day by one or two; a statement so many days apart is another. */
const SLACK = 3;
/** In days; a statement is seldom retold for longer. */
const LATE = 30;
/** In milliseconds. */
const DAY = 86_400_000;

export type Occasion = 'one' | 'other' | 'unknown';

/**
 * Of each pair of tellings, whether the other article tells what was said on the occasion that the base tells of. It
 * does not where the days on which it was said lie apart, where one tells of what came after the other was printed,
 * and where each was told to another medium and no figure is the same. What says nothing of when goes with what else
 * the same speaker says in the two articles. Nearly the same words are one telling with another date.
 */
export function occasionsOf(pairs: readonly Pair[]): Occasion[] {
  const own = pairs.map(occasionOf);
  const others = pairs.filter((_, i) => own[i] === 'other').map((p) => voiceOf(p.other));
  return own.map((occasion, i) => {
    if (occasion !== 'unknown' || pairs[i]!.near) return occasion;
    const voice = voiceOf(pairs[i]!.other);
    const goesWith = others.some((o) => sameVoice(o, voice) !== 'no' || voice.kind === 'unnamed');
    return goesWith ? 'other' : 'unknown';
  });
}

function occasionOf({ base, other, near }: Pair): Occasion {
  const [a, b] = [dayOf(base), dayOf(other)];
  const [p, q] = [printed(base.telling), printed(other.telling)];
  const isAfter = (day: number | undefined, print: number | undefined): boolean =>
    day !== undefined && print !== undefined && day > print + SLACK;
  // Made after the other article was printed; the base tells it first, so that its print is as good as a day.
  const made = a ?? p;
  if (isAfter(made, q) || isAfter(b, p)) return 'other';
  if (isAfter(latestTold(other), p) || isAfter(latestTold(base), q)) return 'other';
  if (near) return 'one';
  if (a !== undefined && b !== undefined) return Math.abs(a - b) > SLACK ? 'other' : 'one';
  // Printed long after, with other figures, it is of something else, though it gives no day.
  if (made !== undefined && q !== undefined && q > made + LATE && !shareFigure(base.told, other.told))
    return 'other';
  return toldOtherMedia(base.told, other.told) && !shareFigure(base.told, other.told) ? 'other' : 'unknown';
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

/** The latest day of which something is told, but for what is still to come. */
function latestTold(side: Side): number {
  if (
    /\b(?:will|would|shall|plans?|expected|by the end)\b/i.test(side.told.words.map((w) => w.text).join(' '))
  )
    return Number.NEGATIVE_INFINITY;
  return Math.max(
    ...timesTold(side)
      .filter((t) => t.type === 'date' && !t.period)
      .map((t) => dayNumber(t.value) ?? Number.NEGATIVE_INFINITY),
    Number.NEGATIVE_INFINITY,
  );
}

function toldOtherMedia(a: Told, b: Told): boolean {
  const [x, y] = [a, b].map((t) => t.statement.chain.filter((h) => h.role === 'medium').map((h) => h.name));
  return x!.length > 0 && y!.length > 0 && !x!.some((m) => y!.some((n) => sameName(m, n)));
}

const shareFigure = (a: Told, b: Told): boolean =>
  a.unit.figures.length === 0 ||
  b.unit.figures.length === 0 ||
  a.unit.figures.some((f) => b.unit.figures.some((g) => sameValue(f, g) || isRounding(f, g)));
