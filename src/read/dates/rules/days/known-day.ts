import { HOLIDAYS } from '../../lexicon.ts';
import type { Rule } from '../../match.ts';

/** Days that news calls by month and day alone: "9/11", "the Sept. 11 attacks". */
export const knownDay: Rule = {
  name: 'known-day@1',
  read(words, at) {
    const word = words[at]!;
    for (const { short, year, month, day, of } of HOLIDAYS.known) {
      const sense = { kind: 'calendar' as const, year, month, day };
      if (word.lower === short) return { to: at + 1, sense };
      const named = word.role.month === month && words[at + 1]?.role.cardinal === day;
      if (named && words[at + 2] && of.includes(words[at + 2]!.lower)) return { to: at + 2, sense };
    }
    return undefined;
  },
};
