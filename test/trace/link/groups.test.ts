import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupLinks, type PairJudgement, type StatementLink } from '../../../src/trace/link/index.ts';

const id = fc.integer({ min: 0, max: 14 }).map((n) => `s${n}`);
const link: fc.Arbitrary<StatementLink> = fc.record({
  a: id,
  b: id,
  score: fc.integer({ min: 5, max: 10 }).map((n) => n / 10),
});
const judgement: fc.Arbitrary<PairJudgement> = fc.record({
  a: id,
  b: id,
  verdict: fc.constantFrom('same' as const, 'different' as const, 'unsure' as const),
});

test('groups are a function of the set of links and judgements', () => {
  fc.assert(
    fc.property(
      fc.array(link, { maxLength: 30 }),
      fc.array(judgement, { maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      (links, judgements, random) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => [random.next().value as number, item] as const)
            .sort((x, y) => x[0] - y[0])
            .map(([, item]) => item);
        const turned = shuffled(links).map((l, i) => (i % 2 ? l : { ...l, a: l.b, b: l.a }));
        expect(groupLinks(turned, shuffled(judgements))).toEqual(groupLinks(links, judgements));
      },
    ),
  );
});

test('a further link only ever joins groups; none parts', () => {
  fc.assert(
    fc.property(fc.array(link, { maxLength: 30 }), link, (links, further) => {
      const after = groupLinks([...links, further]).groups.map((g) => new Set(g));
      for (const group of groupLinks(links).groups)
        expect(after.some((g) => group.every((member) => g.has(member)))).toBe(true);
    }),
  );
});

test('no group holds two that are judged different; what is judged the same is together', () => {
  fc.assert(
    fc.property(
      fc.array(link, { maxLength: 30 }),
      fc.array(judgement, { maxLength: 6 }),
      (links, judgements) => {
        const { groups } = groupLinks(links, judgements);
        const together = (a: string, b: string): boolean =>
          groups.some((g) => g.includes(a) && g.includes(b));
        const parts = judgements.filter((j) => j.verdict === 'different' && j.a !== j.b);
        for (const { a, b } of parts) expect(together(a, b)).toBe(false);
        if (parts.length === 0)
          for (const { a, b, verdict } of judgements)
            if (verdict === 'same') expect(together(a, b)).toBe(true);
      },
    ),
  );
});

test('two clusters joined by one wrong link are parted by one judgement', () => {
  const cluster = (name: string, size: number): StatementLink[] =>
    Array.from({ length: size - 1 }, (_, i) => ({ a: `${name}${i}`, b: `${name}${i + 1}`, score: 0.9 }));
  const wrong = { a: 'a7', b: 'b3', score: 0.6 };
  const links = [...cluster('a', 2500), wrong, ...cluster('b', 2500)];
  expect(groupLinks(links).groups).toHaveLength(1);
  const { groups, heldBack } = groupLinks(links, [{ a: 'a0', b: 'b2499', verdict: 'different' }]);
  expect(groups.map((g) => g.length)).toEqual([2500, 2500]);
  expect(heldBack).toEqual([wrong]);
});

test('a judgement undone gives the groups of before', () => {
  const links = [
    { a: 'a', b: 'b', score: 0.7 },
    { a: 'b', b: 'c', score: 0.8 },
  ];
  expect(groupLinks(links, [{ a: 'a', b: 'c', verdict: 'different' }]).groups).toEqual([['a'], ['b', 'c']]);
  expect(groupLinks(links, [{ a: 'a', b: 'c', verdict: 'unsure' }]).groups).toEqual([['a', 'b', 'c']]);
});
