import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Insertable } from 'kysely';
import type { Article, Telling } from '../../read/index.ts';
import {
  type Compared,
  comparedOf,
  contentHash,
  linkablesOf,
  scorePair,
  statementKeys,
} from '../../trace/link/index.ts';
import type { Schema } from '../db/schema.ts';

/** What is compared of a sentence, as a reading thread makes it ready for the tables. */
export interface ContentRows {
  readonly id: number;
  readonly alone: boolean;
  readonly body: Uint8Array;
  /** Printed in, in months since 1970. */
  readonly month: number | null;
  /** As PostgreSQL has them: 32 bits, signed. */
  readonly keys: readonly number[];
  /** Of each key, how many months apart two may be printed. */
  readonly windows: readonly number[];
}

export interface ToldRows {
  readonly told: readonly Insertable<Schema['told']>[];
  /** Each once. */
  readonly contents: readonly ContentRows[];
}

/** So many digits of a text's hash tell it apart from the other texts of its article. */
const TEXT_DIGITS = 12;

/** The rows of what one article tells, and of what is compared of it. */
export function toldRows(article: Article, telling: Telling): ToldRows {
  const id = article.id!;
  const statements = new Set(telling.reading.statements.map((s) => s.id));
  const contents = new Map<number, ContentRows>();
  const told = linkablesOf(telling, `${id}:${article.sha256.slice(0, TEXT_DIGITS)}`).map((l, ordinal) => {
    const compared = comparedOf(l);
    const content_id = contentHash(compared);
    if (!contents.has(content_id)) contents.set(content_id, contentRows(content_id, compared));
    return {
      id: l.id,
      article_id: id,
      text_sha256: article.sha256,
      ordinal,
      statement_id: l.statement !== null && statements.has(l.statement) ? l.statement : null,
      part: l.part,
      starts: l.span[0],
      ends: l.span[1],
      content_id,
    };
  });
  return { told, contents: [...contents.values()] };
}

function contentRows(id: number, compared: Compared): ContentRows {
  const keys = statementKeys(compared);
  return {
    id,
    alone: scorePair(compared, compared).kind !== 'same',
    body: deflateRawSync(JSON.stringify(compared), { level: 3 }),
    month: keys[0]?.month ?? null,
    keys: keys.map(({ key }) => key | 0),
    windows: keys.map(({ window }) => window),
  };
}

/** What is compared of a content again. The bytes are ours, so that no limit is needed. */
export const unpackCompared = (body: Uint8Array): Compared =>
  JSON.parse(inflateRawSync(body).toString('utf8')) as Compared; // as packed above
