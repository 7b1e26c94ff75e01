import korean from '../../../lexicon/ko/dates.json' with { type: 'json' };
import type { DateExpression, Span, ToldWord } from '../../read/index.ts';
import { within } from '../../read/parts.ts';
import { type Side, wordsAt } from './pair.ts';
import type { Time } from './same-time.ts';

/** Times within what is told, each with what opens it; two that make a stretch of time are one. */
export function timesTold(side: Side): Time[] {
  const { telling, told } = side;
  const dates = within(telling.reading.dates, told.unit.span).filter((d) => d.type !== 'set');
  const out: Time[] = [];
  for (let i = 0; i < dates.length; i++) {
    const stretch = stretchOf(telling.text, dates[i]!, dates[i + 1]);
    if (stretch) {
      out.push(stretch);
      i++;
    } else out.push(timeOf(side, dates[i]!));
  }
  const clause = sinceClause(side, out);
  return clause ? [...out, clause] : out;
}

/** When it was said: the dates of the cue's clause, or a vague word beside the source ("in a recent interview"). */
export function timesSaid(side: Side): Time[] {
  const { telling, told } = side;
  const { dates } = telling.reading;
  const inContent = (d: DateExpression): boolean =>
    told.statement.content.some((c) => d.span[0] >= c.span[0] && d.span[1] <= c.span[1]);
  const said = told.statement.dates
    .map((i) => dates[i])
    .filter((d) => d !== undefined)
    .filter((d) => d.type === 'date' && !inContent(d))
    .map((d) => timeOf(side, d));
  return said.length > 0 ? said : vaguely(side);
}

const VAGUE = /\b(?:in|at|during) (?:a|an|his|her|their) (recent) \p{L}/iu;

/** So far from who says it such a word may stand (UTF-16 units). */
const NEAR = 120;

function vaguely({ telling, told: { statement } }: Side): Time[] {
  const said = [...statement.source, ...statement.cue];
  if (said.length === 0) return [];
  const first = Math.min(...said.map((p) => p.span[0]));
  const last = Math.max(...said.map((p) => p.span[1]));
  const start = lastStop(telling.text, Math.max(0, first - NEAR), first);
  const found = VAGUE.exec(telling.text.slice(start, last));
  if (!found) return [];
  const at = start + found.index + found[0].indexOf(found[1]!);
  const span: Span = [at, at + found[1]!.length];
  if (statement.content.some((c) => c.span[0] < span[1] && span[0] < c.span[1])) return [];
  const words = wordsAt(telling.text, ...span);
  return [{ words, type: 'date', value: 'PAST_REF', opening: undefined, period: false }];
}

/** Where the sentence begins that holds `end`, as far back as `start`. */
function lastStop(text: string, start: number, end: number): number {
  for (let i = end - 1; i > start; i--)
    if (/[.!?\n]/.test(text[i]!) && /\s/.test(text[i + 1] ?? ' ')) return i + 1;
  return start;
}

/** In Korean the word that opens a period follows its date and is part of it. */
const OPENS_AFTER = new RegExp(`(?:${korean.since.join('|')})$`);
const OPENING = /\b(since|until|by|from|before|after) $/i;

function timeOf({ telling, told }: Side, date: DateExpression): Time {
  const { type, value } = date;
  if (OPENS_AFTER.test(date.exact))
    return { words: wordsAt(telling.text, ...date.span), type, value, opening: 'since', period: true };
  // "since the harbour meeting last March"
  const since = sinceBefore(told.words, date.span);
  if (since !== undefined)
    return {
      words: wordsAt(telling.text, since, endOf(telling.text, since, date.span[1])),
      type,
      value,
      opening: 'since',
      period: true,
    };
  const found = OPENING.exec(telling.text.slice(Math.max(0, date.span[0] - 8), date.span[0]));
  const opening = found?.[1]?.toLowerCase() as Time['opening']; // one of the words of the expression
  const start = found ? date.span[0] - found[0].length : date.span[0];
  // "2000-2019" is read as one date.
  const period = /\d{4}[-–—]\d/.test(date.exact);
  return { words: wordsAt(telling.text, start, date.span[1]), type, value, opening, period };
}

/** "since the September meeting": the date narrows what the period begins with. */
function endOf(text: string, since: number, end: number): number {
  if (!/^since the \p{Lu}/iu.test(text.slice(since, since + 12))) return end;
  return end + (/^ \p{Ll}{4,}/u.exec(text.slice(end, end + 30))?.[0].length ?? 0);
}

/** So many words may stand between "since" and the date that it opens. */
const FAR = 5;

function sinceBefore(words: readonly ToldWord[], [start]: Span): number | undefined {
  const at = words.findIndex((w) => w.span[0] >= start);
  for (let i = at - 1; i >= Math.max(0, at - 1 - FAR); i--) {
    const word = words[i]!.text.toLowerCase();
    if (word === 'since') return words[i]!.span[0];
    if (!/[\p{L}\p{N}]/u.test(word) || word === 'in' || word === 'on') return undefined;
  }
  return undefined;
}

/** "between March and May", "from Monday to Friday": one stretch of time. */
function stretchOf(text: string, a: DateExpression, b: DateExpression | undefined): Time | undefined {
  if (!b || a.type !== b.type || a.type === 'duration') return undefined;
  const between = text.slice(a.span[1], b.span[0]).trim().toLowerCase();
  const before = /\b(between|from) $/i.exec(text.slice(Math.max(0, a.span[0] - 8), a.span[0]));
  const opens = before?.[1]?.toLowerCase();
  const isStretch =
    (opens === 'between' && between === 'and') ||
    (opens === 'from' && /^(?:to|until|till|through)$/.test(between)) ||
    /^[-–—]$/.test(between);
  if (!isStretch) return undefined;
  const words = wordsAt(text, a.span[0] - (before?.[0].length ?? 0), b.span[1]);
  const value = a.value === null || b.value === null ? null : `${a.value}/${b.value}`;
  return { words, type: a.type, value, opening: undefined, period: true };
}

const DETERMINER: ReadonlySet<string> = new Set(['the', 'its', 'his', 'her', 'their', 'this', 'that']);
/** So many words of what happened at a period's beginning are shown. */
const LONGEST = 8;

/** "since the wall was built": a period that begins with a happening, not with a date. */
function sinceClause({ telling, told: { words } }: Side, known: readonly Time[]): Time | undefined {
  const at = words.findIndex(
    (w, i) =>
      w.text.toLowerCase() === 'since' &&
      DETERMINER.has(words[i + 1]?.text.toLowerCase() ?? '') &&
      !known.some((t) => t.words.span[0] <= w.span[0] && w.span[1] <= t.words.span[1]),
  );
  if (at < 0) return undefined;
  let end = at + 1;
  while (end < words.length && end - at <= LONGEST && /[\p{L}\p{N}]/u.test(words[end]!.text)) end++;
  return {
    words: wordsAt(telling.text, words[at]!.span[0], words[end - 1]!.span[1]),
    type: 'date',
    value: null,
    opening: 'since',
    period: true,
  };
}
