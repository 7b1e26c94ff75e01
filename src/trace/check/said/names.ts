import { nearlyAlike } from '../../../read/compare/name-variants.ts';

/** Titles, offices, and words that have a capital only because a sentence begins with them. */
const NOT_TELLING: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr sir dame lady lord sen senator gov governor rep representative gen general col colonel lt capt captain maj major sgt president vice prime minister secretary chancellor king queen prince princess judge justice professor prof chairman chairwoman chair director spokesman spokeswoman spokesperson mayor former acting deputy the of and for ' +
    'he she they it we i you who his her their its our my your this that these those one some many several another a an ' +
    'according in on at by as but and or if when while after before no not'
  ).split(' '),
);

/** Titles that are surnames as well ("Mr. King", "Ada Prince"). */
const SURNAMES: ReadonlySet<string> = new Set(['king', 'prince', 'judge', 'lord', 'major']);

/** The words of a name that tell its bearer from others, lower-cased: capitals without titles. */
export function tellingWords(name: string): string[] {
  const out: string[] = [];
  let end = -1;
  let surname: string | undefined;
  for (const m of name.matchAll(/\p{Lu}[\p{L}\p{M}'’-]*/gu)) {
    const word = m[0].replace(/['’]s?$/, '').toLowerCase();
    const goesOn = end >= 0 && /^\.?\s$/.test(name.slice(end, m.index));
    if (surname !== undefined && !goesOn) out.push(surname);
    surname = goesOn && SURNAMES.has(word) ? word : undefined;
    end = m.index + m[0].length;
    if (word.length > 1 && !NOT_TELLING.has(word)) out.push(word);
  }
  if (surname !== undefined) out.push(surname);
  return out;
}

/** May two names be one bearer's: does the last telling word of either stand in the other ("Ada Pak", "Pak")? */
export function maySame(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.at(-1), b.at(-1)];
  if (x === undefined || y === undefined) return false;
  return b.some((word) => alike(word, x)) || a.some((word) => alike(word, y)) || nearlyAlike(x, y);
}

/** One word, or a longer form of it ("Paks" for "Pak's"). */
export const alike = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) > 3 && (a === `${b}s` || b === `${a}s`));
