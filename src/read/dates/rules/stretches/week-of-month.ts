import { type Rule, readYear } from '../../match.ts';
import { isMonthName } from './month.ts';

/** "the first week of May", "the last week of March 2024". */
export const weekOfMonth: Rule = {
  name: 'week-of-month@1',
  read(words, at) {
    let i = at;
    if (words[i]!.lower === 'the') i++;
    const which = words[i];
    const n = which?.lower === 'last' || which?.lower === 'final' ? -1 : which?.role.ordinal;
    if (n === undefined || n > 4 || words[i + 1]?.role.unit !== 'W' || words[i + 2]?.lower !== 'of')
      return undefined;
    const month = words[i + 3]?.role.month;
    if (month === undefined || !isMonthName(words, i + 3, true)) return undefined;
    const year = readYear(words, i + 4);
    return {
      to: year?.to ?? i + 4,
      sense: { kind: 'calendar', weekIn: n, month, ...(year && { year: year.year }) },
    };
  },
};
