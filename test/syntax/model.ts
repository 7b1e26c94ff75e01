import fs from 'node:fs';
import path from 'node:path';
import { unpackModels } from '../../src/read/learn/container.ts';
import { syntaxFrom } from '../../src/read/syntax/index.ts';
import { type Prepared, prepare, type Token } from '../../src/read/text/prepare.ts';

export const bytes = fs.readFileSync(path.resolve(import.meta.dirname, '../../models/syntax.bin'));
export const parse = syntaxFrom(unpackModels(bytes));

export const read = (text: string): Prepared => prepare(text, parse);

/** Tokens of a text that is one sentence. */
export function sentence(text: string): readonly Token[] {
  const { sentences } = read(text);
  if (sentences.length !== 1) throw new Error(`${sentences.length} sentences in: ${text}`);
  return sentences[0]!.tokens;
}
