import { type Rule, readYear } from '../../match.ts';
import type { Word } from '../../words.ts';

/** "the third quarter", "third-quarter", "fiscal second quarter", "the 1988 third quarter", "the first half of 2013", "Q3 2013". */
export const quarter: Rule = {
  name: 'quarter@1',
  read(words, at) {
    const named = /^q([1-4])$/.exec(words[at]!.lower);
    if (named) {
      const year = readYear(words, at + 1);
      return {
        to: year?.to ?? at + 1,
        sense: { kind: 'calendar', quarter: Number(named[1]), ...(year && { year: year.year }) },
      };
    }
    let i = at;
    if (words[i]!.lower === 'the') i++;
    const lead = readYear(words, i);
    if (lead) i = lead.to;
    if (isFiscal(words[i])) i++;
    const which = words[i] && ordinal(words, i);
    if (which === undefined) return undefined;
    i++;
    if (isFiscal(words[i])) i++;
    const kind = words[i];
    if (!kind || kind.role.plural) return undefined;
    const half = kind.lower === 'half' && which !== 0;
    if (kind.role.unit !== 'Q' && !half) return undefined;
    // "a third-quarter loss": the article belongs to the noun.
    if (kind.glued && i > at + 1 && words[at]!.lower === 'the' && !lead) return undefined;
    const what = half ? { half: (which === 1 ? 1 : 2) as 1 | 2 } : { quarter: which === 0 ? 4 : which };
    i++;
    if (lead) return { to: i, sense: { kind: 'calendar', ...what, year: lead.year } };
    if (words[i]?.lower === 'of' || words[i]?.role.relative !== undefined || words[i]?.role.digits === 4) {
      let y = words[i]!.lower === 'of' ? i + 1 : i;
      if (words[y]?.lower === 'the' && words[y + 1]?.role.relative !== undefined) y++;
      if (isFiscal(words[y])) y++;
      const year = readYear(words, y);
      if (year) return { to: year.to, sense: { kind: 'calendar', ...what, year: year.year } };
      const rel = words[y]?.role.relative;
      if (rel !== undefined && words[y + 1]?.role.unit === 'Y')
        return { to: y + 2, sense: { kind: 'calendar', ...what, yearShift: rel } };
    }
    if (half || isOfGame(words, i)) return undefined;
    return { to: i, sense: { kind: 'calendar', ...what } };
  },
};

/** "the second quarter of the game" */
const isOfGame = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'of' &&
  words[at + 1]?.role.determiner === true &&
  !isFiscal(words[at + 2]) &&
  !words[at + 2]?.role.unit;

const isFiscal = (word: Word | undefined): boolean => word?.lower === 'fiscal' || word?.lower === 'financial';

/** "the last half of 1989" is its second; "the last quarter" alone is the one before publication. */
function ordinal(words: readonly Word[], at: number): number | undefined {
  const word = words[at]!;
  if ((word.lower === 'last' || word.lower === 'latter') && words[at + 2]?.lower === 'of')
    return words[at + 1]!.lower === 'half' ? 2 : 4;
  if (word.role.ordinal !== undefined && word.role.ordinal <= 4) return word.role.ordinal;
  if (word.lower === 'final') return 4;
  return undefined;
}
