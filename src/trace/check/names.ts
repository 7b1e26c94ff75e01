import type { Speaker } from '../../model/index.ts';

const NOT_TELLING = new Set(
  'mr mrs ms miss dr sir dame lady lord sen senator gov governor rep representative gen general col colonel lt capt captain maj major sgt president vice prime minister secretary chancellor king queen prince princess judge justice professor prof chairman chairwoman chair director spokesman spokeswoman spokesperson mayor former acting deputy the of and for'.split(
    ' ',
  ),
);

/** The words of a name that tell its bearer from others, lower-cased: capitals without titles. */
export function tellingWords(name: string): string[] {
  const out: string[] = [];
  for (const m of name.matchAll(/\p{Lu}[\p{L}\p{M}'’-]*/gu)) {
    const word = m[0].replace(/['’]s?$/, '').toLowerCase();
    if (word.length > 1 && !NOT_TELLING.has(word)) out.push(word);
  }
  return out;
}

/** A name given for a source: the words that tell, or none where it tells nobody ("he", "a source"). */
export const namedBy = (speaker: Speaker | undefined, written: string): string[] => [
  ...new Set([...tellingWords(speaker?.name ?? ''), ...tellingWords(written)]),
];

/** Do two lists of telling words share one? Longer forms of one word count ("Pak", "Paks"). */
export const share = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((x) =>
    b.some((y) => x === y || (Math.min(x.length, y.length) > 3 && (x.startsWith(y) || y.startsWith(x)))),
  );
