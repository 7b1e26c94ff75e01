import type { Bound, Maker } from '../../model/index.ts';
import type { Atom } from './atoms.ts';

export type NumeralKind = 'digits' | 'words' | 'fraction' | 'vague';

/** A number as it stands in atoms [first, next), before anything around it is read. */
export interface Numeral {
  readonly first: number;
  readonly next: number;
  readonly kind: NumeralKind;
  /** null for a vague count. */
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number | null;
  /** What the number was multiplied by ("10 million": 1,000,000); 1 where no scale is written. */
  readonly scale: number;
  readonly by: Maker;
}

/** A figure in the making. Positions are indices of atoms; [from, to) is what has been read as part of it. */
export interface Draft extends Numeral {
  readonly from: number;
  readonly to: number;
  readonly bound: Bound;
  readonly direction: 'up' | 'down' | null;
  readonly unit?: string;
  /** The unit is an amount of money. */
  readonly money?: boolean;
  /** Atoms of the counted thing, and its lemma. */
  readonly counted?: readonly [number, number];
  readonly lemma?: string;
  /** Atoms of what narrows the counted thing. */
  readonly of?: readonly [number, number];
  /** "7- or 8-inch": the unit stands at the next figure. */
  readonly hanging?: boolean;
}

/** What a rule is handed beside the drafts of one sentence. */
export interface Context {
  readonly text: string;
  readonly atoms: readonly Atom[];
  /** Whether a capital may mark a name; not so in a title. */
  readonly capitals: boolean;
  /** Whether an atom stands within a date. */
  readonly inDate: (atom: Atom) => boolean;
}

/** Reads a number that begins at an atom. */
export type NumeralParser = (atoms: readonly Atom[], at: number) => Numeral | undefined;
/** Adds to the drafts of a sentence, joins them or drops some. */
export type Refiner = (drafts: readonly Draft[], context: Context) => readonly Draft[];

/** A refiner that looks at one draft at a time; undefined drops it. */
export const each =
  (rule: (draft: Draft, context: Context) => Draft | undefined): Refiner =>
  (drafts, context) => {
    const out: Draft[] = [];
    for (const draft of drafts) {
      const refined = rule(draft, context);
      if (refined) out.push(refined);
    }
    return out;
  };

/** Fifteen significant digits: 12.3 × 1,000,000 is 12,300,000. */
export const times = (a: number, b: number): number => (b === 1 ? a : Number((a * b).toPrecision(15)));
