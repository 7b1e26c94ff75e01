import type { Prepared, Sentence, Token } from '../text/prepare.ts';
import {
  isFirstName,
  MAY_OPEN,
  NOT_NAMES,
  OFFICE_GENDER,
  OFFICE_HEADS,
  OFFICE_MODIFIERS,
  PRONOUNS,
  TITLES,
} from './lexicon.ts';
import type { Mention } from './mention.ts';
import { knownAt } from './segments.ts';
import { isCapital } from './shape.ts';

const DETERMINERS: ReadonlySet<string> = new Set('the a an his her its their our one another'.split(' '));
/** How many words an office may have on one side of a name. */
const MAX_OFFICE = 30;
/** What ends the noun phrase in which the head of an office must stand. */
const PHRASE_END: ReadonlySet<string> = new Set(
  'of for at in on from to with who whom which that and or dealing responsible overseeing representing specializing specialising covering serving working based heading leading close familiar'.split(
    ' ',
  ),
);
const FINITE: ReadonlySet<string> = new Set(
  'said says is was were are has had have told tells will would did does do can could may might should added adds wrote writes reported reports announced'.split(
    ' ',
  ),
);

/** Finds the offices that stand in lower case before a name, or beside it between commas. */
export function addOffices(prepared: Prepared, mentions: readonly Mention[]): void {
  for (const m of mentions) {
    if (m.kind !== 'person') continue;
    const sentence = prepared.sentences[m.sentence]!;
    const office =
      widened(sentence, m) ??
      before(sentence, m) ??
      headOf(sentence, m) ??
      after(sentence, m) ??
      introduced(sentence, m);
    if (office) {
      m.office = office;
      m.gender ??= toldBy(prepared, sentence, office);
    }
  }
}

function toldBy(
  prepared: Prepared,
  sentence: Sentence,
  [start, end]: readonly [number, number],
): 'm' | 'f' | undefined {
  void prepared;
  for (const t of sentence.tokens) {
    if (t.start < start || t.end > end) continue;
    const told = OFFICE_GENDER.get(t.lower);
    if (told === 'm' || told === 'f') return told;
  }
  return undefined;
}

/** An office found inside the capitalised run may go on to its left in lower case: "former Vice President". */
function widened(sentence: Sentence, m: Mention): readonly [number, number] | undefined {
  if (!m.office) return undefined;
  const { tokens } = sentence;
  let i = m.from - 1;
  while (i > 0 && tokens[i]!.start > m.office[0]) i--;
  const from = widenLeft(tokens, i);
  return [tokens[from]!.start, m.office[1]];
}

/** "South Korean leader Kim ...", "State Department spokesman ...", "the ministry's chief economist ...". */
function before(sentence: Sentence, m: Mention): readonly [number, number] | undefined {
  const { tokens } = sentence;
  const head = tokens[m.from - 1];
  if (!head || !isOfficeHead(head) || TITLES.has(head.text)) return undefined;
  const from = widenLeft(tokens, m.from - 1);
  return [tokens[from]!.start, head.end];
}

/** "Deputy Head of the Main Directorate of Tides Vadim ...": the body stands between the office's head and the name. */
function headOf(sentence: Sentence, m: Mention): readonly [number, number] | undefined {
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

function isOfficeHead(t: Token): boolean {
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

/** "Name, the defence minister of X, ..." and "Name, who is ...": no; only noun phrases with an office in them. */
function after(sentence: Sentence, m: Mention): readonly [number, number] | undefined {
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
function introduced(sentence: Sentence, m: Mention): readonly [number, number] | undefined {
  const { tokens } = sentence;
  if (tokens[m.from - 1]?.text !== ',' || m.from < 3) return undefined;
  const closing = tokens[m.to]?.text;
  if (closing !== ',' && closing !== '(' && closing !== '.' && closing !== undefined) return undefined;
  const end = m.from - 1;
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
