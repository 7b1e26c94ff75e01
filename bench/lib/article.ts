import { createHash } from 'node:crypto';
import type { Article } from '../../src/read/index.ts';

/** An article of a data set, as the reader takes it. */
export function articleOf(text: string, more: Partial<Article> = {}): Article {
  return { text, sha256: createHash('sha256').update(text, 'utf8').digest('hex'), language: 'en', ...more };
}
