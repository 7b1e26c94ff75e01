import type { Event, Figure, Reading, Span } from '../../../model/index.ts';
import { isHedged, isNegative } from '../lexicon.ts';
import { keyOf } from '../search/keys.ts';

/** A figure in the text and the reading that it was found in. */
export interface Read {
  readonly text: string;
  readonly reading: Reading;
  readonly figure: Figure;
}

/** One happening told of a figure otherwise in the draft than in the source; spans as in the two readings. */
export interface Claim {
  readonly kind: 'polarity' | 'certainty';
  readonly draft: Span;
  readonly source: Span;
}

/** Units of text between a figure and what is told of it. */
const REACH = 80;
/** A negation or hedge stands so far before its verb at most ("did not in the end fire"). */
const BEFORE = 40;

/** Whether the draft denies, or hedges, what the source tells of a figure, or the other way round: by the same happening beside both. */
export function claimsOf(draft: Read, source: Read): Claim[] {
  const there = eventsBeside(source).map((event) => ({ event, key: keyIn(source, event) }));
  for (const event of eventsBeside(draft)) {
    const key = keyIn(draft, event);
    const same = there.find((t) => t.key === key)?.event;
    if (!same || leadTo(draft, event) === leadTo(source, same)) continue;
    const out: Claim[] = [];
    const spans = { draft: withMarks(draft.text, event.span), source: withMarks(source.text, same.span) };
    const polarities = [event.polarity, same.polarity];
    if (polarities.includes('positive') && polarities.includes('negative'))
      out.push({ kind: 'polarity', ...spans });
    if ((event.certainty === 'certain') !== (same.certainty === 'certain'))
      out.push({ kind: 'certainty', ...spans });
    return out;
  }
  return [];
}

/** "have sunk": what happens stands behind the auxiliary, where the reading has taken that for the verb. */
function keyIn({ text }: Read, { span: [start, end] }: Event): string {
  const word = text.slice(start, end).toLowerCase();
  const next = AUXILIARIES.has(word) && /^ (\p{L}+)/u.exec(text.slice(end, end + 30))?.[1];
  return keyOf(next ? next.toLowerCase() : word);
}

/** The last words before a happening and its figure: where these agree, another reading of them is the reader's doing. */
function leadTo({ text, figure }: Read, { span: [start] }: Event): string {
  const first = Math.min(start, figure.span[0]);
  const before = wordsIn(
    text
      .slice(Math.max(0, first - BEFORE), first)
      .split(/[.!?]\s|\n/)
      .at(-1)!,
  );
  return [...before.slice(-4), ...wordsIn(text.slice(first, start))].join(' ');
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The happenings next to a figure in its sentence, the one before it first. */
function eventsBeside({ text, reading, figure }: Read): Event[] {
  const [start, end] = figure.span;
  let before: Event | undefined;
  let after: Event | undefined;
  for (const event of reading.events) {
    const [from, to] = event.span;
    if (to <= start && start - from <= REACH) before = event;
    else if (from >= end && to - end <= REACH) after ??= event;
  }
  return [
    ...(before && isOneClause(text.slice(before.span[1], start)) ? [before] : []),
    ...(after && isOneClause(text.slice(end, after.span[0])) ? [after] : []),
  ];
}

const isOneClause = (between: string): boolean => !/[.!?;]["”’»)]*\s|\n/.test(between);

/** A verb with the words before it that deny or hedge it. */
function withMarks(text: string, [start, end]: Span): Span {
  const from = Math.max(0, start - BEFORE);
  const words = [...text.slice(from, start).matchAll(/[\p{L}’']+/gu)];
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]![0].toLowerCase().replace('’', "'");
    // The words between stand in the same clause, or the mark is another verb's.
    if (!isOneClause(text.slice(from + words[i]!.index, start))) break;
    if (isNegative(word) || isHedged([word])) {
      const auxiliary = words[i - 1] && AUXILIARIES.has(words[i - 1]![0].toLowerCase());
      return [from + words[auxiliary ? i - 1 : i]!.index, end];
    }
  }
  return [start, end];
}

/** "did not", "has never": the negation's verb belongs to it. */
const AUXILIARIES: ReadonlySet<string> = new Set([
  'did',
  'do',
  'does',
  'has',
  'have',
  'had',
  'is',
  'are',
  'was',
  'were',
  'will',
  'would',
  'can',
  'could',
]);
