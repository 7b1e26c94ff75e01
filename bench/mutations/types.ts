/** An article of the attribution set, as far as the generator looks at it; spans are UTF-16, half-open. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

export type Span = readonly [number, number];

export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export type Case = 'verbatim' | 'altered' | 'elsewhere' | 'nowhere';

/** What `check` may say of an item; the first of an item's kinds is its main one, the others are also true. */
export type Kind =
  | 'words'
  | 'cut'
  | 'joined'
  | 'number'
  | 'rounding'
  | 'bound'
  | 'counted-thing'
  | 'polarity'
  | 'certainty'
  | 'speaker'
  | 'source';

export interface Item {
  readonly what: 'quotation' | 'figure';
  /** In the draft: the words between the marks, or the figure from its bound through its counted thing. */
  readonly span: Span;
  readonly case: Case;
  readonly kinds: readonly Kind[];
  /** Which mutation made it, e.g. "keep:ellipsis" or "cut". */
  readonly mutation: string;
  /** The source it comes from and the stretch there; none where it stands nowhere. */
  readonly source?: string;
  readonly sourceSpan?: Span;
}

/** One difference between the base article and the draft. `from` and `to` hold the changed words alone, the wide ones what they stand in. */
export interface TrueVariant {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly fromWide: string;
  readonly toWide: string;
  /** Other names for the same change that are no error. */
  readonly also: readonly string[];
  readonly mutation: string;
}

export interface Draft {
  readonly id: string;
  /** The id of the source that the draft retells. */
  readonly article: string;
  readonly draft: string;
  readonly sources: readonly { readonly id: string; readonly text: string }[];
  readonly items: readonly Item[];
  readonly variants: readonly TrueVariant[];
}
