import { chooseBase } from '../base.ts';
import { intervalOf, isPlausible } from '../stemma/dates.ts';
import type { Reduced } from './reduce.ts';
import type { Trace } from './types.ts';

/**
 * The witness that the slots are of: by the rule of `collate`, among those in the language that is read in full where
 * there are such, and without a date that no article can have where there are such. `given`: the article that is asked for,
 * if it is one of them.
 */
export function baseOf(
  witnesses: readonly Reduced[],
  asOf: string | undefined,
  given?: string,
): { readonly index: number; readonly basis: Trace['baseBasis'] } {
  const asked = witnesses.findIndex((w) => w.id === given);
  if (asked >= 0) return { index: asked, basis: 'given' };
  const today = intervalOf(asOf);
  const all = witnesses.map((w, i) => ({ w, i }));
  const english = narrowed(all, ({ w }) => /^(?:en|und)\b/i.test(w.telling.reading.article.language));
  const possible = narrowed(english, ({ w }) => {
    const at = intervalOf(w.telling.reading.article.published);
    return at === undefined || isPlausible(at, today);
  });
  const { index, basis } = chooseBase(possible.map(({ w }) => w.telling));
  return { index: possible[index]!.i, basis };
}

function narrowed<T>(list: readonly T[], keep: (item: T) => boolean): readonly T[] {
  const kept = list.filter(keep);
  return kept.length > 0 ? kept : list;
}
