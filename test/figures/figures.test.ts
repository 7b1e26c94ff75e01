import { describe, expect, test } from 'vitest';
import { find, shown } from './lib.ts';

/** One line a rule of thumb: text → the figures as shown by `shown`. */
const cases: readonly (readonly [text: string, figures: readonly string[]])[] = [
  ['Marsh counted at least 12 Ruritanian rockets.', ['at least 12 Ruritanian rockets = 12 at-least rocket']],
  ['Several ballistic rockets were launched.', ['Several ballistic rockets = 3..∞ vague ballistic rocket']],
  [
    'Sales rose 5 percent to $2.5 billion.',
    ['5 percent = 5 exact ↑ [percentage]', '$2.5 billion = 2500000000 exact [dollar]'],
  ],
  ['The port handled 12.3m tonnes of grain.', ['12.3m tonnes of grain = 12300000 exact grain [metric ton]']],
];

describe('figures of a sentence', () => {
  test.each(cases)('%s', (text, figures) => {
    expect(find(text).map(shown)).toEqual(figures);
  });
});
