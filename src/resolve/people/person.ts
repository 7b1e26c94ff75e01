import type { NamedKind } from '../types.ts';
import type { KnownName } from '../who/index-of-names.ts';

/** Somebody, or a body, that is known: from the lexicon or from a user's file. */
export interface KnownPerson {
  readonly id: string;
  readonly kind: NamedKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names that many have ("Mara"): kept, and no ground to find anybody by. */
  readonly weakAliases: readonly string[];
  /** ISO 3166 codes, upper case. */
  readonly countries: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly born?: string;
  readonly died?: string;
  /** Offices as the file words them. */
  readonly positions: readonly string[];
}

/** Something in a line that could not be used. `kept` says whether the rest of the line was. */
export interface ImportProblem {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly what: string;
  readonly todo: string;
  readonly kept: boolean;
}

/** What one line gives: somebody (with what was wrong beside), a problem, or an entry of a kind that has no names. */
export type ImportEntry =
  | { readonly person: KnownPerson; readonly line: number; readonly problems: readonly ImportProblem[] }
  | { readonly problem: ImportProblem }
  | { readonly skipped: string; readonly line: number };

/** How much of a file is taken; what goes beyond is named and left out. */
export interface ImportLimits {
  /** UTF-16 code units of one line, and of one record over several lines. */
  readonly line: number;
  /** Names of one person. */
  readonly names: number;
  /** UTF-16 code units of one name. */
  readonly name: number;
}

export const IMPORT_LIMITS: ImportLimits = { line: 1_000_000, names: 200, name: 300 };

/** Every name of somebody by which they may be found. */
export function namesOf({ id, kind, name, aliases }: KnownPerson): readonly KnownName[] {
  return [...new Set([name, ...aliases])].map((one) => ({ id, kind, name: one }));
}
