import { functionWords, pronounGlosses } from './lists.ts';
import { type Made, phrase, splice, tokens } from './phrase.ts';
import type { Random } from './random.ts';

export function ellipsis(text: string, r: Random): Made | null {
  const span = phrase(text, r, 12);
  if (!span) return null;
  const mark = r.pick(['… ', '... ', '[...] ', '[…] ']);
  return { words: splice(text, ...span, mark), case: 'verbatim', kinds: [], mutation: 'keep:ellipsis' };
}

export function bracket(text: string, r: Random): Made | null {
  const list = tokens(text).filter(
    (t) => pronounGlosses[t.low] && !/^['’]/.test(text.slice(t.end)) && t.at > 0,
  );
  if (list.length === 0) return null;
  const t = r.pick(list);
  const gloss = `[${pronounGlosses[t.low]}]`;
  return {
    words: splice(text, t.at, t.end, r.chance(0.5) ? gloss : `${t.word} ${gloss}`),
    case: 'verbatim',
    kinds: [],
    mutation: 'keep:bracket',
  };
}

/** A tail of the words that begins mid-sentence, its first letter raised (half of the time in brackets), or a lowered first letter. */
export function firstLetter(text: string, r: Random): Made | null {
  const starts = [...text.matchAll(/(?:, (?:and|but) |, | that )(?=(\p{Ll}[\p{L}’']*) )/gu)]
    .filter((m) => /^(?:we|he|she|it|they|you|the|this|there|these|those|our|my|i)\b/.test(m[1]!))
    .map((m) => m.index + m[0].length)
    .filter((at) => tokens(text.slice(at)).length >= 6);
  const raised = (at: number) =>
    (r.chance(0.4) ? `[${text[at]!.toUpperCase()}]` : text[at]!.toUpperCase()) + text.slice(at + 1);
  if (starts.length > 0)
    return { words: raised(r.pick(starts)), case: 'verbatim', kinds: [], mutation: 'keep:first-letter' };
  const first = tokens(text)[0]!;
  if (!functionWords.has(first.low) || first.low === 'i' || /^i'/.test(first.low)) return null;
  return {
    words: first.word[0]!.toLowerCase() + text.slice(first.at + 1),
    case: 'verbatim',
    kinds: [],
    mutation: 'keep:first-letter',
  };
}
