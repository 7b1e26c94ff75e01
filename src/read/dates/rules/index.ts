import { NO_ROLE } from '../lexicon.ts';
import type { Match, Rule } from '../match.ts';
import type { Word } from '../words.ts';
import { clock } from './days/clock.ts';
import { dayWord } from './days/day-word.ts';
import { knownDay } from './days/known-day.ts';
import { monthDay } from './days/month-day.ts';
import { partOfDay } from './days/part-of-day.ts';
import { weekday } from './days/weekday.ts';
import { writtenDate } from './days/written-date.ts';
import { phrase } from './phrase.ts';
import { era } from './stretches/era.ts';
import { month } from './stretches/month.ts';
import { period } from './stretches/period.ts';
import { quarter } from './stretches/quarter.ts';
import { season } from './stretches/season.ts';
import { weekOfMonth } from './stretches/week-of-month.ts';
import { year } from './stretches/year.ts';
import { yearAgo } from './stretches/year-ago.ts';
import { yearEnd } from './stretches/year-end.ts';
import { bareUnit } from './units/bare-unit.ts';
import { countedUnit } from './units/counted-unit.ts';
import { recurring } from './units/recurring.ts';
import { relativeUnit } from './units/relative-unit.ts';

/** Every form of time expression, in order: the longest reading at a word wins, of equally long ones the earlier rule's. */
export const RULES: readonly Rule[] = [
  writtenDate,
  knownDay,
  monthDay,
  clock,
  month,
  weekOfMonth,
  weekday,
  dayWord,
  era,
  quarter,
  yearAgo,
  yearEnd,
  period,
  season,
  recurring,
  relativeUnit,
  countedUnit,
  year,
  phrase,
  partOfDay,
  bareUnit,
];

/** Words from the first of an expression to the one that bears the time: "the first three full business days". */
const LEAD = 7;

/** Time expressions of one sentence, not yet grown; they do not overlap. Linear: a rule looks a few words ahead. */
export function findCores(words: readonly Word[]): Match[] {
  const out: Match[] = [];
  let next = 0;
  let at = 0;
  while (at < words.length) {
    while (next < words.length && (next < at || !words[next]!.role.time)) next++;
    if (next === words.length) break;
    const lead = words[at]!.role !== NO_ROLE && next - at <= LEAD;
    const found = lead ? longest(words, at) : undefined;
    if (found) {
      out.push(found);
      at = found.to;
    } else at++;
  }
  return out;
}

function longest(words: readonly Word[], at: number): Match | undefined {
  let best: Match | undefined;
  for (const rule of RULES) {
    const read = rule.read(words, at);
    if (!read || (best && read.to <= best.to) || !wholeTokens(words, at, read.to)) continue;
    best = { from: at, by: rule.name, ...read };
  }
  return best;
}

/** An expression ends where a token ends, so that "year-round" is none. */
function wholeTokens(words: readonly Word[], from: number, to: number): boolean {
  if (words[to]?.glued) return false;
  const before = words[from - 1];
  return (
    !words[from]!.glued ||
    (before !== undefined &&
      (before.role.edge !== undefined || before.lower === 'post' || before.lower === 'pre'))
  );
}
