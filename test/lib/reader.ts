import { createHash } from 'node:crypto';
import { loadModels } from '../../bench/lib/models.ts';
import { type Article, createReader, type Reading } from '../../src/read/index.ts';

/** The reader with the weights that ship, made once. */
export const reader = createReader(loadModels());

/** A text as an article. */
export function article(text: string, more: Partial<Article> = {}): Article {
  return { text, sha256: createHash('sha256').update(text, 'utf8').digest('hex'), language: 'en', ...more };
}

export const read = (text: string, more: Partial<Article> = {}): Reading => reader.read(article(text, more));
