import type { Article } from '../../../src/read/index.ts';
import { type Linkable, linkablesOf } from '../../../src/trace/link/index.ts';
import { article, reader } from '../../lib/reader.ts';

/** What is compared of the sentences of a text. */
export const linkables = (text: string, id: string, more: Partial<Article> = {}): Linkable[] =>
  linkablesOf(reader.tell({ ...article(text), ...more }), id);

/** That of the figure of a value, or the first. */
export function linkable(text: string, id: string, more: Partial<Article> = {}, value?: number): Linkable {
  const all = linkables(text, id, more);
  return all.find((l) => value === undefined || l.figure?.value === value)!;
}
