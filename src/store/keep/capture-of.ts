import { createHash } from 'node:crypto';
import { articleId } from '../../article/identity.ts';
import type { Article } from '../../model/index.ts';
import { canonicalJson } from '../canonical.ts';
import type { Capture, CaptureKind } from '../capture.ts';

/** What `captureOf` needs beside the article. */
export interface CameIn {
  /** What the user called it. */
  readonly name: string;
  readonly takenAt: string;
  readonly contentType: string;
  readonly address?: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** Left out where the article came as text. */
  readonly original?: Uint8Array;
}

/**
 * The capture of an article. A character that no database keeps (U+0000, half of a surrogate pair) is replaced by
 * U+FFFD, which is one UTF-16 unit as well: no offset moves.
 */
export function captureOf(article: Article, cameIn: CameIn): Capture {
  const kept = keepable(article);
  const original = cameIn.original ?? Buffer.from(kept.text, 'utf8');
  const { name, takenAt, contentType, address, headers } = cameIn;
  return {
    id: captureId('article', original, kept, contentType),
    takenAt,
    kind: 'article',
    name,
    contentType,
    ...(address !== undefined && { address }),
    ...(headers && { headers }),
    original,
    article: kept,
  };
}

/**
 * `cp_` and 24 hex digits of kind, original and article (text and facts, its address among them), of people also of
 * the media type, which names their list. When and under which file name it came is no part of it: the same thing
 * taken twice is one capture.
 */
export function captureId(
  kind: CaptureKind,
  original: Uint8Array,
  article: Article | undefined,
  contentType: string,
): string {
  const facts = kind === 'people' ? contentType : article && canonicalJson(withoutText(article));
  return `cp_${digest(`${kind}\n${digest(original)}\n${article?.sha256 ?? ''}\n${facts ?? ''}`).slice(0, 24)}`;
}

/** The article's facts, as a version keeps them. */
export function withoutText(article: Article): Omit<Article, 'text'> {
  const { text: _, ...facts } = article;
  return facts;
}

/** Whether an article (or a part of one) has no character that no database keeps. */
export function isKeepable(facts: unknown): boolean {
  if (typeof facts === 'string') return facts.isWellFormed() && !facts.includes('\u0000');
  if (typeof facts !== 'object' || facts === null) return true;
  return Object.values(facts).every(isKeepable);
}

const UNKEEPABLE = /\u0000|\p{Surrogate}/gu;

function keepable(article: Article): Article {
  const text = article.text.replace(UNKEEPABLE, '\ufffd');
  const facts = withoutText(article);
  const json = JSON.stringify(facts);
  // Escapes of what cannot be kept are rare enough to look for before anything is made anew.
  const clean: Omit<Article, 'text'> = /\\u0000|\\ud[89a-f]/i.test(json)
    ? JSON.parse(json, (_, value) =>
        typeof value === 'string' ? value.replace(UNKEEPABLE, '\ufffd') : value,
      )
    : facts;
  if (text === article.text) return { ...clean, text };
  const sha256 = digest(text);
  return { ...clean, text, sha256, id: articleId(clean.url, sha256) };
}

const digest = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');
