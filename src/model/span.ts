/** Half-open range [start, end) of UTF-16 code units into the text of one article. */
export type Span = readonly [start: number, end: number];

/** Words with the place where they stand; `exact` is the text between the offsets, unchanged. */
export interface Words {
  readonly span: Span;
  readonly exact: string;
}

/** stated: these words say it; inferred: concluded from them or from elsewhere. */
export type Basis = 'stated' | 'inferred';

/** A rule or model and its version, as `name@version`. */
export type Maker = string;

/** Words that bear a part of a reading, with why we hold them to do so. */
export interface Part extends Words {
  readonly basis: Basis;
  readonly by: Maker;
}
