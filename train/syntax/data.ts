import path from 'node:path';
import { splitParagraphs } from '../../src/read/text/paragraphs.ts';
import { splitSentences } from '../../src/read/text/sentences.ts';
import type { RawToken } from '../../src/read/text/tokens.ts';
import { readJsonl } from '../lib/data.ts';

type SilverToken = readonly [
  start: number,
  end: number,
  lemma: string | 0,
  tag: string,
  ner: string | 0,
  head: number,
  rel: string,
  word?: string,
];

/** One sentence as our splitter cuts it, with the teacher's reading of its tokens. */
export interface TaughtSentence {
  /** Number of the article, for counts by article. */
  readonly article: number;
  readonly tokens: readonly RawToken[];
  /** '' where the teacher cuts the token otherwise. */
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
  /** Index within the sentence, -1 for the root, -2 where the teacher's head lies elsewhere or is unknown. */
  readonly heads: readonly number[];
  readonly rels: readonly string[];
  /** Exactly one of the teacher's sentences, token for token. */
  readonly whole: boolean;
  /** False where sentence and tokens are cut by the teacher, because ours do not match. */
  readonly ours: boolean;
}

/**
 * The silver parses of one split, laid on our own tokens and sentences by offset; after those of an article, the
 * teacher's sentences that we cut otherwise.
 */
export function readTaught(data: string, split: 'train' | 'dev'): TaughtSentence[] {
  const folder = path.join(data, 'attribution');
  const texts = new Map(
    readJsonl<{ id: string; text: string }>(path.join(folder, `${split}.jsonl.gz`)).map((a) => [
      a.id,
      a.text,
    ]),
  );
  const out: TaughtSentence[] = [];
  readJsonl<{ id: string; sents: SilverToken[][] }>(path.join(folder, `silver-${split}.jsonl.gz`)).forEach(
    (silver, article) => {
      const text = texts.get(silver.id);
      if (text === undefined) return;
      const at = new Map<number, { sentence: number; index: number; token: SilverToken }>();
      silver.sents.forEach((tokens, sentence) => {
        tokens.forEach((token, index) => {
          at.set(token[0], { sentence, index, token });
        });
      });
      const matched = new Set<number>();
      for (const paragraph of splitParagraphs(text))
        for (const { tokens } of splitSentences(text, paragraph)) {
          const laid = lay(article, tokens, at, silver.sents);
          out.push(laid);
          if (laid.whole) matched.add(at.get(tokens[0]!.start)!.sentence);
        }
      silver.sents.forEach((tokens, sentence) => {
        if (!matched.has(sentence)) out.push(own(article, text, tokens));
      });
    },
  );
  return out;
}

function own(article: number, text: string, silver: readonly SilverToken[]): TaughtSentence {
  const tokens = silver.map(([start, end]): RawToken => {
    const word = text.slice(start, end);
    return { start, end, text: word, lower: word.toLowerCase() };
  });
  return {
    article,
    tokens,
    tags: silver.map((t) => t[3]),
    lemmas: silver.map((t, i) => (t[2] === 0 ? tokens[i]!.text : t[2])),
    heads: silver.map((t) => t[5] - 1),
    rels: silver.map((t) => t[6]),
    whole: true,
    ours: false,
  };
}

function lay(
  article: number,
  tokens: readonly RawToken[],
  at: ReadonlyMap<number, { sentence: number; index: number; token: SilverToken }>,
  sentences: readonly (readonly SilverToken[])[],
): TaughtSentence {
  const starts = new Map(tokens.map((t, i) => [t.start, i]));
  const tags: string[] = [];
  const lemmas: string[] = [];
  const heads: number[] = [];
  const rels: string[] = [];
  let whole = true;
  let sentence = -1;
  for (const token of tokens) {
    const found = at.get(token.start);
    if (!found || found.token[1] !== token.end) {
      whole = false;
      tags.push('');
      lemmas.push('');
      heads.push(-2);
      rels.push('');
      continue;
    }
    if (sentence < 0) sentence = found.sentence;
    if (sentence !== found.sentence) whole = false;
    const { token: silver } = found;
    tags.push(silver[3]);
    lemmas.push(silver[2] === 0 ? token.text : silver[2]);
    const head = silver[5] === 0 ? -1 : starts.get(sentences[found.sentence]![silver[5] - 1]![0]);
    heads.push(head ?? -2);
    rels.push(silver[6]);
  }
  if (sentence < 0 || sentences[sentence]!.length !== tokens.length) whole = false;
  return { article, tokens, tags, lemmas, heads, rels, whole, ours: true };
}
