import type { Token } from '../../../text/prepare.ts';
import { isCapital, phraseEnd } from '../phrases.ts';
import { clauseStart, spanOf } from './clause.ts';
import type { Finder, Found } from './index.ts';

const BY = 'according-to@1';

/** "According to Orla Brandt, the road is shut"; "The road is shut, according to the mayor." */
export const accordingTo: Finder = { words: ['according', 'per', 'by', 'in'], read: readAccordingTo };

function readAccordingTo(tokens: readonly Token[], at: number): Found | undefined {
  const from = phraseAt(tokens, at);
  if (from === at) return undefined;
  let end = phraseEnd(tokens, from);
  while (end < tokens.length && !/^[,.;:!?—–]$/.test(tokens[end]!.text) && end < from + 30) end++;
  if (end <= from) return undefined;
  const cue = spanOf(tokens, at, from);
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
}

/** Index after "according to", "per", "by the account of"; `at` where none of them stands there. */
function phraseAt(tokens: readonly Token[], at: number): number {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1]?.lower;
  if (lower === 'according') return next === 'to' ? at + 2 : at;
  if (lower === 'per') {
    const free = at === 0 || /^[,(]$/.test(tokens[at - 1]!.text);
    const named = tokens[at + 1] !== undefined && (isCapital(tokens[at + 1]!) || next === 'the');
    return free && named ? at + 1 : at;
  }
  const account = (lower === 'by' || lower === 'in') && next === 'the' && tokens[at + 3]?.lower === 'of';
  return account && /^(?:account|words|view|opinion|estimate|reckoning)$/.test(tokens[at + 2]!.lower)
    ? at + 4
    : at;
}

function firstComma(tokens: readonly Token[], from: number): number {
  for (let k = from; k < Math.min(tokens.length, from + 15); k++) if (tokens[k]!.text === ',') return k;
  return -1;
}
