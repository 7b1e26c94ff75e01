import type { Bound } from '../../../model/index.ts';

/** What is known of a language that hangs endings on words without a blank and puts its verbs last. */
export interface SuffixedLexicon {
  /** Beginning of a word → English lemma. */
  readonly words: Readonly<Record<string, string>>;
  readonly figures: {
    readonly scales: Readonly<Record<string, number>>;
    readonly vague: Readonly<Record<string, number>>;
    readonly before: Readonly<Record<string, Bound>>;
    readonly attached: Readonly<Record<string, Bound>>;
    readonly after: Readonly<Record<string, Bound>>;
    readonly counters: Readonly<Record<string, string | null>>;
    readonly units: Readonly<Record<string, string>>;
  };
  readonly dates: {
    readonly years: Readonly<Record<string, number>>;
    /** Monday = 1. */
    readonly weekdays: Readonly<Record<string, number>>;
    readonly days: Readonly<Record<string, number>>;
    readonly year: string;
    readonly month: string;
    readonly day: string;
    readonly since: readonly string[];
    readonly until: readonly string[];
  };
  readonly sayings: {
    readonly marks: readonly (readonly [string, string])[];
    readonly cues: readonly string[];
    readonly offices: readonly string[];
    readonly bodies: readonly string[];
    readonly topics: readonly string[];
    readonly scenes: readonly string[];
    /** Beginnings of verbs that deny what they end. */
    readonly denials: readonly string[];
    readonly hedges: Readonly<Record<string, 'probable' | 'possible'>>;
  };
}
