import bounds from '../../../lexicon/en/bounds.json' with { type: 'json' };
import currencies from '../../../lexicon/en/currencies.json' with { type: 'json' };
import directions from '../../../lexicon/en/directions.json' with { type: 'json' };
import functionWords from '../../../lexicon/en/function-words.json' with { type: 'json' };
import nationalities from '../../../lexicon/en/nationalities.json' with { type: 'json' };
import labels from '../../../lexicon/en/number-labels.json' with { type: 'json' };
import numbers from '../../../lexicon/en/numbers.json' with { type: 'json' };
import units from '../../../lexicon/en/units.json' with { type: 'json' };
import vague from '../../../lexicon/en/vague-counts.json' with { type: 'json' };
import type { Bound } from '../../model/index.ts';

const map = <V>(record: Readonly<Record<string, V>>): ReadonlyMap<string, V> =>
  new Map(Object.entries(record));
const set = (words: readonly string[]): ReadonlySet<string> => new Set(words);

export const ONES = map<number>(numbers.ones);
export const TENS = map<number>(numbers.tens);
export const SCALES = map<number>(numbers.scales);
export const SHORT_SCALES = map<number>(numbers.shortScales);
export const PARTS = map<number>(numbers.parts);
export const QUARTERS = set(numbers.quarters);
export const GLYPHS = map<number>(numbers.glyphs);
export const DASHES = set(numbers.dashes);

export type Range = readonly [low: number, high: number | null];
export const VAGUE = new Map(Object.entries(vague.words).map(([word, range]) => [word, rangeOf(range)]));
export const VAGUE_PLURALS = map<number>(vague.plurals);
export const VAGUE_MULTIPLIERS = new Map(
  Object.entries(vague.multipliers).map(([word, range]) => [word, rangeOf(range)]),
);

function rangeOf(range: readonly (number | null)[] | null): Range {
  return [range?.[0] ?? 0, range?.[1] ?? null];
}

/** A bound with the words that mark it. */
export interface BoundPhrase {
  readonly words: readonly string[];
  readonly bound: Bound;
}

/** Phrases by the word that stands next to the number (the last before it, the first after it), longest first. */
function phrasesBy(
  table: Readonly<Record<string, readonly string[]>>,
  edge: 'first' | 'last',
): ReadonlyMap<string, readonly BoundPhrase[]> {
  const out = new Map<string, BoundPhrase[]>();
  for (const [bound, phrases] of Object.entries(table)) {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const key = edge === 'first' ? words[0]! : words.at(-1)!;
      // The keys of lexicon/en/bounds.json are bounds; a test holds them to it.
      out.set(key, [...(out.get(key) ?? []), { words, bound: bound as Bound }]);
    }
  }
  for (const list of out.values()) list.sort((a, b) => b.words.length - a.words.length);
  return out;
}
export const BOUNDS_BEFORE = phrasesBy(bounds.before, 'last');
/** Words after which "up to" leads to a sum and sets no limit ("adds up to 12"). */
export const SUMS = set(bounds.sums);
export const BOUNDS_AFTER = phrasesBy(bounds.after, 'first');

function byWord(table: { readonly up: readonly string[]; readonly down: readonly string[] }) {
  return new Map<string, 'up' | 'down'>([
    ...table.up.map((w) => [w, 'up'] as const),
    ...table.down.map((w) => [w, 'down'] as const),
  ]);
}
export const CHANGE_BEFORE = byWord(directions.before);
export const CHANGE_NOUN_OF = byWord(directions.nounsOf);
export const CHANGE_AFTER = byWord(directions.after);
export const CHANGE_TRANSITIVE = set(directions.transitive);
/** Units in which a verb with an object ("lost 3 percent") gives an amount of change. */
export const CHANGE_UNITS = set(directions.transitiveUnits);
export const CHANGE_BETWEEN = set(directions.between);
/** Verbs with which "up" and "down" are no change ("gave up 20 yards"). */
export const PHRASAL = set(directions.phrasal);

export const UNIT_WORDS = new Map(units.units.flatMap((u) => u.words.map((w) => [w, u.name] as const)));
export const UNIT_SYMBOLS = new Map(units.units.flatMap((u) => u.symbols.map((s) => [s, u.name] as const)));
/** Symbols of one letter that are read after a space too, and what may follow them. */
export const SPACED_LETTERS = set(units.spacedLetters);
export const MEASURED = set(units.measured);
export const RATES = set(units.rates);
export const RATE_NAMES = map<string>(units.rateNames);
export const CURRENCY_WORDS = new Map(
  currencies.currencies.flatMap((c) => c.words.map((w) => [w, c.name] as const)),
);
export const CURRENCY_SIGNS = new Map(
  currencies.currencies.flatMap((c) => c.signs.map((s) => [s.replaceAll(' ', ''), c.name] as const)),
);
export const TIME_UNITS = set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'decade',
  'century',
]);

export const LABELS = set(labels.before);
export const MONTHS = set(labels.months);
export const WEEKDAYS = set(labels.weekdays);
export const CLOCK = set(labels.clock);
export const LABELS_UNLESS_COUNTED = set(labels.beforeUnlessCounted);
/** Numbers that name an airliner, and nouns that are named by a number before them ("the 500 index"). */
export const AIRCRAFT = set(labels.aircraft);
export const MODEL_NOUNS = set(labels.modelNouns);
export const ADDRESSES = set(labels.addresses);
export const YEAR_BEFORE = set(labels.yearNouns);
export const NOT_PLURAL = set(labels.notPlural);
export const ONE_BEFORE = set(labels.oneBefore);
export const HALF_BEFORE = set(labels.halfBefore);

export const FUNCTION_WORDS = set(functionWords.words.split(' '));
export const SKIPS = set(functionWords.skips);
export const SKIPS_AFTER_OF = set(functionWords.skipsAfterOf);
export const CASUALTIES = set(functionWords.casualties);
export const TEMPORAL = set(functionWords.temporal);
export const IRREGULAR = map<string>(functionWords.irregular);
export const COMPARATIVES = map<string>(functionWords.comparatives);
const NATIONALITIES = set(nationalities.adjectives);
export const NATIONALITY_PAIRS = set(nationalities.pairs);
const NOT_NATIONAL = set(nationalities.notNational);

/** An adjective of nationality: a known one, or a capitalised word with such an ending. */
export const isNationality = (word: string): boolean =>
  NATIONALITIES.has(word) ||
  (/^\p{Lu}/u.test(word) &&
    !NOT_NATIONAL.has(word) &&
    nationalities.endings.some((ending) => word.endsWith(ending)));
