import type { DateExpression, Span } from '../model/index.ts';
import { contains, overlaps } from './parts.ts';
import { firstEndingAfter } from './sorted.ts';
import type { FoundStatement } from './statements/index.ts';
import type { Prepared, Sentence, Token } from './text/prepare.ts';

/**
 * When each statement was said: dates of the clause in which its cue stands ("on Monday the ministry announced that
 * ..."), as indices into `dates`; one list a statement. A date inside a content tells of what was said, not of when.
 */
export function sayingDates(
  prepared: Prepared,
  found: readonly FoundStatement[],
  dates: readonly DateExpression[],
  dateline: Span | undefined,
): readonly (readonly number[])[] {
  const out: number[][] = found.map(() => []);
  const bySentence = cuesBySentence(prepared, found);
  let at = 0;
  dates.forEach((date, index) => {
    // When the article was filed is not when anything was said.
    if (dateline && overlaps(dateline, date.span)) return;
    while (at < prepared.sentences.length && prepared.sentences[at]!.end <= date.span[0]) at++;
    const sentence = prepared.sentences[at];
    const cues = sentence && bySentence.get(sentence.index);
    if (!sentence || !cues) return;
    const taken = cues.some(({ statement }) =>
      [...statement.content, ...statement.source].some((p) => overlaps(p.span, date.span)),
    );
    if (taken) return;
    const verb = verbAbove(sentence, date.span);
    const cue = verb
      ? cues.find((c) => contains(c.span, verb))
      : cues.find((c) => near(sentence, c.span, date.span));
    // One clause may serve two statements ("said on Monday that X and that Y").
    if (cue) for (const c of cues) if (c.span[0] === cue.span[0]) out[c.index]!.push(index);
  });
  return out;
}

interface CueAt {
  readonly index: number;
  readonly statement: FoundStatement;
  readonly span: Span;
}

function cuesBySentence(prepared: Prepared, found: readonly FoundStatement[]): Map<number, CueAt[]> {
  const out = new Map<number, CueAt[]>();
  found.forEach((statement, index) => {
    const span = statement.cue[0]?.span;
    if (!span) return;
    const sentence = firstEndingAfter(prepared.sentences, span[0]);
    const list = out.get(sentence);
    if (list) list.push({ index, statement, span });
    else out.set(sentence, [{ index, statement, span }]);
  });
  return out;
}

const isVerb = (token: Token): boolean => token.tag.startsWith('V');

/** By the tree: the first verb that the date hangs on; undefined where there is none or no tree. */
function verbAbove({ tokens }: Sentence, date: Span): Span | undefined {
  let at = tokens.findLastIndex((t) => t.start >= date[0] && t.end <= date[1]);
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    const token = tokens[at]!;
    if (isVerb(token)) return [token.start, token.end];
    at = token.head;
  }
  return undefined;
}

const CLAUSE = new Set([
  'who',
  'which',
  'that',
  'when',
  'where',
  'whose',
  'as',
  'after',
  'before',
  'because',
  'while',
]);

/** By the words: neither a verb nor the opening of another clause stands between the date and the cue. */
function near(sentence: Sentence, cue: Span, date: Span): boolean {
  const from = Math.min(cue[1], date[1]);
  const to = Math.max(cue[0], date[0]);
  return !sentence.tokens.some((t) => t.start >= from && t.end <= to && (isVerb(t) || CLAUSE.has(t.lower)));
}
