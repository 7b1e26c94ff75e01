import type { Span, Words } from '../../model/index.ts';

/** `elsewhere`: it stands in a source, but is somebody else's there, or came another way. */
export type Case = 'verbatim' | 'altered' | 'elsewhere' | 'nowhere';

/**
 * How an item differs. `speaker`: said by another than the draft says. `source`: come another way than the draft says
 * (told to another outlet, or reported by one that the source does not name, which names its own). With these two alone
 * it stands elsewhere; all others make it altered.
 */
export type AlterationKind =
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

/** What an editor may do to a quotation without altering it; listed when asked for. */
export type Allowed =
  | 'ellipsis'
  | 'bracket'
  | 'first-letter'
  | 'final-punctuation'
  | 'quote-style'
  | 'punctuation'
  | 'spelling';

/** One place where draft and source part. A missing side says that nothing stands there. */
export interface Difference {
  readonly kind: AlterationKind;
  readonly draft: Words;
  readonly source: Words;
}

/** Where something stands in the sources. */
export interface Place extends Words {
  /** Index into the sources that were given. */
  readonly source: number;
}

/** One quotation or figure of the draft with what became of it. */
export interface Finding extends Words {
  readonly what: 'quotation' | 'figure';
  readonly case: Case;
  /** The main kind first; empty where verbatim or nowhere. */
  readonly kinds: readonly AlterationKind[];
  /** Where the sources have it, the nearest first; a second one where it is joined from two. */
  readonly places: readonly Place[];
  readonly differences: readonly Difference[];
  readonly allowed: readonly Allowed[];
  /** Who says it, by the draft and by the source, as far as known. */
  readonly said: { readonly draft?: string; readonly source?: string };
  /** With the kind `source`: the outlet that the draft names, and the source's. */
  readonly through?: { readonly draft: string; readonly source: string };
}

/** What checking a draft gives: findings in order of place. */
export interface Checked {
  readonly findings: readonly Finding[];
}

export const spanOf = (text: string, start: number, end: number): Words => ({
  span: [start, end] as Span,
  exact: text.slice(start, end),
});
