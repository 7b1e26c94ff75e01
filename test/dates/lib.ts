import { expect, test } from 'vitest';
import { type FoundDate, findDates } from '../../src/read/dates/index.ts';
import { prepare } from '../../src/read/text/prepare.ts';

export const found = (text: string, published?: string | null): readonly FoundDate[] =>
  findDates(prepare(text), { published });

/** "words | type | value | mod" of each date of a text, without tags: the rules must stand alone. */
export const shown = (text: string, published?: string | null): string[] =>
  found(text, published).map((d) => [d.exact, d.type, d.value, ...(d.mod ? [d.mod] : [])].join(' | '));

/** A Wednesday. */
export const WEDNESDAY = '2031-03-19';

/** Rows of text and what is found in it, published on a Wednesday unless said otherwise. */
export function table(
  rows: readonly (readonly [text: string, ...found: string[]])[],
  published: string | null = WEDNESDAY,
): void {
  test.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(shown(text, published)).toEqual(expected);
  });
}
