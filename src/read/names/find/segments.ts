import type { Sentence, Token } from '../../text/prepare.ts';
import { OFFICE_FIELDS } from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import { isCapital, opens } from '../shape.ts';
import { LEADING_PARTICLES } from '../words.ts';
import { cut } from './cut.ts';
import { knownAt } from './known-at.ts';
import { mention } from './make.ts';
import { runEnd } from './run-end.ts';
import { keepsOpening, skips, type Words } from './runs.ts';

/** Cuts one sentence in running case into mentions. */
export function segment(sentence: Sentence, words: Words): Mention[] {
  const { tokens } = sentence;
  const out: Mention[] = [];
  let i = 0;
  while (i < tokens.length) {
    const t = tokens[i]!;
    if (!isCapital(t)) {
      const entry = isLowerKnown(t) ? knownAt(tokens, i, true) : undefined;
      if (entry && entry.words.length > 1) {
        out.push(mention(sentence, i, i + entry.words.length, entry));
        i += entry.words.length;
      } else if (entry && /^al-/.test(t.lower)) {
        out.push(mention(sentence, i, i + 1, entry));
        i++;
      } else i++;
      continue;
    }
    i = readRun(sentence, i, words, out);
  }
  return out;
}

/** Names that may begin in lower case or with a digit: "al-Qaeda", "60 Minutes". */
const isLowerKnown = (t: Token): boolean => {
  const code = t.text.charCodeAt(0);
  return (code >= 48 && code <= 57) || t.lower.startsWith('al') || t.lower === 'dpa';
};

/** Reads the run of capitalised words at token `i`; returns the token after it. */
function readRun(sentence: Sentence, i: number, words: Words, out: Mention[]): number {
  const { tokens } = sentence;
  let from = i;
  if (opens(tokens, i) && !keepsOpening(tokens, i, words)) from++;
  else if (skips(tokens, i) || isCount(tokens, i)) from++;
  if (from > i) return from;
  const to = runEnd(tokens, i);
  // "Interior ministry", "Kestran Defence ministry".
  const head = tokens[to];
  if (head && LOWER_HEADS.has(head.lower) && OFFICE_FIELDS.has(tokens[to - 1]!.lower)) {
    out.push(mention(sentence, from, to + 1, undefined, { kind: 'body', sure: true, by: 'name-head@1' }));
    return to + 1;
  }
  const opened =
    from > 0 && LEADING_PARTICLES.has(tokens[from - 1]!.lower)
      ? familyName(sentence, from, to, out)
      : undefined;
  if (opened) {
    out.push(opened);
    return opened.to;
  }
  cut(sentence, from, to, out);
  return to;
}

/** "Three Corvany officers", "Thirty Vell boats": a number word that opens a sentence is no part of the name. */
const isCount = (tokens: readonly Token[], i: number): boolean =>
  NUMBERS.has(tokens[i]!.lower) &&
  opens(tokens, i) &&
  tokens[i + 1] !== undefined &&
  isCapital(tokens[i + 1]!);

const NUMBERS: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundreds thousands dozens several some many most'.split(
    ' ',
  ),
);

/** "von der Brandt": a family name with its particles in lower case. */
function familyName(
  sentence: Sentence,
  from: number,
  to: number,
  out: readonly Mention[],
): Mention | undefined {
  const { tokens } = sentence;
  if (to - from > 2 || knownAt(tokens, from)) return undefined;
  let start = from;
  const free = out.at(-1)?.to ?? 0;
  while (start > free && LEADING_PARTICLES.has(tokens[start - 1]!.lower)) start--;
  return mention(sentence, start, from + 1, undefined, { kind: 'person', sure: true, by: 'name-particle@1' });
}

const LOWER_HEADS: ReadonlySet<string> = new Set(['ministry', 'department']);
