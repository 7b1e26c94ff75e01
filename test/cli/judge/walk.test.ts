import { describe, expect, test } from 'vitest';
import { wishOf } from '../../../src/cli/judge/keys.ts';
import { begin, shownPair, step, summaryOf, type Wish, withMore } from '../../../src/cli/judge/walk.ts';

type Do = Exclude<Wish, 'quit' | 'interrupt'>;

/** Walks through pairs A to D; what is done, and the pair that is shown at the end. */
function walked(...wishes: readonly Do[]) {
  let walk = begin(['A', 'B', 'C', 'D']);
  const deeds: string[] = [];
  for (const wish of wishes) {
    const { walk: next, deed } = step(walk, wish);
    if (deed) deeds.push(deed.kind === 'judge' ? `${deed.pair} ${deed.verdict}` : `${deed.pair} withdrawn`);
    walk = next;
  }
  return { deeds, shown: shownPair(walk), summary: summaryOf(walk), note: walk.note };
}

describe('a walk', () => {
  const cases: readonly (readonly [string, readonly Do[], Partial<ReturnType<typeof walked>>])[] = [
    ['begins at the first pair', [], { deeds: [], shown: 'A', summary: 'nothing is judged' }],
    ['judges and goes on', ['same'], { deeds: ['A same'], shown: 'B', summary: '1 pair judged: 1 same' }],
    [
      'counts by verdict',
      ['same', 'different', 'unsure', 'same'],
      { shown: undefined, summary: '4 pairs judged: 2 same, 1 different, 1 unsure' },
    ],
    ['passes over without a deed', ['skip', 'skip'], { deeds: [], shown: 'C', summary: 'nothing is judged' }],
    [
      'takes back the last judgement and shows its pair again',
      ['same', 'different', 'undo'],
      { deeds: ['A same', 'B different', 'B withdrawn'], shown: 'B', summary: '1 pair judged: 1 same' },
    ],
    [
      'takes back through what was passed over, which comes again',
      ['same', 'skip', 'skip', 'undo', 'unsure'],
      { deeds: ['A same', 'A withdrawn', 'A unsure'], shown: 'B' },
    ],
    [
      'takes back one after the other, down to nothing',
      ['same', 'same', 'undo', 'undo', 'undo'],
      {
        deeds: ['A same', 'B same', 'B withdrawn', 'A withdrawn'],
        shown: 'A',
        note: 'nothing to undo',
        summary: 'nothing is judged',
      },
    ],
    [
      'does nothing where no pair is left, but for undo',
      ['skip', 'skip', 'skip', 'same', 'same', 'skip', 'undo'],
      { deeds: ['D same', 'D withdrawn'], shown: 'D' },
    ],
  ];
  test.each(cases)('%s', (_, wishes, expected) => expect(walked(...wishes)).toMatchObject(expected));

  test('goes on with further pairs', () => {
    const { walk } = step(begin(['A']), 'same');
    expect(shownPair(walk)).toBe(undefined);
    const more = withMore(walk, ['B']);
    expect(shownPair(more)).toBe('B');
    expect(step(more, 'undo').deed).toEqual({ kind: 'withdraw', pair: 'A' });
  });
});

test.each([
  ['s', { name: 's' }, 'same'],
  ['S', { name: 's', shift: true }, 'same'],
  ['d', { name: 'd' }, 'different'],
  ['u', { name: 'u' }, 'unsure'],
  ['n', { name: 'n' }, 'skip'],
  [' ', { name: 'space' }, 'skip'],
  ['z', { name: 'z' }, 'undo'],
  ['q', { name: 'q' }, 'quit'],
  ['\u0003', { name: 'c', ctrl: true }, 'interrupt'],
  ['\u0004', { name: 'd', ctrl: true }, 'quit'],
  ['\u0013', { name: 's', ctrl: true }, undefined],
  ['\u001a', { name: 'z', ctrl: true }, undefined],
  [undefined, { name: 's', meta: true }, undefined],
  [undefined, { name: 'up' }, undefined],
  ['x', { name: 'x' }, undefined],
  ['__proto__', { name: '' }, undefined],
] as const)('key %j (%o) asks for %s', (typed, key, wish) => expect(wishOf(typed, key)).toBe(wish));
