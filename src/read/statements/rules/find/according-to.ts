import type { Token } from '../../../text/prepare.ts';
import type { Finder } from '../find.ts';
import { phraseEnd } from '../phrases.ts';
import { clauseStart, spanOf } from './clause.ts';

const BY = 'according-to@1';

/** "According to Orla Brandt, the road is shut"; "The road is shut, according to the mayor." */
export const accordingTo: Finder = (tokens, at) => {
  if (tokens[at]!.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return undefined;
  const from = at + 2;
  let end = phraseEnd(tokens, from);
  while (end < tokens.length && !/^[,.;:!?—–]$/.test(tokens[end]!.text) && end < from + 30) end++;
  if (end <= from) return undefined;
  const cue = spanOf(tokens, at, at + 2);
  const start = clauseStart(tokens, at);
  const opens = at === start || (at === start + 1 && /^(?:but|and|so|yet|also)$/.test(tokens[start]!.lower));
  if (opens) {
    // The comma after an apposition; where there is none, what looked like one is the clause.
    if (tokens[end]?.text !== ',' || end + 2 >= tokens.length) end = firstComma(tokens, from);
    if (end < 0 || end + 2 >= tokens.length) return undefined;
    let to = end + 1;
    while (to < tokens.length && tokens[to]!.text !== ';') to++;
    return { source: spanOf(tokens, from, end), cue, content: spanOf(tokens, end + 1, to), by: BY };
  }
  return { source: spanOf(tokens, from, end), cue, content: spanOf(tokens, start, at), by: BY };
};

function firstComma(tokens: readonly Token[], from: number): number {
  for (let k = from; k < Math.min(tokens.length, from + 15); k++) if (tokens[k]!.text === ',') return k;
  return -1;
}
