import { type Rule, readYear } from '../match.ts';
import type { Word } from '../words.ts';

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
      if (!introduced && !BEFORE.has(words[i - 1]?.lower ?? '')) return undefined;
      const n = Number(short[1]);
      return { to: i + 1, sense: { kind: 'calendar', year: n < 30 ? 2000 + n : 1900 + n } };
    }
    const era = words[i + 1]?.lower;
    if (word.role.digits !== undefined && (era === 'bc' || era === 'b.c' || era === 'bce'))
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

const BEFORE = new Set(
  'in since of by from until till to through before after during between early late mid and or circa fiscal summer winter spring autumn fall for the its their his her post pre'.split(
    ' ',
  ),
);

/** A number of four digits is a year where nothing speaks for a count, and further from today only after a preposition. */
function standsAsYear(words: readonly Word[], at: number, found: { to: number; year: number }): boolean {
  const before = words[at - 1];
  const next = words[found.to];
  if (
    before &&
    /^[$£€¥#№]$|^(no|nos|number|flight|room|area|route|highway|us\$|rs|page|chapter)$/.test(before.lower)
  )
    return false;
  if (next && next.start === words[found.to - 1]!.end && /^[%°]/.test(next.lower)) return false;
  if (
    next &&
    (next.role.unit ||
      next.role.scale ||
      /^(percent|per|%|people|men|women|troops|soldiers|feet|miles|metres|meters|pounds|dollars|tons|tonnes|km|gmt|est|edt|hours|points)$/.test(
        next.lower,
      ))
  ) {
    if (!(next.role.unit === 'Q' || next.role.unit === 'Y')) return false;
  }
  const { tag } = next?.token ?? { tag: '' };
  const introduced = before !== undefined && BEFORE.has(before.lower);
  if (words[at]!.role.digits === undefined) return introduced || found.year > 1900;
  if (tag === 'NNS' && !introduced) return false;
  if (found.year >= 1900 && found.year <= 2050) return true;
  return (
    introduced && tag !== 'NNS' && before!.lower !== 'and' && before!.lower !== 'to' && before!.lower !== 'or'
  );
}
