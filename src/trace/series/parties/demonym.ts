import type { Name } from '../../../model/index.ts';
import { plainName } from './name.ts';

const SHORTEST = 4;
const ENDINGS: ReadonlySet<string> = new Set(
  'n an ian ean ese ish i ic ans ians eans is ite ites er ers'.split(' '),
);

/**
 * The place of the article whose people a word with a capital names, by its form ("Ardovian" is of Ardovia); none where
 * two fit. For states that are in no list; those of the lists are known by themselves.
 */
export function demonymOf(word: string, places: readonly Name[]): Name | undefined {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return undefined;
  const lower = word.toLowerCase();
  const fitting = places.filter((place) => {
    const name = plainName(place.canonical);
    if (name === lower) return false;
    const stem = name.replace(/[aeiouy]+$/, '');
    return [name, stem].some(
      (s) =>
        s.length >= SHORTEST &&
        lower.startsWith(s) &&
        (ENDINGS.has(lower.slice(s.length)) || (lower === s && s !== name)),
    );
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
