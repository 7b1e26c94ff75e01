import type { Sentence } from '../../text/prepare.ts';
import { isFirstName, OFFICE_MODIFIERS, PRONOUNS, TITLES } from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import { isCapital } from '../shape.ts';
import { DETERMINERS, FINITE, PHRASE_END } from '../words.ts';
import { isOfficeHead } from './office-before.ts';

/** How many words an office may have on one side of a name. */
const MAX_OFFICE = 30;

/** "Name, the defence minister of X, ..." and "Name, who is ...": no; only noun phrases with an office in them. */
export function after(sentence: Sentence, m: Mention): readonly [number, number] | undefined {
  const { tokens } = sentence;
  const comma = tokens[m.to];
  if (!comma || (comma.text !== ',' && comma.text !== '(' && comma.text !== '—' && comma.text !== '–'))
    return undefined;
  let i = m.to + 1;
  if (tokens[i] && DETERMINERS.has(tokens[i]!.lower)) i++;
  const first = i;
  let found = false;
  let inPhrase = true;
  let depth = 0;
  for (; i < tokens.length && i - first < MAX_OFFICE; i++) {
    const t = tokens[i]!;
    if (t.text === '(' && comma.text !== '(') depth++;
    else if (t.text === ')') {
      if (depth === 0) break;
      depth--;
    } else if (
      depth === 0 &&
      (t.text === ',' ||
        t.text === ';' ||
        t.text === '—' ||
        t.text === '–' ||
        t.text === '"' ||
        t.text === '”' ||
        t.text === '“' ||
        t.text === ':')
    )
      break;
    if (inPhrase) {
      if (PHRASE_END.has(t.lower)) inPhrase = false;
      else if (FINITE.has(t.lower) || PRONOUNS.has(t.lower)) return undefined;
      else if (i === first && isFirstName(t.lower) && isCapital(t)) return undefined;
      else if (isOfficeHead(t)) found = true;
      else if (t.tag.startsWith('VB') && t.tag !== 'VBN' && t.tag !== 'VBG') return undefined;
      if (!inPhrase && !found) return undefined;
    } else if (t.text === 'and' && FINITE.has(tokens[i + 1]?.lower ?? '')) break;
  }
  if (!found) return undefined;
  let last = i - 1;
  if (/^[.!?]$/.test(tokens[last]?.text ?? '')) last--;
  if (last < first) return undefined;
  return [tokens[first]!.start, tokens[last]!.end];
}

/** "The ministry's spokesman, Name, said": the office before a comma. */
export function introduced(sentence: Sentence, m: Mention): readonly [number, number] | undefined {
  const { tokens } = sentence;
  // "The envoy, Ms. Name,".
  const start = m.from > 3 && TITLES.has(tokens[m.from - 1]!.text) ? m.from - 1 : m.from;
  if (tokens[start - 1]?.text !== ',' || start < 3) return undefined;
  const closing = tokens[m.to]?.text;
  if (closing !== ',' && closing !== '(' && closing !== '.' && closing !== undefined) return undefined;
  const end = start - 1;
  let i = end - 1;
  let head = -1;
  while (i >= 0 && end - i < 16) {
    const t = tokens[i]!;
    if (
      DETERMINERS.has(t.lower) &&
      head >= 0 &&
      tokens[i - 1]?.lower !== 'of' &&
      tokens[i - 1]?.lower !== 'for' &&
      tokens[i - 1]?.lower !== 'at' &&
      tokens[i - 1]?.lower !== 'in'
    )
      break;
    if (
      FINITE.has(t.lower) ||
      t.text === ',' ||
      t.text === '.' ||
      t.text === ';' ||
      t.text === ':' ||
      /["“”]/.test(t.text)
    )
      return undefined;
    if (isOfficeHead(t)) head = i;
    else if (
      head >= 0 &&
      !isCapital(t) &&
      !OFFICE_MODIFIERS.has(t.lower) &&
      t.text !== "'s" &&
      t.text !== '’s' &&
      !/^['’]s$/.test(tokens[i + 1]!.text) &&
      t.lower !== 'of' &&
      !/^(JJ|NN|POS)/.test(t.tag)
    ) {
      break;
    }
    i--;
  }
  if (head < 0) return undefined;
  return [tokens[i + 1]!.start, tokens[end - 1]!.end];
}
