import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  makeStemma,
  type Relation,
  stemmaSvg,
  stemmaTree,
  type Witness,
} from '../../../src/trace/stemma/index.ts';
import { copy, has, witness } from './support.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const dates = [
  null,
  '1246-01-01',
  '2024',
  '2024-03',
  '2024-03-04',
  '2024-03-05T10:00:00Z',
  '2091-02-03',
  'soon',
];

const anyWitness = (id: string): fc.Arbitrary<Witness> =>
  fc
    .record({
      published: fc.constantFrom(...dates),
      from: fc.array(fc.constantFrom(...'ABCDEFGXY'), { maxLength: 3 }),
      link: fc.constantFrom(...ids),
      slip: fc.constantFrom('Brull', 'Brall', 'Brell'),
      value: fc.constantFrom('10', '12', ''),
    })
    .map(({ published, from, link, slip, value }) =>
      witness(id, {
        published,
        ...(from.length > 0 && { from: from.join(' > ') }),
        links: [{ url: `https://${link}.example/story`, words: null, citing: true }],
        readings: [has('n', slip, slip !== 'Brell'), has('v', value)],
      }),
    );

const anyRelation: fc.Arbitrary<Relation> = fc
  .tuple(
    fc.constantFrom(...ids),
    fc.constantFrom(...ids),
    fc.constantFrom('verbatim', 'near-copy', 'partly-derived'),
    fc.integer({ min: 1, max: 10 }),
  )
  .map(([a, b, kind, share]) => copy(a, b, { kind: kind as Relation['kind'], share: share / 10 })); // of the three above

const anything = fc.record({
  witnesses: fc.tuple(...ids.map(anyWitness)),
  relations: fc.array(anyRelation, { maxLength: 12 }),
});

it('has no circle, and all ends of edges are nodes', () => {
  fc.assert(
    fc.property(anything, ({ witnesses, relations }) => {
      const made = makeStemma(witnesses, relations);
      const nodes = new Set(made.nodes.map((n) => n.id));
      const left = new Map([...nodes].map((id) => [id, 0]));
      for (const e of made.edges) {
        expect(nodes.has(e.from) && nodes.has(e.to)).toBe(true);
        left.set(e.to, left.get(e.to)! + 1);
      }
      // Taking away what nothing leads to empties exactly what has no circle.
      const open = [...left].filter(([, n]) => n === 0).map(([id]) => id);
      let gone = 0;
      for (let at = open.pop(); at !== undefined; at = open.pop(), gone++)
        for (const e of made.edges)
          if (e.from === at) {
            left.set(e.to, left.get(e.to)! - 1);
            if (left.get(e.to) === 0) open.push(e.to);
          }
      expect(gone).toBe(nodes.size);
      expect(made.origins.origins.length).toBeGreaterThan(0);
      expect(made.origins.least).toBeLessThanOrEqual(made.origins.origins.length);
      const rows = stemmaTree(made).filter((r) => !r.again);
      expect(new Set(rows.map((r) => r.node.id)).size).toBe(rows.length);
    }),
    { numRuns: 300 },
  );
});

it('does not depend on the order of what it is given', () => {
  const shuffled = anything.chain(({ witnesses, relations }) =>
    fc.record({
      one: fc.constant({ witnesses, relations }),
      other: fc.record({
        witnesses: fc.shuffledSubarray(witnesses, { minLength: witnesses.length }),
        relations: fc
          .shuffledSubarray(relations, { minLength: relations.length })
          .map((rs) => rs.map((r, i) => (i % 2 ? r : { ...r, a: r.b, b: r.a }))),
      }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ one, other }) => {
      const [x, y] = [one, other].map((g) => makeStemma(g.witnesses, g.relations));
      expect(JSON.stringify({ ...y, witnesses: null })).toBe(JSON.stringify({ ...x, witnesses: null }));
      expect(stemmaSvg(y!)).toBe(stemmaSvg(x!));
    }),
    { numRuns: 100 },
  );
});

it('copes with 5,000 copies', () => {
  const witnesses = Array.from({ length: 5000 }, (_, i) =>
    witness(`w${i}`, {
      published: new Date(Date.UTC(2024, 2, 4) + i * 60_000).toISOString(),
      readings: [has('n', 'Brull', true)],
      ...(i % 3 === 0 && { from: 'Far News' }),
    }),
  );
  const relations = witnesses.slice(1).map((w) => copy('w0', w.id));
  const made = makeStemma(witnesses, relations);
  expect(made.origins.words).toBe('5000 articles, 1 origin');
  expect(stemmaTree(made).length).toBeGreaterThanOrEqual(5000);
});
