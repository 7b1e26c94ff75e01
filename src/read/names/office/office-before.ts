import type { Sentence, Token } from '../../text/prepare.ts';
import { knownAt } from '../find/known-at.ts';
import { MAY_OPEN, NOT_NAMES, OFFICE_HEADS, OFFICE_MODIFIERS, PRONOUNS, TITLES } from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import { isCapital } from '../shape.ts';
import { DETERMINERS } from '../words.ts';

/** An office found inside the capitalised run may go on to its left in lower case: "former Vice President". */
export function widened(sentence: Sentence, m: Mention): readonly [number, number] | undefined {
  if (!m.office) return undefined;
  const { tokens } = sentence;
  let i = m.from - 1;
  while (i > 0 && tokens[i]!.start > m.office[0]) i--;
  const from = widenLeft(tokens, i);
  return [tokens[from]!.start, m.office[1]];
}

/** "South Korean leader Kim ...", "State Department spokesman ...", "the ministry's chief economist ...". */
export function before(sentence: Sentence, m: Mention): readonly [number, number] | undefined {
  const { tokens } = sentence;
  const head = tokens[m.from - 1];
  if (!head || !isOfficeHead(head) || TITLES.has(head.text)) return undefined;
  const from = widenLeft(tokens, m.from - 1);
  return [tokens[from]!.start, head.end];
}

/** "Deputy Head of the Main Directorate of Tides Vadim ...": the body stands between the office's head and the name. */
export function headOf(sentence: Sentence, m: Mention): readonly [number, number] | undefined {
  const { tokens } = sentence;
  let i = m.from - 1;
  while (i >= 0 && m.from - i < 14) {
    const t = tokens[i]!;
    const next = tokens[i + 1]!;
    if (isOfficeHead(t) && i < m.from - 2 && /^(of|for|at)$/.test(next.lower)) {
      if (i + 2 >= m.from) return undefined;
      return [tokens[widenLeft(tokens, i)]!.start, tokens[m.from - 1]!.end];
    }
    if (!isCapital(t) && !/^(of|for|the|and|at|'s|’s|&)$/.test(t.lower)) return undefined;
    // The word right before the name must belong to the body, not be a preposition.
    if (i === m.from - 1 && !isCapital(t)) return undefined;
    i--;
  }
  return undefined;
}

export function isOfficeHead(t: Token): boolean {
  if (OFFICE_HEADS.has(t.lower)) return true;
  const hyphen = t.lower.lastIndexOf('-');
  return hyphen > 0 && OFFICE_HEADS.has(t.lower.slice(hyphen + 1));
}

/** The first word of the noun phrase that ends at `i`. */
function widenLeft(tokens: readonly Token[], i: number): number {
  let from = i;
  while (from > 0 && i - from < 10) {
    const t = tokens[from - 1]!;
    if (t.text === "'s" || t.text === '’s') {
      // "the ministry's spokesman": on with the owner, if it is a name or a body.
      if (from < 2) break;
      from -= 2;
      continue;
    }
    if (DETERMINERS.has(t.lower) || PRONOUNS.has(t.lower)) break;
    if (from === 1 && NOT_NAMES.has(t.lower) && !MAY_OPEN.has(t.lower)) break;
    if (OFFICE_MODIFIERS.has(t.lower) || OFFICE_HEADS.has(t.lower)) from--;
    else if (isCapital(t) && /^\p{L}/u.test(t.text)) {
      // A capital that opens the sentence and is no name ("Asked", "But") is no part of it.
      if (from - 1 === 0 && !knownAt(tokens, 0) && tokens[0]!.tag !== 'NNP' && !TITLES.has(t.text)) break;
      from--;
    } else if (/-/.test(t.text) && /^(then|ex|vice|co|anti|pro|long|deputy|south|north|u\.s)-/.test(t.lower))
      from--;
    else if (t.tag === 'JJ' || t.tag === 'NN' || t.tag === 'VBN') from--;
    else if (
      (t.lower === 'of' || t.text === '&') &&
      from >= 2 &&
      (isCapital(tokens[from - 2]!) || OFFICE_HEADS.has(tokens[from - 2]!.lower)) &&
      isCapital(tokens[from]!)
    )
      from -= 2;
    else break;
  }
  return from;
}
