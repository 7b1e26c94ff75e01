import type { Token } from '../../text/prepare.ts';

/** Bits of `flags`. */
export const SUBJECT = 1;
export const TO = 2;
export const AUX = 4;
/** An auxiliary "have". */
export const HAVE = 8;
export const DEFINITE = 16;
export const COPULA = 32;

/** What stands at each token of a sentence for those that hang on it; filled in one pass, read by the rules. */
export interface ClauseArrays {
  readonly tokens: readonly Token[];
  readonly head: ArrayLike<number>;
  readonly rel: readonly string[];
  /** 1 where the token's own clause or noun phrase is negated. */
  readonly negated: Uint8Array;
  /** Index of the noun phrase ("no plans") that negates the clause as well as itself; -1 = none. */
  readonly negatedBy: Int16Array;
  /** Lower-case modal of the token's verb phrase; '' = none, here and below. */
  readonly modal: string[];
  /** Lower-case first auxiliary or copula. */
  readonly auxiliary: string[];
  /** Lower-case word that opens the token's clause ("that", "if", "because"). */
  readonly mark: string[];
  /** Lower-case preposition of a noun phrase. */
  readonly preposition: string[];
  /** Lower-case wh-word of the token's clause. */
  readonly wh: string[];
  readonly flags: Uint8Array;
  /** Index of the subject; -1 = none. */
  readonly subject: Int16Array;
  /** Index of the "that" before the token that hangs on it; -1 = none. */
  readonly that: Int16Array;
}

export function clauseArrays(
  tokens: readonly Token[],
  head: ArrayLike<number>,
  rel: readonly string[],
): ClauseArrays {
  const n = tokens.length;
  const words = (): string[] => new Array<string>(n).fill('');
  const indices = (): Int16Array => new Int16Array(n).fill(-1);
  return {
    tokens,
    head,
    rel,
    negated: new Uint8Array(n),
    negatedBy: indices(),
    modal: words(),
    auxiliary: words(),
    mark: words(),
    preposition: words(),
    wh: words(),
    flags: new Uint8Array(n),
    subject: indices(),
    that: indices(),
  };
}
