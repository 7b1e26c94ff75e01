import type { Rule } from '../../match.ts';

/** "year-ago", "the year-earlier quarter", "the comparable year-ago period": the same stretch, one year back. */
export const yearAgo: Rule = {
  name: 'year-ago@1',
  read(words, at) {
    let i = at;
    if (words[i]!.lower === 'the') i++;
    if (words[i]?.lower === 'comparable' || words[i]?.lower === 'corresponding') i++;
    const word = words[i];
    if (word?.role.unit !== 'Y' || word.role.plural) return undefined;
    const next = words[i + 1];
    if (!next?.glued || (next.lower !== 'ago' && next.lower !== 'earlier')) return undefined;
    let to = i + 2;
    const quarter = words[to]?.role.ordinal;
    if (quarter && words[to + 1]?.role.unit === 'Q')
      return { to: to + 2, sense: { kind: 'calendar', quarter, yearShift: -1 } };
    if (words[to]?.lower === 'period' || (words[to]?.role.unit === 'Q' && !words[to]!.role.plural)) to++;
    // "the year-ago results": the article belongs to the noun.
    if (to === i + 2 && i > at) return undefined;
    return { to, sense: { kind: 'shift', unit: 'Y', n: -1, from: 'focus', counted: true } };
  },
};
