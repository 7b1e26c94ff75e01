import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formSeries, type SeriesPoint } from '../../../src/trace/series/index.ts';
import { point } from './lib.ts';

const groups = (points: readonly SeriesPoint[]): string[][] =>
  formSeries(points)
    .map((s) => s.points.map((p) => p.id).sort())
    .sort();

describe('points of one series', () => {
  test.each([
    ['the same', {}, {}, true],
    ['other values', { value: 1 }, { value: 900 }, true],
    ['another thing', {}, { thing: { head: 'boat' } }, false],
    ['a narrower thing', {}, { thing: { narrowed: ['wooden'] } }, false],
    ['another event', {}, { event: { kind: 'launch' } }, false],
    ['another word for the event', {}, { event: { group: 'go' } }, true],
    [
      'another kind of loss',
      { event: { kind: 'loss', group: 'kill' } },
      { event: { kind: 'loss', group: 'wound' } },
      false,
    ],
    ['another party', {}, { parties: { from: 'Ardovia', to: 'Norva' } }, false],
    ['one party left open', {}, { parties: { from: 'Ardovia' } }, true],
    ['all parties left open', {}, { parties: {} }, false],
    [
      'what is inside left open',
      { thing: { head: 'container', of: 'munition' } },
      { thing: { head: 'container' } },
      true,
    ],
    [
      'other things inside',
      { thing: { head: 'container', of: 'munition' } },
      { thing: { head: 'container', of: 'grain' } },
      false,
    ],
    ['another place of a transfer', {}, { parties: { from: 'Ardovia', to: 'Corvany', in: 'Selmark' } }, true],
    [
      'whose missiles they are',
      { event: { kind: 'launch' } },
      { event: { kind: 'launch' }, parties: { from: 'Ardovia', to: 'Corvany', of: 'Norva' } },
      false,
    ],
  ] as const)('%s', (_, a, b, together) => {
    expect(formSeries([point(a), point(b)])).toHaveLength(together ? 1 : 2);
  });

  test('what fits two fuller series stays apart, and says so', () => {
    const open = point({ id: 'open', parties: { from: 'Ardovia' } });
    const formed = formSeries([point({}), point({ parties: { from: 'Ardovia', to: 'Norva' } }), open]);
    expect(formed).toHaveLength(3);
    expect(formed.find((s) => s.points.includes(open))?.maybe).toHaveLength(2);
  });

  test('the same amount in the same article says what is left out', () => {
    const [full, short] = [
      point({ article: 'x', id: 'x@0-9' }),
      point({ article: 'x', id: 'x@20-29', parties: {} }),
    ];
    expect(formSeries([full, short])).toHaveLength(1);
    expect(formSeries([full, point({ parties: {} })])).toHaveLength(2);
  });
});

const arbitrary = fc
  .record({
    head: fc.constantFrom('crate', 'boat'),
    of: fc.constantFrom(null, 'munition', 'grain'),
    kind: fc.constantFrom('transfer' as const, 'launch' as const, 'loss' as const),
    parties: fc.dictionary(
      fc.constantFrom('from', 'to', 'by', 'in', 'of'),
      fc.constantFrom('Ardovia', 'Corvany', 'Norva'),
    ),
    value: fc.integer({ min: 1, max: 3 }),
    article: fc.constantFrom('a', 'b', 'c'),
  })
  .map(({ head, of, kind, parties, value, article }) => ({
    thing: { head, of },
    event: { kind, group: 'g' },
    parties,
    value,
    article,
  }));

describe('for all points', () => {
  const lists = fc
    .array(arbitrary, { maxLength: 24 })
    .map((l) => l.map((g, i) => point({ ...g, id: `${g.article}@${i}-${i + 1}` })));

  test('series do not depend on the order', () => {
    fc.assert(
      fc.property(
        lists.chain((l) => fc.tuple(fc.constant(l), fc.shuffledSubarray(l, { minLength: l.length }))),
        ([points, shuffled]) => {
          expect(formSeries(shuffled)).toEqual(formSeries(points));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('each point stands in one series, with points of its thing and kind of event, and no party against another', () => {
    fc.assert(
      fc.property(lists, (points) => {
        const formed = formSeries(points);
        expect(formed.flatMap((s) => s.points.map((p) => p.id)).sort()).toEqual(
          points.map((p) => p.id).sort(),
        );
        for (const { points: of } of formed) {
          expect(new Set(of.map((p) => `${p.thing.head} ${p.event.kind}`)).size).toBe(1);
          for (const role of ['from', 'to', 'by'])
            expect(
              new Set(of.flatMap((p) => p.parties.filter((q) => q.role === role).map((q) => q.key))).size,
            ).toBeLessThan(2);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a point that says as much as another is in its series, whatever else there is', () => {
    fc.assert(
      fc.property(lists, arbitrary, (points, given) => {
        const [a, b] = [
          point({ ...given, id: 'y@0-1', article: 'y' }),
          point({ ...given, id: 'z@0-1', article: 'y' }),
        ];
        const home = groups([...points, a, b]).find((g) => g.includes('y@0-1'));
        expect(home).toContain('z@0-1');
      }),
      { numRuns: 150 },
    );
  });
});
