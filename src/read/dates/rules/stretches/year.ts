import { isIn } from '../../contexts.ts';
import { type Rule, readYear } from '../../match.ts';
import type { Word } from '../../words.ts';

/** A year by itself: "2013", "the year 2000", "fiscal 1989", "nineteen ninety-six", "'82", "241 BC". */
export const year: Rule = {
  name: 'year@1',
  read(words, at) {
    let i = at;
    let fiscal = false;
    if (words[i]!.lower === 'the' && words[i + 1]?.lower === 'year') i += 2;
    else if (words[i]!.lower === 'fiscal' || words[i]!.lower === 'financial') {
      i++;
      fiscal = true;
      if (words[i]?.role.unit === 'Y') i++;
    } else if (words[i]!.role.unit === 'Y' && words[i + 1]?.role.digits === 4) i++;
    const introduced = i > at;
    const word = words[i];
    if (!word) return undefined;
    const short = /^['’](\d\d)$/.exec(word.lower);
    if (short) {
      // After a preposition only: a quotation may begin with a number.
      if (!introduced && !isIn('beforeYears', words[i - 1])) return undefined;
      const n = Number(short[1]);
      return { to: i + 1, sense: { kind: 'calendar', year: n < 30 ? 2000 + n : 1900 + n } };
    }
    const era = words[i + 1]?.lower;
    if (isYearCount(word) && (era === 'bc' || era === 'b.c' || era === 'bce'))
      return { to: i + 2, sense: { kind: 'calendar', year: word.role.cardinal!, bc: true } };
    const found = readYear(words, i);
    if (!found) return undefined;
    if (!introduced && !standsAsYear(words, i, found)) return undefined;
    // "the 2012-13 season": the span of both, the value of the first.
    const second = words[found.to];
    const range = second?.glued === true && (second.role.digits === 2 || second.role.digits === 4);
    return {
      to: range ? found.to + 1 : found.to,
      sense: { kind: 'calendar', year: found.year, ...(fiscal && { fiscal }) },
    };
  },
};

/** A number of four digits is a year where nothing speaks for a count, and further from today only after a preposition. */
function standsAsYear(words: readonly Word[], at: number, found: { to: number; year: number }): boolean {
  const before = words[at - 1];
  const next = words[found.to];
  if (isIn('beforeCounts', before)) return false;
  if (next && next.start === words[found.to - 1]!.end && /^[%°]/.test(next.lower)) return false;
  const unit = next?.role.unit;
  if (unit !== 'Q' && unit !== 'Y' && (unit || next?.role.scale || isIn('counted', next))) return false;
  const introduced = isIn('beforeYears', before);
  if (words[at]!.role.digits === undefined) return introduced || found.year > 1900;
  const many = next?.token.tag === 'NNS';
  if (many && !introduced) return false;
  if (found.year >= 1900 && found.year <= 2050) return true;
  return introduced && !many && !/^(and|to|or)$/.test(before!.lower);
}

const isYearCount = (word: Word): boolean => {
  const { digits, cardinal } = word.role;
  return digits !== undefined && Number.isInteger(cardinal) && cardinal! >= 1 && cardinal! <= 9999;
};
