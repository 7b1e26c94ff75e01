import type { GivenFacts } from '../../article/article.ts';
import type { Article } from '../../model/index.ts';
import type { Capture } from '../capture.ts';
import type { Rows } from './rows.ts';

/** What a reading thread is asked for. */
export type Job = TakeBytes | TakeLine | ReadArticle;

/** A file or a page: take its text out and read it. */
export interface TakeBytes {
  readonly kind: 'bytes';
  readonly name: string;
  readonly takenAt: string;
  readonly bytes: Uint8Array;
  readonly given: GivenFacts;
  readonly maxChars: number;
  readonly page?: FetchedFacts;
  /** Do not read it yet: it may be kept already. */
  readonly onlyTake?: boolean;
}

/** What a server said of a page. */
export interface FetchedFacts {
  readonly url: string;
  readonly charset?: string;
  readonly isHtml?: boolean;
  readonly contentType?: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

/** A line of JSON with "text", as `hearsay read --jsonl` takes it. */
export interface TakeLine {
  readonly kind: 'line';
  readonly name: string;
  readonly takenAt: string;
  /** Undefined for a line that was longer than the limit. */
  readonly line: string | undefined;
  readonly given: GivenFacts;
  readonly maxChars: number;
  readonly onlyTake?: boolean;
}

/** An article that is kept already. */
export interface ReadArticle {
  readonly kind: 'read';
  readonly article: Article;
}

export interface Done {
  /** Of a job that takes something in. */
  readonly capture?: Capture;
  /** Left out where reading failed by a fault of ours, or the capture is no article. */
  readonly rows?: Rows;
  /** For the user, one line each. */
  readonly notices: readonly string[];
  /** Why nothing was taken in, or (with a capture) why it was not read. */
  readonly error?: string;
}
