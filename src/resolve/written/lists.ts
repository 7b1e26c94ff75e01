import variants from '../../../lexicon/names/variants.json' with { type: 'json' };
import words from '../../../lexicon/names/words.json' with { type: 'json' };

export const TITLES: ReadonlySet<string> = new Set(words.titles);
/** Titles that are no name wherever they stand. */
export const ALWAYS_TITLES: ReadonlySet<string> = new Set(words.alwaysTitles);
export const GENERATIONS: ReadonlySet<string> = new Set(words.generations);
export const LEGAL: ReadonlySet<string> = new Set(words.legal);
export const PARTICLES: ReadonlySet<string> = new Set(words.particles);
export const LEGAL_PHRASES: readonly (readonly string[])[] = words.phrases;

/** Numbers of the sets that a name stands in. */
function sets(rows: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const out = new Map<string, number[]>();
  rows.forEach((row, i) => {
    for (const name of row.split(' ')) out.set(name, [...(out.get(name) ?? []), i]);
  });
  return out;
}

/** Short forms and pet names. */
export const NICKNAMES = sets(variants.nicknames);
/** Spellings of one name. */
export const SPELLINGS = sets(variants.spellings);

/** Whether two names stand in one set. */
export function share(table: ReadonlyMap<string, readonly number[]>, a: string, b: string): boolean {
  const other = table.get(b);
  return other !== undefined && (table.get(a)?.some((set) => other.includes(set)) ?? false);
}
