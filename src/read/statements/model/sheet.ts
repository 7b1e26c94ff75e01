import { hashString } from '../../learn/hash.ts';
import { isDigit, isLetter, isUpper } from '../../text/chars.ts';
import type { Prepared } from '../../text/prepare.ts';
import { classOf } from './classes.ts';
import { quoteStates } from './quotes.ts';
import { makeTree, type Tree } from './tree.ts';

/**
 * A prepared text as columns, one entry a token: features are made of numbers, never of strings. Sentences and
 * paragraphs are ranges of tokens.
 */
export interface Sheet {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Hash of the lower-case word. */
  readonly word: Uint32Array;
  readonly lemma: Uint32Array;
  readonly tag: Uint32Array;
  readonly rel: Uint32Array;
  /** Index of the governing token among all tokens; -1 at the root. */
  readonly head: Int32Array;
  /** Small number: capitals, digits, punctuation. */
  readonly shape: Uint8Array;
  /** Hash of the last three letters. */
  readonly suffix: Uint32Array;
  /** Class of the word in the cue lexicon, 0 = none. */
  readonly cueClass: Uint8Array;
  /** 0 outside, 1 inside a quotation, 2 opening mark, 3 closing mark. */
  readonly quote: Uint8Array;
  /** Words in the quotation that the token belongs to; 0 outside. */
  readonly quoteLength: Uint16Array;
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
  /** First token of each sentence and one more entry at the end. */
  readonly sentenceStart: Int32Array;
  readonly paragraphStart: Int32Array;
  readonly tree: Tree;
}

export const SHAPE = {
  lower: 0,
  capital: 1,
  upper: 2,
  digit: 3,
  punctuation: 4,
  mixed: 5,
} as const;

export function makeSheet(prepared: Prepared): Sheet {
  const last = prepared.sentences.at(-1);
  const count = last ? last.first + last.tokens.length : 0;
  const sheet = {
    count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    word: new Uint32Array(count),
    lemma: new Uint32Array(count),
    tag: new Uint32Array(count),
    rel: new Uint32Array(count),
    head: new Int32Array(count),
    shape: new Uint8Array(count),
    suffix: new Uint32Array(count),
    cueClass: new Uint8Array(count),
    quote: new Uint8Array(count),
    quoteLength: new Uint16Array(count),
    sentence: new Int32Array(count),
    paragraph: new Int32Array(count),
    sentenceStart: new Int32Array(prepared.sentences.length + 1),
    paragraphStart: new Int32Array(prepared.paragraphs.length + 1),
  };
  let i = 0;
  for (const sentence of prepared.sentences) {
    sheet.sentenceStart[sentence.index] = i;
    const first = i;
    for (const token of sentence.tokens) {
      sheet.start[i] = token.start;
      sheet.end[i] = token.end;
      sheet.word[i] = hashString(token.lower);
      sheet.lemma[i] = token.lemma === token.lower ? sheet.word[i]! : hashString(token.lemma);
      sheet.tag[i] = token.tag ? hashString(token.tag) : 0;
      sheet.rel[i] = token.rel ? hashString(token.rel) : 0;
      sheet.head[i] = token.head < 0 ? -1 : first + token.head;
      sheet.shape[i] = shapeOf(token.text);
      sheet.suffix[i] = hashString(token.lower.length > 3 ? token.lower.slice(-3) : token.lower);
      sheet.cueClass[i] = classOf(token.lower, token.lemma);
      sheet.sentence[i] = sentence.index;
      sheet.paragraph[i] = sentence.paragraph;
      i++;
    }
  }
  sheet.sentenceStart[prepared.sentences.length] = count;
  prepared.firstSentence.forEach((s, p) => {
    sheet.paragraphStart[p] = sheet.sentenceStart[s]!;
  });
  for (let p = 0; p < prepared.paragraphs.length; p++)
    quoteStates(prepared.text, sheet, sheet.paragraphStart[p]!, sheet.paragraphStart[p + 1]!);
  return { ...sheet, tree: makeTree(count, sheet.head, sheet.rel) };
}

function shapeOf(text: string): number {
  const first = text.charCodeAt(0);
  if (isDigit(first)) return SHAPE.digit;
  if (!isLetter(first))
    return text.length > 1 && isLetter(text.charCodeAt(1)) ? SHAPE.mixed : SHAPE.punctuation;
  if (!isUpper(first)) return SHAPE.lower;
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isLetter(code) && !isUpper(code)) return SHAPE.capital;
  }
  return text.length > 1 ? SHAPE.upper : SHAPE.capital;
}
