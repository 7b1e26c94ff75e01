import fs from 'node:fs';
import path from 'node:path';
import { type ModelFile, unpackModels } from '../../src/read/learn/container.ts';
import { syntaxFrom } from '../../src/read/syntax/index.ts';
import { type Parse, withoutSyntax } from '../../src/read/text/prepare.ts';

/** Weights of the checkout; undefined where they are not there. */
export function load(name: string): ModelFile | undefined {
  const file = path.resolve(import.meta.dirname, '../../models', name);
  return fs.existsSync(file) ? unpackModels(fs.readFileSync(file)) : undefined;
}

const syntax = load('syntax.bin');
export const parse: Parse = syntax ? syntaxFrom(syntax) : withoutSyntax;
