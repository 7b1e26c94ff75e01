import dates from '../../../lexicon/ko/dates.json' with { type: 'json' };
import figures from '../../../lexicon/ko/figures.json' with { type: 'json' };
import sayings from '../../../lexicon/ko/sayings.json' with { type: 'json' };
import words from '../../../lexicon/ko/words.json' with { type: 'json' };
import type { Bound, Certainty } from '../../model/index.ts';

/** What little is known of a language whose pages are only lined up with others, never read in full. */
export interface Language {
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
    readonly days: Readonly<Record<string, number>>;
    readonly year: string;
    readonly month: string;
    readonly day: string;
    readonly since: readonly string[];
    readonly until: readonly string[];
  };
  readonly sayings: {
    readonly cues: readonly string[];
    readonly offices: readonly string[];
    readonly bodies: readonly string[];
    readonly topics: readonly string[];
    readonly scenes: readonly string[];
    readonly hedges: Readonly<Record<string, Certainty>>;
    readonly denials: readonly string[];
  };
}

/** JSON knows no unions of words: the files hold bounds and certainties by their names. */
const KOREAN = { words: words.words, figures, dates, sayings } as unknown as Language;

const LANGUAGES: Readonly<Record<string, Language>> = { ko: KOREAN };

/** What is known of the language with this BCP 47 tag; undefined where nothing is, or where it is read in full. */
export const foreignLanguage = (tag: string): Language | undefined =>
  LANGUAGES[tag.toLowerCase().split('-')[0]!];

const longestOf = new WeakMap<object, number>();

/** The longest key of a record that a text begins with. */
export function prefixIn(text: string, record: Readonly<Record<string, unknown>>): string | undefined {
  let length = longestOf.get(record);
  if (length === undefined) {
    length = Math.max(...Object.keys(record).map((key) => key.length));
    longestOf.set(record, length);
  }
  for (let n = Math.min(length, text.length); n > 0; n--)
    if (Object.hasOwn(record, text.slice(0, n))) return text.slice(0, n);
  return undefined;
}

/** An expression for one of some words, the longest first; they hold letters only. */
export const oneOf = (list: readonly string[]): string =>
  `(?:${[...list].sort((a, b) => b.length - a.length).join('|')})`;
