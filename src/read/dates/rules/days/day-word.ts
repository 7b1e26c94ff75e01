import { isCapital, type Rule } from '../../match.ts';

/** "today", "yesterday evening", "tonight", "the day before yesterday". */
export const dayWord: Rule = {
  name: 'day-word@1',
  read(words, at) {
    let i = at;
    let extra = 0;
    if (words[i]!.lower === 'the' && words[i + 1]?.role.unit === 'D') i++;
    if (
      words[i]!.role.unit === 'D' &&
      (words[i + 1]?.lower === 'before' || words[i + 1]?.lower === 'after')
    ) {
      extra = words[i + 1]!.lower === 'before' ? -1 : 1;
      i += 2;
      if (extra && words[i]?.role.day !== extra) return undefined;
    } else if (i > at) return undefined;
    const word = words[i];
    if (word?.role.day === undefined) return undefined;
    // "USA Today": a newspaper.
    if (isCapital(word) && i > 0 && /^[A-Z]{2,}$/.test(words[i - 1]!.token.text)) return undefined;
    const next = words[i + 1];
    const part = word.role.part ?? (next?.role.plural ? undefined : next?.role.part);
    const to = part && !word.role.part ? i + 2 : i + 1;
    return { to, sense: { kind: 'calendar', dayShift: word.role.day + extra, ...(part && { part }) } };
  },
};
