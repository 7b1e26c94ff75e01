import { describe, expect, test } from 'vitest';
import type { DateExpression, Figure } from '../../src/model/index.ts';
import { findFigures } from '../../src/read/figures/index.ts';
import { type Parse, prepare } from '../../src/read/text/prepare.ts';

/** The figures of a text, without a syntax model. */
export function find(text: string, dates: readonly DateExpression[] = []): readonly Figure[] {
  return findFigures(prepare(text), dates);
}

/** The figures of a sentence written with its tags: "four/CD cup/NN finals/VBZ". */
export function findTagged(sentence: string): readonly Figure[] {
  const words = sentence.split(' ').map((word) => word.split('/'));
  const parse: Parse = (tokens) =>
    tokens.map((t, i) => ({ ...t, tag: words[i]?.[1] ?? '', lemma: t.lower, head: -1, rel: '' }));
  return findFigures(prepare(words.map((w) => w[0]).join(' '), parse), []);
}

/** "at least 12 rockets = 12 at-least rocket": the words, the value or range, the bound, the direction, lemma and unit. */
export function shown(figure: Figure): string {
  const { exact, value, low, high, bound, direction, counted, unit } = figure;
  return [
    `${exact} = ${value ?? `${low ?? '-∞'}..${high ?? '∞'}`}`,
    bound,
    ...(direction ? [direction === 'up' ? '↑' : '↓'] : []),
    ...(counted ? [counted.lemma] : []),
    ...(unit ? [`[${unit}]`] : []),
  ].join(' ');
}

/** A table of texts with the figures in them, as `shown` puts them. */
export function table(
  name: string,
  rows: readonly (readonly [text: string, figures: readonly string[]])[],
): void {
  describe(name, () => {
    test.each(rows)('%s', (text, figures) => {
      const found = find(text);
      for (const { span, exact, counted, of } of found) {
        expect(text.slice(...span)).toBe(exact);
        if (counted) expect(text.slice(...counted.span)).toBe(counted.exact);
        if (of) expect(text.slice(...of.span)).toBe(of.exact);
      }
      expect(found.map(shown)).toEqual(figures);
    });
  });
}
