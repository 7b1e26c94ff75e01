import type { DateExpression, Words } from '../../read/index.ts';
import { type Found, type PairRule, type Side, wordsAt } from './pair.ts';

/** date: what is told of one time is told of another; a date resolved to the same day is no other. */
export const dateVariants: PairRule = ({ base, other }) => {
  const out: Found[] = [];
  for (const slot of ['said', 'told'] as const) {
    const from = datesOf(base, slot);
    const to = datesOf(other, slot);
    if (from.length === 0 || to.length === 0) continue;
    const left = from.filter((a) => !to.some((b) => mayBeSame(a, b)));
    const put = to.filter((b) => !from.some((a) => mayBeSame(a, b)));
    // Where several are left on a side nothing tells which stands for which.
    if (left.length !== 1 || put.length !== 1) continue;
    if (left[0]!.type === 'duration' && put[0]!.type === 'duration') {
      // So many weeks are an amount of time.
      if (left[0]!.value !== null && put[0]!.value !== null)
        out.push({ kind: 'number', from: words(left[0]!), to: words(put[0]!) });
      continue;
    }
    const [x, y] = [withOpening(base, left[0]!), withOpening(other, put[0]!)];
    if (!sameGrain(left[0]!, put[0]!) || isNow(left[0]!) || isNow(put[0]!)) continue;
    const [a, b] = [x, y].map((w) => OPENING.exec(w.exact)?.[0].toLowerCase().trim());
    if (a !== b) continue;
    out.push({ kind: 'date', ...(a === 'since' && { sub: 'period-start' as const }), from: x, to: y });
  }
  return out;
};

const words = ({ span, exact }: DateExpression): Words => ({ span, exact });

const OPENING = /^(?:since|until|by|from|before|after) /i;

const isNow = (d: DateExpression): boolean =>
  d.value === 'PRESENT_REF' || /^(?:now|currently|today's)$/i.test(d.exact);

/** A year is no other telling of a day, nor a stretch of time of either; a loose time ("recently") may be of any. */
function sameGrain(a: DateExpression, b: DateExpression): boolean {
  if (a.type !== b.type) return false;
  const grain = ({ value }: DateExpression): string => {
    if (value === null || /REF/.test(value)) return 'loose';
    if (/^(?:\d{4}|XXXX)-(?:W(?:\d\d|XX)-\d|\d\d-\d\d|W[X\d]{2})/.test(value) || value.length >= 10)
      return 'day';
    return value.length <= 4 ? 'year' : 'month';
  };
  const [x, y] = [grain(a), grain(b)];
  return x === y || (x !== 'year' && y !== 'year');
}

/** Dates within what is told, or the date of the saying. */
function datesOf({ telling, told }: Side, slot: 'said' | 'told'): DateExpression[] {
  const { dates } = telling.reading;
  const within = (d: DateExpression): boolean =>
    d.span[0] >= told.unit.span[0] && d.span[1] <= told.unit.span[1];
  if (slot === 'told') return dates.filter((d) => within(d) && d.type !== 'set');
  const inContent = (d: DateExpression): boolean =>
    told.statement.content.some((c) => d.span[0] >= c.span[0] && d.span[1] <= c.span[1]);
  return told.statement.dates.map((i) => dates[i]!).filter((d) => d && d.type === 'date' && !inContent(d));
}

/** Two expressions that can stand for one time: the same words, the same value, or one within the other. */
function mayBeSame(a: DateExpression, b: DateExpression): boolean {
  if (a.type !== b.type) return false;
  if (a.exact.toLowerCase() === b.exact.toLowerCase()) {
    if (a.value === null || b.value === null || a.value === b.value) return true;
    return !/^\d{4}-\d\d-\d\d/.test(a.value) || !/^\d{4}-\d\d-\d\d/.test(b.value);
  }
  const [x, y] = [a.value, b.value];
  if (x === null || y === null) {
    const [m, n] = [weekday(a), weekday(b)];
    return m && n ? m === n : !(vagueWords(a) || vagueWords(b));
  }
  if (x.startsWith(y) || y.startsWith(x)) return true;
  // A weekday or a day without its year is comparable only with another such.
  const [m, n] = [x.replace(/^XXXX-/, ''), y.replace(/^XXXX-/, '')];
  if (x.startsWith('XXXX') !== y.startsWith('XXXX'))
    return m.startsWith('W') || n.startsWith('W') || x.endsWith(n) || y.endsWith(m);
  return m.startsWith(n) || n.startsWith(m);
}

const weekday = (d: DateExpression): string | undefined =>
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.exec(d.exact)?.[0].toLowerCase();

const vagueWords = (d: DateExpression): boolean =>
  /recent|other day|lately|earlier|ago|last|past/i.test(d.exact);

/** With the word that opens the period ("since September"). */
function withOpening({ telling }: Side, date: DateExpression): Words {
  const before = telling.text.slice(Math.max(0, date.span[0] - 8), date.span[0]);
  const opening = /\b(since|until|by|from|before|after) $/i.exec(before);
  const start = opening ? date.span[0] - opening[0].length : date.span[0];
  return wordsAt(telling.text, start, date.span[1]);
}
