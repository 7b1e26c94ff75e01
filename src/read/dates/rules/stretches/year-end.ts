import type { Rule } from '../../match.ts';

/** "year-end", "year end", "the year's end". */
export const yearEnd: Rule = {
  name: 'year-end@1',
  read(words, at) {
    let i = at;
    if (words[i]!.lower === 'the') i++;
    if (words[i]?.lower !== 'year') return undefined;
    i++;
    if (words[i]?.lower === "'s" || words[i]?.lower === '’s') i++;
    else if (i - at > 1) return undefined;
    if (words[i]?.lower !== 'end') return undefined;
    return { to: i + 1, sense: { kind: 'calendar', yearShift: 0 }, mod: 'END' };
  },
};
