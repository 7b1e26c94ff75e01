import { isIn } from '../../contexts.ts';
import { isCapital, isRelative, type Rule } from '../../match.ts';
import type { Word } from '../../words.ts';

/** "Monday", "last Friday", "this coming Sunday", "the previous Friday", "Tuesday nights". */
export const weekday: Rule = {
  name: 'weekday@1',
  read(words, at) {
    let i = at;
    let rel: number | undefined;
    let fromFocus = false;
    if (words[i]!.lower === 'the' && words[i + 1]?.role.relative !== undefined) i++;
    while (isRelative(words, i) && i < at + 3) {
      rel = words[i]!.role.relative;
      fromFocus ||= words[i]!.role.fromFocus === true;
      i++;
    }
    const word = words[i];
    const n = word?.role.weekday;
    if (!word || n === undefined) return undefined;
    if (!isCapital(word) || isPaper(words[i + 1]) || isNamed(words[i - 1])) return undefined;
    // "Sun", "Sat", "Wed" alone are too often something else.
    if (word.lower.length < 6 && !word.token.text.endsWith('.') && words[i + 1]?.lower !== ',')
      return undefined;
    const part = words[i + 1]?.role.part;
    if (word.role.plural || (part && words[i + 1]!.role.plural))
      return { to: part ? i + 2 : i + 1, sense: { kind: 'set', value: `XXXX-WXX-${n}${part ?? ''}` } };
    return {
      to: part ? i + 2 : i + 1,
      sense: {
        kind: 'calendar',
        weekday: n,
        ...(rel !== undefined && { rel }),
        ...(fromFocus && { fromFocus }),
        ...(part && { part }),
      },
    };
  },
};

/** "Sunday Times": a newspaper. */
const isPaper = (word: Word | undefined): boolean => isIn('papers', word) && isCapital(word!);

/** "Black Friday", "Super Tuesday": a day of its own. */
const isNamed = (word: Word | undefined): boolean => isIn('namedDays', word) && isCapital(word!);
