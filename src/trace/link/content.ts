import { hashString } from '../../read/learn/hash.ts';
import type { Linkable } from './linkable.ts';

/** What begins the id of a content; no id of a sentence does. */
export const CONTENT = '=';

const SEED = 0x51ed270b;

/**
 * A key for all that pairs are scored by: copies printed on one day have one (64 bits). What is true of a pair is true of
 * any two with the same contents, so that only contents need be compared, however many copies there are.
 */
export function contentOf(linkable: Linkable): string {
  const { id: _id, article: _article, statement: _statement, span: _span, part: _part, ...scored } = linkable;
  const { directness: _directness, hands: _hands, ...rest } = scored;
  const json = JSON.stringify(rest);
  return `${CONTENT}${hashString(json).toString(36)}${hashString(json, SEED).toString(36)}`;
}
