import { createHash } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import type { Article } from '../../model/index.ts';
import type { Capture, CaptureKind } from '../capture.ts';
import type { Schema } from '../db/schema.ts';

/** What of a capture is kept as JSON. */
type Facts = Pick<Capture, 'name' | 'contentType' | 'address' | 'headers'> & {
  /** Without its text, but where that has halves of surrogate pairs, which UTF-8 cannot hold. */
  readonly article?: Omit<Article, 'text'> & { readonly text?: string };
};

export function rowOf(capture: Capture): Insertable<Schema['capture']> {
  const { id, takenAt, kind, name, contentType, address, headers, original, article } = capture;
  const asBytes = article?.text.isWellFormed() ? Buffer.from(article.text, 'utf8') : undefined;
  const facts: Facts = {
    name,
    contentType,
    address,
    headers,
    article: article && asBytes ? withoutText(article) : article,
  };
  return {
    id,
    taken_at: takenAt,
    kind,
    sha256: sha256(original),
    facts: JSON.stringify(facts),
    original: asBytes?.equals(original) ? null : original,
    text: asBytes ?? null,
  };
}

/** Exactly what was kept, or throws where the row is none of `rowOf`'s. */
export function captureOf(row: Selectable<Schema['capture']>): Capture {
  const { name, contentType, address, headers, article } = row.facts as Facts; // as `rowOf` wrote it
  const original = row.original ?? row.text;
  if (!original) throw new Error('neither original nor text');
  return {
    id: row.id,
    takenAt: row.taken_at,
    kind: row.kind as CaptureKind,
    name,
    contentType,
    ...(address !== undefined && { address }),
    ...(headers && { headers }),
    original,
    ...(article && { article: { ...article, text: article.text ?? utf8(row.text) } }),
  };
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function withoutText(article: Article): Omit<Article, 'text'> {
  const { text: _, ...facts } = article;
  return facts;
}

/** Keeps a byte order mark, as it came. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

function utf8(bytes: Uint8Array | null): string {
  if (!bytes) throw new Error('an article without text');
  return decoder.decode(bytes);
}
