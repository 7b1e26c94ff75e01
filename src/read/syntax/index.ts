import type { ModelFile } from '../learn/container.ts';
import { RowScorer, TripleScorer } from '../learn/table.ts';
import { type Parse, type Token, withoutSyntax } from '../text/prepare.ts';
import { TagDictionary } from './dictionary.ts';
import { lemmaOf } from './lemma.ts';
import { Parser } from './parser.ts';
import { tagKinds } from './state.ts';
import { Tagger } from './tagger.ts';
import { PAD, WordCodes } from './words.ts';

/**
 * Tagger, lemmatiser and dependency parser with the weights that ship with the product (`models/syntax.bin`).
 * Without weights: no tags and no tree. Time is linear in the number of tokens; the result depends on nothing but
 * the tokens and the weights. Throws where the file holds other models than these.
 */
export function syntaxFrom(weights: ModelFile | undefined): Parse {
  if (!weights) return withoutSyntax;
  const { words, tags, transitions, labels } = weights.rows;
  if (!words || !tags || !transitions || !labels)
    throw new Error(`model ${weights.name}: holds no tagger and parser`);
  const names = tags.classes;
  const tagger = new Tagger(new RowScorer(tags), new TagDictionary(words));
  const parser = new Parser(new TripleScorer(transitions), new RowScorer(labels), tagKinds(names));
  const relations = labels.classes;
  const codes = new WordCodes();
  let tagIds = new Int16Array(512);
  return (tokens) => {
    const n = tokens.length;
    if (tagIds.length < n + 2 * PAD) tagIds = new Int16Array(2 * (n + 2 * PAD));
    codes.encode(tokens);
    tagger.tag(codes, tagIds);
    const lemmas: string[] = new Array(n);
    for (let i = 0; i < n; i++) lemmas[i] = lemmaOf(tokens[i]!.lower, names[tagIds[PAD + i]!]!);
    codes.encodeLemmas(tokens, lemmas);
    const tree = parser.parse(codes, tagIds);
    const root = PAD + n;
    const out: Token[] = new Array(n);
    for (let i = 0; i < n; i++) {
      const { start, end, text, lower } = tokens[i]!;
      const head = tree.head[PAD + i]!;
      out[i] = {
        start,
        end,
        text,
        lower,
        tag: names[tagIds[PAD + i]!]!,
        lemma: lemmas[i]!,
        head: head === root ? -1 : head - PAD,
        rel: relations[tree.label[PAD + i]!]!,
      };
    }
    return out;
  };
}
