import { narrowed, nextTo } from '../../contexts.ts';
import type { Rule } from '../../match.ts';

/** "the morning", "overnight": a part of the day that the text speaks of. */
export const partOfDay: Rule = {
  name: 'part-of-day@1',
  read(words, at) {
    const { lower } = words[at]!;
    if (lower === 'overnight')
      return { to: at + 1, sense: { kind: 'calendar', part: 'TNI', fromFocus: true } };
    if (lower === 'mid' && words[at + 1]?.role.part)
      return {
        to: at + 2,
        sense: { kind: 'calendar', part: words[at + 1]!.role.part!, fromFocus: true },
        mod: 'MID',
      };
    if (lower !== 'the') return undefined;
    const part = words[at + 1]?.role.part;
    if (!part || words[at + 1]!.role.plural || words[at + 1]!.lower === 'overnight') return undefined;
    const next = words[at + 2];
    const shift = nextTo(words, at + 2);
    if (shift !== undefined)
      return { to: at + 3, sense: { kind: 'shift', unit: 'D', n: shift, from: 'focus', part } };
    const alone = /^(in|during|through|throughout)$/.test(words[at - 1]?.lower ?? '');
    if (!alone && next?.lower !== 'of' && narrowed(next)) return undefined;
    return { to: at + 2, sense: { kind: 'calendar', part, fromFocus: true } };
  },
};
