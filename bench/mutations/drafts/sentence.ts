import type { Random } from '../mutate/random.ts';
import type { Case, Item, Kind, Span, TrueVariant } from '../types.ts';

/** A stretch of a draft's sentence that is an item. */
export interface ItemPart {
  readonly text: string;
  readonly what: Item['what'];
  readonly case: Case;
  readonly kinds: readonly Kind[];
  readonly mutation: string;
  readonly source?: string;
  readonly sourceSpan?: Span;
}

/** A sentence of a draft before its place in it is known. */
export interface Statement {
  readonly parts: readonly (string | ItemPart)[];
  readonly variants: readonly TrueVariant[];
}

export const textOf = (parts: Statement['parts']) =>
  parts.map((p) => (typeof p === 'string' ? p : p.text)).join('');
export const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);

const MARKS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
  ['‘', '’'],
  ["'", "'"],
];

/** Quotation marks for these words: single ones only where no apostrophe makes them doubtful. */
export function marksFor(words: string, r: Random): readonly [string, string] {
  const single = !/['’‘]/.test(words);
  return r.chance(0.55) ? MARKS[0]! : r.pick(MARKS.slice(1, single ? 6 : 4));
}

/** The sentence around a quotation; its last full stop or comma follows the template. */
export function quote(made: ItemPart, speaker: string, r: Random): Statement['parts'] {
  const words = made.text.replace(/[\s.,;:–—-]+$/, '');
  const [open, close] = marksFor(words, r);
  const asks = /[?!]$/.test(words);
  const said = r.pick(['said', 'said', 'said', 'added', 'told reporters']);
  const item = (end: string): ItemPart => ({ ...made, text: words + (asks ? '' : end) });
  switch (r.below(4)) {
    case 0:
      return [open, item(','), `${close} ${speaker} ${said}.`];
    case 1:
      return [`${capital(speaker)} ${said}: ${open}`, item('.'), close];
    case 2:
      return [`${capital(speaker)} ${said}, ${open}`, item('.'), close];
    default:
      return [`According to ${speaker}, ${open}`, item('.'), close];
  }
}

/** Lower-cases the first letter of a clause unless its first word looks like a name. */
export function inside(clause: string): string {
  const first = /^\p{L}+/u.exec(clause)?.[0] ?? '';
  return /^(?:The|A|An|In|As|But|And|More|About|Around|Nearly|At|It|They|He|She|We|If|On|By|For|To|This|That|These|There|His|Her|Their|Its|Our|My|Another|Other|Top|Only|Women|Data|Donations|Overall|Recent|During|After|When|Twelve|Six|Data|Presidential|Stronger|Similarly|Polls|Although|Though)$/.test(
    first,
  )
    ? clause.charAt(0).toLowerCase() + clause.slice(1)
    : clause;
}
