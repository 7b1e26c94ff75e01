import { expect, test } from 'vitest';
import bounds from '../../lexicon/en/bounds.json' with { type: 'json' };
import currencies from '../../lexicon/en/currencies.json' with { type: 'json' };
import units from '../../lexicon/en/units.json' with { type: 'json' };

const BOUNDS = ['exact', 'about', 'at-least', 'more-than', 'at-most', 'fewer-than', 'between', 'vague'];

test('the keys of the bounds are bounds, and no phrase has two', () => {
  for (const table of [bounds.before, bounds.after]) {
    for (const key of Object.keys(table)) expect(BOUNDS).toContain(key);
    const phrases = Object.values(table).flat();
    expect(phrases.filter((p, i) => phrases.indexOf(p) !== i)).toEqual([]);
  }
});

test('no word or symbol stands for two units, no sign for two currencies', () => {
  const doubled = (list: readonly string[]) => list.filter((w, i) => list.indexOf(w) !== i);
  expect(doubled(units.units.flatMap((u) => u.words))).toEqual([]);
  expect(doubled(units.units.flatMap((u) => u.symbols))).toEqual([]);
  expect(doubled(currencies.currencies.flatMap((c) => c.words))).toEqual([]);
  expect(doubled(currencies.currencies.flatMap((c) => c.signs))).toEqual([]);
});
