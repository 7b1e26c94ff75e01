import type { Bound } from '../../../model/index.ts';

/** Words with one value; several words are a phrase. */
type Words<V> = Readonly<Record<string, V>>;

/**
 * What is known of a language that writes blanks between its words and puts what is counted after its number. Beginnings
 * of words hold with an ending of at most `ending` letters, those that end in "." with none. All in small letters.
 */
export interface SpacedLexicon {
  readonly words: {
    readonly ending: number;
    /** Words are joined to one ("Artilleriegranaten"): what is counted is the last of them. */
    readonly compounds?: boolean;
    /** Nouns have capitals too: a capital is no sign of a name. */
    readonly capitals?: boolean;
    /** Short words hang on the next by an apostrophe ("l'Ucraina"). */
    readonly elides?: boolean;
    /** Beginning of a noun for what can be counted → English lemma. */
    readonly counted: Words<string>;
    /** Beginning of another word → English lemma. */
    readonly words: Words<string>;
    /** Names of several words → English lemma. */
    readonly phrases: Words<string>;
    /** Words before which a full stop ends no sentence, without it. */
    readonly abbreviations: readonly string[];
  };
  readonly figures: {
    /** What parts the whole of a number from its fraction. */
    readonly point: ',' | '.';
    readonly numerals: Words<number>;
    /** Beginnings. */
    readonly scales: Words<number>;
    /** low and high; null = open. */
    readonly vague: Words<readonly [number, number | null]>;
    /** "Several": before a scale it multiplies, before a noun it counts three and more. */
    readonly several: readonly string[];
    readonly halves: Words<number>;
    readonly before: Words<Bound>;
    readonly after: Words<Bound>;
    /** First and second word of "between 10 and 20". */
    readonly between: readonly (readonly [string, string])[];
    /** Beginnings, and signs. */
    readonly units: Words<string>;
    /** Words that may stand between a number and what it counts. */
    readonly linking: readonly string[];
    /** Words that what is counted never stands behind. */
    readonly stops: readonly string[];
  };
  readonly dates: {
    readonly months: Words<number>;
    /** Monday = 1. With the preposition, where the word by itself means something else. */
    readonly weekdays: Words<number>;
    readonly days: Words<number>;
    /** Months, and years, told from that of printing. */
    readonly monthsAgo: Words<number>;
    readonly yearsAgo: Words<number>;
    /** Words after a year that make it one. */
    readonly year: readonly string[];
    /** Words before a month, or a year, that make it one. */
    readonly within: readonly string[];
    /** Words before a day that belong to it. */
    readonly on: readonly string[];
    readonly since: readonly string[];
    readonly until: readonly string[];
    /** Words between day, month and year. */
    readonly of: readonly string[];
  };
  readonly sayings: {
    readonly marks: readonly (readonly [string, string])[];
    /** Beginnings of verbs of report. */
    readonly cues: readonly string[];
    /** "According to": who is given stands behind. */
    readonly according: readonly string[];
    /** "Citing": who passed it on before stands behind. */
    readonly citing: readonly string[];
    /** Words between the verb of report and what is said. */
    readonly that: readonly string[];
    /** Words behind the verb of report that begin what is said ("spoke of"). */
    readonly of: readonly string[];
    /** "About this": what is said is the sentence before. */
    readonly this: readonly string[];
    /** "As", before a verb of report. */
    readonly as: readonly string[];
    /** Words that begin a clause about somebody. */
    readonly who: readonly string[];
    /** Beginnings. */
    readonly offices: readonly string[];
    /** Beginnings of words for bodies → the English one. */
    readonly bodies: Words<string>;
    /** As they are written → the English name. */
    readonly outlets: Words<string>;
    /** "He", "she": who spoke before. */
    readonly pronouns: readonly string[];
    /** Small words within a person's name. */
    readonly particles: readonly string[];
    /** Words of a place or an hour of saying, that may stand between the verb and who says it. */
    readonly scenes: readonly string[];
    readonly hedges: Words<'probable' | 'possible'>;
    readonly denials: readonly string[];
    readonly noDenials: readonly string[];
  };
}
