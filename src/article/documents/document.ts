import type { ArticleLink, ArticlePage, ArticleTime } from '../../model/index.ts';

/** The reader's text of a document: a paragraph a line, with where its pages, links and spoken times stand. */
export interface DocumentText {
  readonly text: string;
  readonly pages?: readonly ArticlePage[];
  readonly times?: readonly ArticleTime[];
  readonly links?: readonly ArticleLink[];
  /** For the user, without the document's name. */
  readonly notices?: readonly string[];
}

/** A document that is not read: what it is, and what to do about it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly what: string;
  readonly todo: string;
  constructor(what: string, todo: string) {
    super(`${what}; ${todo}`);
    this.what = what;
    this.todo = todo;
  }
}
