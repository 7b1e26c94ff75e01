import { type Rule, readYear } from '../../match.ts';

/** "the latest period", "the 1988 quarter", "the corresponding period last year": the stretch that accounts speak of. */
export const period: Rule = {
  name: 'period@1',
  read(words, at) {
    if (words[at]!.lower !== 'the') return undefined;
    const lead = readYear(words, at + 1);
    const kind = words[lead?.to ?? at + 2];
    if (!kind || (kind.lower !== 'period' && kind.role.unit !== 'Q') || kind.role.plural) return undefined;
    if (lead) return { to: lead.to + 1, sense: { kind: 'calendar', quarter: 0, year: lead.year } };
    const which = words[at + 1]!.lower;
    const back = words[at + 3]?.role.relative;
    if (which === 'same' || which === 'corresponding' || which === 'comparable') {
      if (back !== -1 || words[at + 4]?.role.unit !== 'Y') return undefined;
      return { to: at + 5, sense: { kind: 'shift', unit: 'Y', n: -1, from: 'focus', counted: true } };
    }
    if (which === 'latest' && kind.lower === 'period')
      return { to: at + 3, sense: { kind: 'shift', unit: 'Q', n: 0, from: 'focus' } };
    return undefined;
  },
};
