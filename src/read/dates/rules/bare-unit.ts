import type { Rule } from '../match.ts';
import { spanValue } from './counted-unit.ts';

/** "the week", "the year", "the weekend", and plurals alone ("years", "decades-long"). */
export const bareUnit: Rule = {
  name: 'bare-unit@1',
  read(words, at) {
    let i = at;
    const the = words[i]!.lower === 'the';
    if (the) i++;
    let fiscal = false;
    while (words[i]?.role.between && !words[i]!.role.unit) {
      fiscal ||= words[i]!.lower === 'fiscal';
      i++;
    }
    const word = words[i];
    const unit = word?.role.unit;
    if (!word || !unit) return undefined;
    if (word.role.plural) {
      if (the || i > at || unit === 'TS' || unit === 'WE' || unit === 'Q') return undefined;
      const glued = words[i + 1]?.glued && /^(long|old)$/.test(words[i + 1]!.lower);
      return {
        to: glued ? i + 2 : i + 1,
        sense: { kind: 'span', value: spanValue(undefined, unit, true), unit },
      };
    }
    if (!the) {
      const glued = words[i + 1]?.glued && words[i + 1]!.lower === 'long';
      return glued
        ? { to: i + 2, sense: { kind: 'span', value: spanValue(1, unit, false), unit, n: 1 } }
        : undefined;
    }
    if (unit.startsWith('T')) return undefined;
    return { to: i + 1, sense: { kind: 'shift', unit, n: 0, from: 'focus', ...(fiscal && { fiscal }) } };
  },
};
