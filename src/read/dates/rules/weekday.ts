import type { Rule } from '../match.ts';

/** "Monday", "last Friday", "this coming Sunday", "the previous Friday", "Tuesday nights". */
export const weekday: Rule = {
  name: 'weekday@1',
  read(words, at) {
    let i = at;
    let rel: number | undefined;
    let fromFocus = false;
    if (words[i]!.lower === 'the' && words[i + 1]?.role.relative !== undefined) i++;
    while (words[i]?.role.relative !== undefined && i < at + 3) {
      rel = words[i]!.role.relative;
      fromFocus ||= words[i]!.role.fromFocus === true;
      i++;
    }
    const word = words[i];
    const n = word?.role.weekday;
    if (!word || n === undefined) return undefined;
    const c = word.token.text.charCodeAt(word.start - word.token.start);
    if (c < 65 || c > 90) return undefined;
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
