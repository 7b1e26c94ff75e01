import type { Part } from './span.ts';

export type NameKind = 'person' | 'body' | 'place' | 'outlet' | 'event' | 'other';

/** One mention of a person, body, place, outlet or event. */
export interface Name extends Part {
  readonly kind: NameKind;
  /** The office given beside the name ("South Korean President"). */
  readonly office?: Part;
  /** The name used most fully in this article. */
  readonly canonical: string;
  /** Index of the first mention of the same; null for the first. */
  readonly corefers: number | null;
}
