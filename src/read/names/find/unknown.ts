import type { Sentence, Token } from '../../text/prepare.ts';
import {
  BODY_HEADS,
  genderOf,
  isFamilyFirst,
  isFirstName,
  type Known,
  OFFICE_HEADS,
  PEOPLES,
  TITLES,
} from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import { isAcronym, isCapital, isInitial } from '../shape.ts';
import { knownAt } from './known-at.ts';
import { mention } from './make.ts';
import { LINKS } from './run-end.ts';

/** "Jordan Peterson", "Paris Hilton": a place's name that is a given name too, with an unknown word after it. */
export function personInstead(tokens: readonly Token[], i: number, entry: Known, to: number): boolean {
  if (entry.words.length > 1 || entry.adjective) return false;
  const next = tokens[i + 1];
  if (!isFirstName(tokens[i]!.lower) || i + 1 >= to || !next || !isCapital(next)) return false;
  return !knownAt(tokens, i + 1) && !BODY_HEADS.has(next.lower) && !OFFICE_HEADS.has(next.lower);
}

/** End of an unknown stretch: before the next place, body or title of the lexicon. */
export function unknownEnd(tokens: readonly Token[], i: number, to: number): number {
  const startsPerson = isFirstName(tokens[i]!.lower) || isFamilyFirst(tokens[i]!.lower);
  let k = i + 1;
  while (k < to) {
    const t = tokens[k]!;
    if (TITLES.has(t.text) && t.text.length > 2 && !startsPerson) break;
    if (LINKS.has(t.lower) && startsPerson) break;
    // "Military Intelligence Kyrylo ...": a given name begins another name.
    if (
      !startsPerson &&
      k + 1 < to &&
      isFirstName(t.lower) &&
      !isInitial(tokens[i]!.text) &&
      isCapital(tokens[k + 1]!) &&
      !isFirstName(tokens[k + 1]!.lower)
    )
      break;
    const entry = knownAt(tokens, k);
    if (entry && k + entry.words.length <= to) {
      const surname = startsPerson && entry.words.length === 1 && !entry.adjective;
      if (!surname && !(startsPerson && k === i + 1 && entry.words.length === 1)) break;
    }
    k++;
  }
  while (k > i + 1 && !isCapital(tokens[k - 1]!) && !/\d/.test(tokens[k - 1]!.text)) k--;
  return k;
}

export function unknown(sentence: Sentence, from: number, to: number): Mention {
  const { tokens } = sentence;
  const first = tokens[from]!;
  const size = to - from;
  if (size === 1 && PEOPLES.has(first.lower))
    return mention(sentence, from, to, undefined, { kind: 'other', sure: true });
  if (
    size >= 2 &&
    (isFirstName(first.lower) || isInitial(first.text) || (isFamilyFirst(first.lower) && size <= 3))
  ) {
    return mention(sentence, from, to, undefined, {
      kind: 'person',
      sure: true,
      gender: genderOf(first.lower),
      by: 'name-given@1',
    });
  }
  if (size === 1 && isAcronym(first.text)) {
    if (/^[RDI]-/.test(first.text))
      return mention(sentence, from, to, undefined, { kind: 'other', sure: true });
    if (first.text.replace(/\./g, '').length <= 5)
      return mention(sentence, from, to, undefined, { kind: 'body', by: 'name-acronym@1' });
  }
  if (size === 1 && BODY_HEADS.has(first.lower))
    return mention(sentence, from, to, undefined, { kind: 'body', sure: true, by: 'name-head@1' });
  if (size >= 2 && size <= 3) return mention(sentence, from, to, undefined, { by: 'name-run@1' });
  if (size === 1 && isFirstName(first.lower))
    return mention(sentence, from, to, undefined, { kind: 'person', gender: genderOf(first.lower) });
  return mention(sentence, from, to, undefined);
}
