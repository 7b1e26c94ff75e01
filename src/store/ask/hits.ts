import type { Hop, Span } from '../../model/index.ts';

/** What a hit says of the article that it stands in. */
export interface HitArticle {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** As finely as it is known. */
  readonly published: string | null;
  readonly address: string | null;
}

/** A statement that was looked for. */
export interface StatementHit {
  readonly type: 'statement';
  readonly id: string;
  readonly article: HitArticle;
  /** sha-256 of the text that `span` refers to. */
  readonly text: string;
  /** Of the content from its first to its last unit (UTF-16, half-open). */
  readonly span: Span;
  readonly part: string;
  readonly kind: string;
  readonly attitude: string | null;
  readonly directness: string;
  readonly marks: string;
  readonly certainty: string;
  readonly polarity: string;
  /** As written, and as resolved within the article. */
  readonly source: string | null;
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly content: string;
  /** Where in `content` words stand that were looked for. */
  readonly found: readonly Span[];
  /** 0 where no words were looked for. */
  readonly rank: number;
  /** How many other articles have the same text, and so the same statement. */
  readonly copies: number;
  /** Through whom it came, from the speaker outward; only where it was asked for. */
  readonly chain?: readonly Hop[];
}

/** An article whose text or headline has the words. */
export interface ArticleHit extends HitArticle {
  readonly type: 'article';
  readonly language: string;
  readonly text: string;
  /** The place in the text with most of the words; null where they stand in the headline alone. */
  readonly passage: { readonly span: Span; readonly exact: string; readonly found: readonly Span[] } | null;
  readonly rank: number;
  readonly copies: number;
}

/** Some of the hits, in order. */
export interface HitList<Hit> {
  /** Of all of them, texts that are the same counted once. */
  readonly total: number;
  readonly hits: readonly Hit[];
  /** To be given back for those that follow; null where these are the last. */
  readonly next: string | null;
}
