import type { PublishedBasis } from './reading.ts';

/** Which of an article's given facts came from where. */
export type MetadataBasis =
  | 'given'
  | 'json-ld'
  | 'open-graph'
  | 'time'
  | 'page'
  | 'feed'
  | 'archive'
  | 'text';

/** A link that stands in the article's text. */
export interface ArticleLink {
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

/** Where words of a page stand in a document's text. */
export interface ArticlePage {
  /** As counted from the document's first page, which is 1. */
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** When words of the text are spoken in the recording whose captions they are. */
export interface ArticleTime {
  /** In seconds from the recording's beginning. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** One text from one outlet, ready to be read. Offsets everywhere refer to `text`, in UTF-16 code units. */
export interface Article {
  readonly text: string;
  /** Of the text in UTF-8, lower-case hex. */
  readonly sha256: string;
  readonly id?: string;
  readonly givenId?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly byline?: string;
  /** YYYY, YYYY-MM, YYYY-MM-DD or a date-time with zone; never finer than given. */
  readonly published?: string | null;
  readonly publishedBasis?: PublishedBasis;
  /** Where outlet, title, byline and language come from. */
  readonly basis?: Readonly<Partial<Record<'outlet' | 'title' | 'byline' | 'language', MetadataBasis>>>;
  /** BCP 47; `und` when unknown. */
  readonly language: string;
  readonly links?: readonly ArticleLink[];
  /**
   * Of a PDF, by `start`. A page comes twice where a sentence at its foot goes on overleaf and notes that stand below
   * it follow in the text.
   */
  readonly pages?: readonly ArticlePage[];
  /** Of captions, by `start`. */
  readonly times?: readonly ArticleTime[];
}
