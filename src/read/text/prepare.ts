import { type Paragraph, splitParagraphs } from './paragraphs.ts';
import { splitSentences } from './sentences.ts';
import type { RawToken } from './tokens.ts';

/** A token with what the syntax model says of it. */
export interface Token extends RawToken {
  /** Penn Treebank part of speech; '' where no model was given. */
  readonly tag: string;
  readonly lemma: string;
  /** Index of the governing token within the sentence; -1 for the root or where there is no parse. */
  readonly head: number;
  /** Universal Dependencies v1 relation as CoreNLP names it ("nsubj", "nmod:poss"); '' where there is no parse. */
  readonly rel: string;
}

export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  /** Index of the first token among all tokens of the text. */
  readonly first: number;
  readonly tokens: readonly Token[];
}

/** A text cut up once; every rule and model reads this and no other. */
export interface Prepared {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  /** Index of the first sentence of each paragraph; one more entry at the end. */
  readonly firstSentence: readonly number[];
}

/** Gives the tokens of one sentence their part of speech, lemma and governor. */
export type Parse = (tokens: readonly RawToken[]) => readonly Token[];

/** For use without a model: no tags, no tree, lemma = lower case. */
export const withoutSyntax: Parse = (tokens) =>
  tokens.map((t) => ({ ...t, tag: '', lemma: t.lower, head: -1, rel: '' }));

/** `isWanted` leaves paragraphs out: they have no sentences then. */
export function prepare(
  text: string,
  parse: Parse = withoutSyntax,
  isWanted: (paragraph: Paragraph) => boolean = () => true,
): Prepared {
  const paragraphs = splitParagraphs(text);
  const sentences: Sentence[] = [];
  const firstSentence: number[] = [];
  let first = 0;
  for (const paragraph of paragraphs) {
    firstSentence.push(sentences.length);
    if (!isWanted(paragraph)) continue;
    for (const raw of splitSentences(text, paragraph)) {
      sentences.push({
        index: sentences.length,
        start: raw.start,
        end: raw.end,
        paragraph: raw.paragraph,
        first,
        tokens: parse(raw.tokens),
      });
      first += raw.tokens.length;
    }
  }
  firstSentence.push(sentences.length);
  return { text, paragraphs, sentences, firstSentence };
}
