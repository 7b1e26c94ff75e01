import type { Comparison, Reading } from '../../model/index.ts';

/** Headline and lead against the body: what was changed on the way inside one article. */
export function compareParts(_text: string, _reading: Omit<Reading, 'comparisons'>): readonly Comparison[] {
  return [];
}
