import { isCapital, type Rule, readNumber } from '../../match.ts';
import { spanValue } from '../../span-value.ts';

/** Sets: "every Monday", "each year", "every two weeks", "daily", "annually". */
export const recurring: Rule = {
  name: 'recurring@1',
  read(words, at) {
    const word = words[at]!;
    if (word.role.set) {
      // "the Daily Mail", "News Daily": part of a name.
      if (
        word.glued ||
        word.token.tag === 'NN' ||
        (isCapital(word) && (at > 0 || (words[1] && isCapital(words[1]))))
      )
        return undefined;
      return { to: at + 1, sense: { kind: 'set', value: word.role.set } };
    }
    if (!word.role.every) return undefined;
    let i = at + 1;
    if (words[i]?.lower === 'other') i++;
    const number = readNumber(words, i);
    if (number) i = number.to;
    const next = words[i];
    if (!next) return undefined;
    const { unit, weekday, month, season, part } = next.role;
    if (unit) return { to: i + 1, sense: { kind: 'set', value: spanValue(number?.value ?? 1, unit) } };
    if (number) return undefined;
    if (weekday) {
      const night = words[i + 1]?.role.part;
      return {
        to: night ? i + 2 : i + 1,
        sense: { kind: 'set', value: `XXXX-WXX-${weekday}${night ?? ''}` },
      };
    }
    if (month) return { to: i + 1, sense: { kind: 'set', value: `XXXX-${String(month).padStart(2, '0')}` } };
    if (season) return { to: i + 1, sense: { kind: 'set', value: `XXXX-${season}` } };
    if (part) return { to: i + 1, sense: { kind: 'set', value: `XXXX-XX-XX${part}` } };
    return undefined;
  },
};
