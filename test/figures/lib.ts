import type { DateExpression, Figure } from '../../src/model/index.ts';
import { findFigures } from '../../src/read/figures/index.ts';
import { prepare } from '../../src/read/text/prepare.ts';

/** The figures of a text, without a syntax model. */
export function find(text: string, dates: readonly DateExpression[] = []): readonly Figure[] {
  return findFigures(prepare(text), dates);
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
