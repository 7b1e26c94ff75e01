import bounds from '../../../lexicon/en/bounds.json' with { type: 'json' };
import synonyms from '../../../lexicon/en/counted-synonyms.json' with { type: 'json' };
import hedges from '../../../lexicon/en/hedges.json' with { type: 'json' };
import negation from '../../../lexicon/en/negation.json' with { type: 'json' };
import numbers from '../../../lexicon/en/numbers.json' with { type: 'json' };
import stopwords from '../../../lexicon/en/stopwords.json' with { type: 'json' };

const NEGATIVE: ReadonlySet<string> = new Set([
  ...negation.adverbs,
  ...negation.determiners,
  ...negation.pronouns,
  ...negation.prepositions,
  'cannot',
]);
const NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ ...numbers.ones, ...numbers.tens } as Record<string, number>),
);
const SCALES: ReadonlyMap<string, number> = new Map(Object.entries(numbers.scales as Record<string, number>));
const STOP: ReadonlySet<string> = new Set(stopwords.words);
const HEDGES: ReadonlySet<string> = new Set([
  ...Object.keys(hedges.modals),
  ...Object.values(hedges.phrases).flatMap((list: readonly string[]) => list.filter((p) => !p.includes(' '))),
]);
/** I think, we believe: hedges where they are put in or left out together. */
const OPINIONS: ReadonlySet<string> = new Set(['think', 'believe', 'guess', 'suppose', 'suspect', 'reckon']);
const SELF: ReadonlySet<string> = new Set(['i', 'we']);
const BOUNDS: ReadonlySet<string> = new Set(
  [bounds.before, bounds.after].flatMap((table) => Object.values(table).flat()),
);
const GROUPS: ReadonlyMap<string, number> = new Map(
  synonyms.groups.flatMap((group, i) => group.map((word): [string, number] => [word, i])),
);

export const isNegative = (word: string): boolean => NEGATIVE.has(word) || word.endsWith("n't");
export const isStop = (word: string): boolean => STOP.has(word);
export const isBound = (words: readonly string[]): boolean => BOUNDS.has(words.join(' '));

/** Is something less than certain here that the other side need not have? */
export function isHedged(words: readonly string[]): boolean {
  if (words.some((w) => HEDGES.has(w))) return true;
  return words.some((w, i) => OPINIONS.has(w) && SELF.has(words[i - 1] ?? ''));
}

/** The number that words say ("6700", "twenty two", "3.5 million"); undefined where they say none. */
export function numberOf(words: readonly string[]): number | undefined {
  let total: number | undefined;
  for (const word of words) {
    const scale = SCALES.get(word);
    if (scale !== undefined) {
      total = (total ?? 1) * scale;
      continue;
    }
    const value = /^\d+(?:\.\d+)?$/.test(word) ? Number(word) : NUMBERS.get(word);
    if (value !== undefined) total = (total ?? 0) + value;
  }
  return total;
}

/** One head noun for what is counted, or one group of words for it. */
export function sameHead(a: string, b: string): boolean {
  const [x, y] = [a, b].map((s) => s.split(' ').at(-1)!.toLowerCase());
  return x === y || (GROUPS.has(x!) && GROUPS.get(x!) === GROUPS.get(y!));
}

/** Is the one what the other becomes when rounded to fewer digits? */
export function isRounded(rounded: number, exact: number): boolean {
  if (rounded === exact || exact === 0 || rounded === 0) return false;
  const digits = significant(rounded);
  if (digits >= significant(exact)) return false;
  if (Number(exact.toPrecision(digits)) === rounded) return true;
  // "Nearly 7,000" of 6,700 as well as 5 of 4.6: to the last digit that the rounded number shows, up or down.
  const step = 10 ** (Math.floor(Math.log10(Math.abs(rounded))) - digits + 1);
  return Math.abs(rounded - exact) < step && Math.abs(rounded - exact) / Math.abs(exact) <= 0.15;
}

const significant = (n: number): number =>
  String(Math.abs(n)).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length || 1;
