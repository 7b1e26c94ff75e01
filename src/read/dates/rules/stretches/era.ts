import type { Reading, Rule } from '../../match.ts';
import type { Word } from '../../words.ts';

/** Decades and centuries: "the 1990s", "'80s", "the nineties", "the mid-1990s", "the 20th century". */
export const era: Rule = {
  name: 'era@1',
  read(words, at) {
    let i = at;
    if (words[i]!.lower === 'the') i++;
    let mod: Reading['mod'];
    const edge = words[i]?.role.edge;
    if (edge) {
      mod = edge;
      i++;
    }
    const word = words[i];
    if (!word) return undefined;
    // "in his early 20s", "the low-50s": an age or a number; a decade has its article or apostrophe.
    const age =
      /^\d/.test(word.lower) &&
      word.lower.length < 5 &&
      (word.glued || !(words[at]!.lower === 'the' || follows(words, at)));
    const value = age ? undefined : decade(word);
    if (value) return { to: i + 1, sense: { kind: 'calendar', era: value }, ...(mod && { mod }) };
    const { ordinal } = word.role;
    const next = words[i + 1];
    if (ordinal !== undefined && ordinal > 1 && next?.role.unit === '100Y') {
      const bc = /^b\.?c/.test(words[i + 2]?.lower ?? '');
      return {
        to: i + (bc ? 3 : 2),
        sense: { kind: 'calendar', era: String(ordinal - 1).padStart(2, '0'), ...(bc && { bc }) },
        ...(mod && { mod }),
      };
    }
    return undefined;
  },
};

function decade(word: Word): string | undefined {
  const { lower, role } = word;
  if (role.decade !== undefined) return String(190 + role.decade / 10);
  const long = /^(\d{3})0['’]?s$/.exec(lower);
  if (long) return long[1]!;
  const short = /^['’]?(\d)0s$/.exec(lower);
  if (!short) return undefined;
  const n = Number(short[1]);
  return n >= 3 ? `19${n}` : `20${n}`;
}

/** "the '70s and 80s": the second of two decades. */
const follows = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 2];
  return (
    /^(and|or|to)$/.test(words[at - 1]?.lower ?? '') && before !== undefined && decade(before) !== undefined
  );
};
