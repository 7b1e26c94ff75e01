import type { Span } from '../../../../model/index.ts';
import type { Token } from '../../../text/prepare.ts';
import { cueVerb } from '../cue-words.ts';

export const spanOf = (tokens: readonly Token[], from: number, to: number): Span => [
  tokens[from]!.start,
  tokens[to - 1]!.end,
];

/** Index after the last token of what begins at `from`: the sentence's end, or where another attribution begins. */
export function contentEnd(tokens: readonly Token[], from: number): number {
  for (let k = from + 1; k < tokens.length; k++) {
    const t = tokens[k]!;
    if (t.text !== ',') continue;
    const next = tokens[k + 1];
    if (!next) continue;
    if (next.lower === 'according' || /^(?:citing|adding|saying|noting)$/.test(next.lower)) return k;
    if (next.lower === 'as' && tokens.slice(k + 2, k + 8).some((x) => isReporting(x))) return k;
    // ", the Courier reports." to the end.
    const tail = tokens.slice(k + 1, k + 9);
    if (
      k + 9 >= tokens.length &&
      tail.some((x, i) => isReporting(x) && i > 0 && k + 1 + i >= tokens.length - 3)
    )
      return k;
  }
  return tokens.length;
}

const isReporting = (t: Token): boolean => {
  const cue = cueVerb(t.lower);
  return cue?.kind === 'saying' && cue.strong && (cue.form === 's' || cue.form === 'past');
};

/** From a token back to where its clause begins: after the last mark that parts clauses, or the sentence's start. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  let k = at;
  while (k > 0 && !/^[;:—–]$/.test(tokens[k - 1]!.text)) k--;
  return k;
}
