import { RowScorer } from '../../src/read/learn/table.ts';
import { TagDictionary } from '../../src/read/syntax/dictionary.ts';
import { Tagger } from '../../src/read/syntax/tagger.ts';
import { PAD, WordCodes } from '../../src/read/syntax/words.ts';
import type { TaughtSentence } from './data.ts';
import { type TagModels, tagsOf, trainTags } from './tags.ts';
import type { TaggedSentence } from './trees.ts';

const FOLDS = 4;

/**
 * Tags of every sentence, as numbers of `names`, by a tagger that has not seen its article: the parser must learn to
 * live with errors.
 */
export function tagUnseen(sentences: readonly TaughtSentence[], names: readonly string[]): TaggedSentence[] {
  const out: TaggedSentence[] = [];
  const classes = tagsOf(sentences);
  const numbers = classes.map((c) => Math.max(0, names.indexOf(c)));
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = trainTags(
      sentences.filter((s) => s.ours && s.article % FOLDS !== fold),
      { epochs: 4, classes },
    );
    const tag = taggerOf(models);
    for (const sentence of sentences)
      if (sentence.article % FOLDS === fold)
        out.push({ sentence, tags: tag(sentence).map((t) => numbers[t]!) });
  }
  return out;
}

function taggerOf(models: TagModels): (sentence: TaughtSentence) => Int16Array {
  const tagger = new Tagger(new RowScorer(models.tags), new TagDictionary(models.words));
  const codes = new WordCodes();
  return ({ tokens }) => {
    const tags = new Int16Array(tokens.length + 2 * PAD);
    codes.encode(tokens);
    tagger.tag(codes, tags);
    return tags;
  };
}
