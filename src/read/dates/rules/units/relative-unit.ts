import { isCapital, isRelative, type Rule } from '../../match.ts';

/** "last week", "this year", "the previous day", "next month", "the past decade", "the current fiscal year", "that night". */
export const relativeUnit: Rule = {
  name: 'relative-unit@1',
  read(words, at) {
    let i = at;
    const the = words[i]!.role.determiner === true;
    if (the) i++;
    if (words[i]?.lower === 'very') i++;
    let n = 0;
    let seen = 0;
    let fromFocus = false;
    let lead = '';
    while (seen < 3 && isRelative(words, i)) {
      const { relative, fromFocus: focus } = words[i]!.role;
      if (relative !== 0) n = relative!;
      fromFocus ||= focus === true;
      lead ||= words[i]!.lower;
      seen++;
      i++;
    }
    if (!seen) return undefined;
    let fiscal = false;
    while (words[i]?.role.between) {
      fiscal ||= words[i]!.lower === 'fiscal' || words[i]!.lower === 'financial';
      i++;
    }
    const word = words[i];
    if (!word) return undefined;
    const { unit, part, plural } = word.role;
    if (part && !plural && seen === 1) {
      // "CBS This Morning": a programme.
      if (at > 0 && isCapital(words[at]!) && isCapital(word)) return undefined;
      if (lead === 'same' && !the) return undefined;
      const shift =
        fromFocus || lead === 'next'
          ? { shift: n, from: 'focus' as const }
          : { shift: n, from: 'published' as const };
      return { to: i + 1, sense: { kind: 'shift', unit: 'D', n: shift.shift, from: shift.from, part } };
    }
    if (!unit || plural || unit.startsWith('T')) return undefined;
    if (unit === 'D' && (lead === 'this' || lead === 'current' || lead === 'latest') && n === 0)
      return lead === 'this'
        ? { to: i + 1, sense: { kind: 'shift', unit, n, from: 'published' } }
        : undefined;
    if (unit === 'D' && (lead === 'last' || lead === 'past')) return undefined;
    if (unit === '10Y' && n !== 0) return { to: i + 1, sense: { kind: 'span', value: 'P10Y', unit } };
    if (unit === '100Y' && n < 0 && lead === 'past')
      return { to: i + 1, sense: { kind: 'span', value: 'P100Y', unit } };
    // "the next day" follows what was told; "next week" follows publication.
    if (the && lead === 'next' && unit === 'D') fromFocus = true;
    if (lead === 'latest' && unit === 'Q') fromFocus = true;
    return {
      to: i + 1,
      sense: { kind: 'shift', unit, n, from: fromFocus ? 'focus' : 'published', ...(fiscal && { fiscal }) },
    };
  },
};
