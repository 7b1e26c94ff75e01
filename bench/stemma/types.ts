/** How a telling came to be. */
export type Derivation = 'origin' | 'verbatim' | 'edit' | 'rewrite' | 'translation';

/** What a reader of the article could see of it. */
export interface SeenArticle {
  readonly id: string;
  readonly outlet: string;
  readonly url: string;
  readonly published: string | null;
  readonly language: string;
  /** Outlets from the one nearest the speaker to the one nearest this article. */
  readonly chains: readonly (readonly SeenHop[])[];
  readonly links: readonly { readonly url: string; readonly citing: boolean }[];
  readonly readings: readonly {
    readonly slot: string;
    readonly kind: string;
    readonly reading: string;
    readonly slip: boolean;
  }[];
}

export interface SeenHop {
  readonly role: 'medium' | 'relayer';
  readonly outlet: string;
  readonly credit: boolean;
}

export interface SeenReuse {
  readonly a: string;
  readonly b: string;
  readonly kind: 'verbatim' | 'near-copy' | 'partly-derived';
  readonly share: number;
}

/** From an elder to who took it; a node is an article's id, or `unseen:OUTLET` for one that is named and not read. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

export interface TrueEdge extends Edge {
  readonly derivation: Derivation;
  /** Somebody who is neither read nor named stood between. */
  readonly passedOver: boolean;
  /** The child has other parents too. */
  readonly mixed: boolean;
}

export interface Tradition {
  readonly id: string;
  readonly articles: readonly SeenArticle[];
  readonly reuse: readonly SeenReuse[];
  readonly edges: readonly TrueEdge[];
  /** Independent beginnings from which read articles descend. */
  readonly origins: number;
}
