import lexicon from '../../../../lexicon/en/cue-classes.json' with { type: 'json' };

const CLASSES = new Map<string, number>();
Object.values(lexicon.classes).forEach((words, i) => {
  for (const word of words) if (!CLASSES.has(word)) CLASSES.set(word, i + 1);
});
const IRREGULAR = new Map<string, number>(
  Object.entries(lexicon.irregular).map(([form, base]) => [form, CLASSES.get(base) ?? 0]),
);

/** Class of a word in the cue lexicon (1 and up), by lemma, form or the base that its ending points to; 0 = none. */
export function classOf(lower: string, lemma: string): number {
  const known = CLASSES.get(lemma) ?? CLASSES.get(lower) ?? IRREGULAR.get(lower);
  if (known !== undefined) return known;
  const n = lower.length;
  if (n < 4) return 0;
  const end = lower.charCodeAt(n - 1);
  if (end === 115) return base(lower, 1) || (lower.endsWith('es') ? base(lower, 2) || yBase(lower, 3) : 0);
  if (end === 100 && lower.charCodeAt(n - 2) === 101)
    return base(lower, 1) || base(lower, 2) || doubled(lower, 2) || yBase(lower, 3);
  if (end === 103 && lower.endsWith('ing')) {
    return base(lower, 3) || (CLASSES.get(`${lower.slice(0, -3)}e`) ?? 0) || doubled(lower, 3);
  }
  return 0;
}

const base = (word: string, drop: number): number => CLASSES.get(word.slice(0, -drop)) ?? 0;
const yBase = (word: string, drop: number): number =>
  word.charCodeAt(word.length - drop) === 105 ? (CLASSES.get(`${word.slice(0, -drop)}y`) ?? 0) : 0;
const doubled = (word: string, drop: number): number =>
  word[word.length - drop - 1] === word[word.length - drop - 2] ? base(word, drop + 1) : 0;
