import type { Span, Telling, Told } from '../../read/index.ts';
import { type Found, type Pair, type PairRule, type Side, wordsAt } from './pair.ts';
import { isComparable, isYear, mayBeSame, type Time } from './same-time.ts';
import { timesSaid, timesTold } from './times.ts';

/** date: what is told of one time is told of another; a date resolved to the same day is no other. */
export const dateVariants: PairRule = (pair) => [
  ...compare(pair, timesSaid(pair.base), timesSaid(pair.other), () => true),
  ...compare(pair, timesTold(pair.base), timesTold(pair.other), (a, b) => sameSetting(pair, a, b)),
  ...compare(pair, [...adjunctTo(pair.base)], timesTold(pair.other).filter(isPeriod), () => true),
];

const isPeriod = ({ period, type }: Time): boolean => period && type === 'date';

/** So many sentences away a sentence may stand that gives no more than the period of a count. */
const BESIDE = 3;

/** "The count runs since July.": the period that a sentence without a figure of its own gives to those beside it. */
function adjunctTo(side: Side): Time[] {
  if (timesTold(side).some(isPeriod)) return [];
  const adjunct = adjunctOf(side.telling);
  return adjunct?.near.has(side.told) ? [adjunct.time] : [];
}

interface Adjunct {
  readonly time: Time;
  /** The sentences beside it. */
  readonly near: ReadonlySet<Told>;
}

const adjuncts = new WeakMap<Telling, Adjunct | null>();

/** The one sentence of an article that gives a period and little else. */
function adjunctOf(telling: Telling): Adjunct | null {
  const known = adjuncts.get(telling);
  if (known !== undefined) return known;
  const periods = telling.told.flatMap((told, i) =>
    timesTold({ telling, told })
      .filter(isPeriod)
      .map((time) => ({ time, told, i })),
  );
  const [only] = periods;
  const found =
    only && periods.length === 1 && only.told.unit.figures.length === 0 && only.told.keys.size <= FEW
      ? {
          time: only.time,
          near: new Set(telling.told.slice(Math.max(0, only.i - BESIDE), only.i + BESIDE + 1)),
        }
      : null;
  adjuncts.set(telling, found);
  return found;
}

/** A sentence with more words that bear content tells something of its own. */
const FEW = 3;

function compare(
  pair: Pair,
  from: readonly Time[],
  to: readonly Time[],
  fits: (a: Time, b: Time) => boolean,
): Found[] {
  const left = from.filter((a) => !to.some((b) => mayBeSame(a, b)));
  const put = to.filter((b) => !from.some((a) => mayBeSame(a, b)));
  const out: Found[] = [];
  // Where several are left that can stand for one another, nothing tells which does.
  for (const a of left) {
    const others = put.filter((b) => isComparable(a, b));
    const [b] = others;
    if (!b || others.length > 1 || left.filter((l) => isComparable(l, b)).length > 1) continue;
    if (a.type === 'duration') {
      // So many weeks are an amount of time.
      if (!a.period && a.value !== null && b.value !== null && left.length === 1 && put.length === 1)
        out.push({ kind: 'number', from: bare(pair.base, a), to: bare(pair.other, b) });
    } else if (a.period) out.push({ kind: 'date', sub: 'period-start', from: a.words, to: b.words });
    else if (fits(a, b)) out.push({ kind: 'date', from: a.words, to: b.words });
  }
  return out;
}

/** Without the word that opens it. */
const bare = ({ telling }: Side, { words: { span, exact } }: Time) =>
  wordsAt(
    telling.text,
    span[0] + (/^(?:by|from|before|after|until) /i.exec(exact)?.[0].length ?? 0),
    span[1],
  );

/** So many words on either side say what a date is the date of. */
const AROUND = 8;

/** Do two dates date the same: in the same changed place, or beside words that both tellings have there? */
function sameSetting(pair: Pair, a: Time, b: Time): boolean {
  if (pair.near && inOneHunk(pair, a.words.span, b.words.span)) return true;
  if (isYear(a) || isYear(b)) return false;
  const [x, y] = [around(pair.base, a), around(pair.other, b)];
  return [...x].some((w) => y.has(w));
}

const inOneHunk = ({ diff }: Pair, a: Span, b: Span): boolean =>
  diff.hunks.some(
    (h) => !h.equal && h.from.some((w) => overlap(w.span, a)) && h.to.some((w) => overlap(w.span, b)),
  );

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Beginnings of the longer words beside a date. */
function around({ told: { words } }: Side, { words: { span } }: Time): Set<string> {
  const first = words.findIndex((w) => w.span[1] > span[0]);
  const last = words.findIndex((w) => w.span[0] >= span[1]);
  const end = last < 0 ? words.length : last;
  return new Set(
    [...words.slice(Math.max(0, first - AROUND), first), ...words.slice(end, end + AROUND)]
      .map((w) => w.text.toLowerCase())
      .filter((w) => w.length > 3)
      .map((w) => w.slice(0, 6)),
  );
}
