import { describe, expect, test } from 'vitest';
import { findNames } from '../../src/read/names/index.ts';
import { findOpening } from '../../src/read/text/headline.ts';
import { prepare } from '../../src/read/text/prepare.ts';

describe('names in a dateline', () => {
  test.each<[string, string[]]>([
    ['LUNDE, May 15 (LNA) — It rained all day in the hills.', ['place: LUNDE', 'outlet: LNA']],
    ['ARDA, May 15 — It rained all day in the hills.', ['place: ARDA']],
    ['It rains\n\nLUNDE • LNA\n\nIt rained all day in the hills.', ['place: LUNDE', 'outlet: LNA']],
    ['BRENN • LNA — It rained all day in the hills.', ['place: BRENN', 'outlet: LNA']],
  ])('%s', (text, want) => {
    const prepared = prepare(text);
    const { headline, dateline } = findOpening(prepared, undefined);
    const names = findNames(prepared, { headline, dateline, outlet: undefined });
    expect(names.map((n) => `${n.kind}: ${n.exact}`)).toEqual(want);
  });
});
