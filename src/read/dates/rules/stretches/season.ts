import { type Rule, readYear } from '../../match.ts';

/** "this summer", "last fall", "the winter of 1994", "spring 2024", "the early summer". */
export const season: Rule = {
  name: 'season@1',
  read(words, at) {
    let i = at;
    let rel: number | undefined;
    const the = words[i]!.lower === 'the';
    if (the) i++;
    const edge = words[i]?.role.edge;
    if (edge) i++;
    while (words[i]?.role.relative !== undefined && i < at + 3) {
      rel = words[i]!.role.relative === 0 ? (rel ?? 0) : words[i]!.role.relative;
      i++;
    }
    const word = words[i];
    const found = word?.role.season;
    if (!word || !found || word.role.plural) return undefined;
    // "this past spring" is this year's.
    if (words[i - 1]?.lower === 'past' && words[i - 2]?.lower === 'this') rel = 0;
    const year = readYear(words, words[i + 1]?.lower === 'of' ? i + 2 : i + 1);
    const { tag } = word.token;
    if (tag.startsWith('V')) return undefined;
    const before = words[at - 1]?.lower;
    const introduced =
      the ||
      rel !== undefined ||
      before === 'in' ||
      before === 'by' ||
      before === 'until' ||
      before === 'during' ||
      before === 'since';
    if (!year && !introduced && !(edge && i > at)) return undefined;
    if (
      (word.lower === 'fall' || word.lower === 'spring') &&
      !year &&
      rel === undefined &&
      !(tag === 'NN' && introduced && before === 'in')
    )
      return undefined;
    const mod = edge ? { mod: edge } : {};
    if (year) return { to: year.to, sense: { kind: 'calendar', season: found, year: year.year }, ...mod };
    return {
      to: i + 1,
      sense: { kind: 'calendar', season: found, ...(rel !== undefined && { rel }) },
      ...mod,
    };
  },
};
