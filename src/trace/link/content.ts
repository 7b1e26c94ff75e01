import { hashString } from '../../read/learn/hash.ts';
import type { Compared, Linkable } from './linkable.ts';

/** What begins the id of a content; no id of a sentence does. */
export const CONTENT = '=';

const SEED = 0x51ed270b;

/** What a sentence is compared by, without what is of one telling alone. */
export function comparedOf(linkable: Linkable): Compared {
  const {
    id: _id,
    article: _article,
    statement: _statement,
    span: _span,
    part: _part,
    ...compared
  } = linkable;
  return compared;
}

/**
 * A hash of all that pairs are scored by, 53 bits: copies printed on one day have one. What is true of a pair is true of
 * any two with the same contents, so that only contents need be compared, however many copies there are.
 */
export function contentHash(compared: Compared): number {
  const json = JSON.stringify(compared);
  return hashString(json) * 2 ** 21 + (hashString(json, SEED) >>> 11);
}

/** The content of a sentence, as `groupLinks` takes it beside ids of sentences. */
export const contentOf = (linkable: Linkable): string => contentId(contentHash(comparedOf(linkable)));

export const contentId = (hash: number): string => `${CONTENT}${hash.toString(36)}`;
