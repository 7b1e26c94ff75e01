import { isIn } from '../../contexts.ts';
import { isCapital, isRelative, type Rule, readYear } from '../../match.ts';
import type { Word } from '../../words.ts';

/** A month, with its year where one is said: "March", "March 2024", "last May", "January this year". */
export const month: Rule = {
  name: 'month@1',
  read(words, at) {
    let i = at;
    let rel: number | undefined;
    if (isRelative(words, i) && !words[i]!.role.fromFocus && words[i + 1]?.role.month) {
      rel = words[i]!.role.relative;
      i++;
    }
    const n = words[i]!.role.month;
    if (n === undefined || !isMonthName(words, i, rel !== undefined)) return undefined;
    if (rel !== undefined) return { to: i + 1, sense: { kind: 'calendar', month: n, rel } };
    let y = i + 1;
    if (words[y]?.lower === ',' || words[y]?.lower === 'of') y++;
    const year = readYear(words, y);
    if (year) return { to: year.to, sense: { kind: 'calendar', month: n, year: year.year } };
    const of = words[i + 1]?.lower === 'of' ? 1 : 0;
    const last = words[i + 1 + of];
    if (last?.role.relative !== undefined && words[i + 2 + of]?.role.unit === 'Y' && !last.role.fromFocus)
      return { to: i + 3 + of, sense: { kind: 'calendar', month: n, yearShift: last.role.relative } };
    return { to: i + 1, sense: { kind: 'calendar', month: n } };
  },
};

/** Whether the word is the month and not "may", "march", a name (April, June, August) or an abbreviation of something else. */
export function isMonthName(words: readonly Word[], at: number, sure: boolean): boolean {
  const word = words[at]!;
  if (!isCapital(word)) return false;
  if (sure) return true;
  const { lower } = word;
  const before = words[at - 1];
  const introduced = before !== undefined && (isIn('beforeMonths', before) || before.role.edge !== undefined);
  const next = words[at + 1];
  if (lower.length <= 4 && lower !== 'june' && lower !== 'july' && lower !== 'may')
    return introduced || (word.token.text.endsWith('.') && next?.role.cardinal !== undefined);
  if (lower === 'may' || lower === 'march') {
    const { tag } = word.token;
    if (tag === 'MD' || tag.startsWith('V')) return false;
    if (introduced) return true;
    return (
      next?.role.digits === 4 || (tag.startsWith('NN') && at > 0 && lower === 'march' && !nameLike(next))
    );
  }
  if (lower === 'april' || lower === 'june' || lower === 'august')
    return nameLike(next) || nameLike(before) ? isIn('withinMonths', before) : true;
  return true;
}

/** A capitalised word beside it: probably a person's name. */
function nameLike(word: Word | undefined): boolean {
  if (!word || word.role.time) return false;
  return isCapital(word) && word.token.tag !== 'DT' && word.token.tag !== 'IN';
}
