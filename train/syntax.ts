import fs from 'node:fs';
import path from 'node:path';
import { packModels } from '../src/read/learn/container.ts';
import { readTaught } from './syntax/data.ts';
import { trainTags } from './syntax/tags.ts';
import { trainTrees } from './syntax/trees.ts';
import { tagUnseen } from './syntax/unseen.ts';

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
  const { words, tags } = trainTags(
    sentences.filter((s) => s.ours),
    { log },
  );
  const { transitions, labels } = trainTrees(tagUnseen(sentences, tags.classes), tags.classes, { log });
  fs.mkdirSync(out, { recursive: true });
  fs.writeFileSync(
    path.join(out, 'syntax.bin'),
    packModels('syntax', '1', { words, tags, transitions, labels }),
  );
}
