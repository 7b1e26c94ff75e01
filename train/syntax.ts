import fs from 'node:fs';
import path from 'node:path';
import { packModels } from '../src/read/learn/container.ts';
import { RowScorer } from '../src/read/learn/table.ts';
import { TagDictionary } from '../src/read/syntax/dictionary.ts';
import { Tagger } from '../src/read/syntax/tagger.ts';
import { PAD, WordCodes } from '../src/read/syntax/words.ts';
import { readTaught, type TaughtSentence } from './syntax/data.ts';
import { type TagModels, tagsOf, trainTags } from './syntax/tags.ts';
import { type TaggedSentence, trainTrees } from './syntax/trees.ts';

export interface TrainSyntaxOptions {
  /** The data folder (with attribution/ in it). */
  readonly data: string;
  /** Folder that syntax.bin is written to. */
  readonly out: string;
  readonly log?: (line: string) => void;
}

/** Learns tagger and parser from the silver parses of the training articles. Same data, same bytes. */
export function trainSyntax({ data, out, log = () => {} }: TrainSyntaxOptions): void {
  const sentences = readTaught(data, 'train');
  const { words, tags } = trainTags(sentences, { log });
  const { transitions, labels } = trainTrees(tagUnseen(sentences), tags.classes, { log });
  fs.mkdirSync(out, { recursive: true });
  fs.writeFileSync(
    path.join(out, 'syntax.bin'),
    packModels('syntax', '1', { words, tags, transitions, labels }),
  );
}

const FOLDS = 4;

/** Tags of every sentence by a tagger that has not seen its article: the parser must learn to live with errors. */
function tagUnseen(sentences: readonly TaughtSentence[]): TaggedSentence[] {
  const out: TaggedSentence[] = [];
  const classes = tagsOf(sentences);
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = trainTags(
      sentences.filter((s) => s.article % FOLDS !== fold),
      { epochs: 4, classes },
    );
    const tag = taggerOf(models);
    for (const sentence of sentences)
      if (sentence.article % FOLDS === fold) out.push({ sentence, tags: tag(sentence) });
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
