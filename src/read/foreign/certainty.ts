import type { Certainty, Hedge, Span, Statement } from '../../model/index.ts';
import { overlaps, part } from '../parts.ts';
import type { ForeignWord, Language } from './types.ts';

const MAKER = 'foreign-certainty@1';

const RANK: Readonly<Record<Certainty, number>> = { possible: 0, probable: 1, certain: 2, unspecified: 3 };

/** Hedges as they are looked for: "might well" before "might". */
export const longestFirst = <V>(hedges: Readonly<Record<string, V>>): ReadonlyMap<string, V> =>
  new Map(Object.entries(hedges).sort((a, b) => b[0].length - a[0].length));

/** How sure what is told there is made to be: the weakest of its hedges; denied, where a denial stands in its first clause. */
export function certaintyIn(
  text: string,
  span: Span,
  words: readonly ForeignWord[],
  language: Language,
): Statement['certainty'] {
  const lower = text.slice(...span).toLowerCase();
  const found: Hedge[] = [];
  // Small letters of another length would move places.
  if (lower.length !== span[1] - span[0]) return { value: 'certain', polarity: 'positive', hedges: found };
  for (const [word, certainty] of language.hedges) {
    const at = lower.indexOf(word);
    const place: Span = [span[0] + at, span[0] + at + word.length];
    if (at < 0 || (at > 0 && /\p{L}/u.test(lower[at - 1]!) && /^\p{Ll}/u.test(word))) continue;
    if (place[1] > span[1] || found.some((h) => overlaps(h.span, place))) continue;
    found.push({ ...part(text, ...place, MAKER), certainty });
  }
  found.sort((a, b) => a.span[0] - b.span[0]);
  const value = found.reduce<Certainty>(
    (weakest, h) => (RANK[h.certainty] < RANK[weakest] ? h.certainty : weakest),
    'certain',
  );
  return { value, polarity: language.isDenied(text, words) ? 'negative' : 'positive', hedges: found };
}
