import { expect, it } from 'vitest';
import { makeStemma } from '../../../src/trace/stemma/index.ts';
import { copy, witness } from './support.ts';

it('shows a date that contradicts the chain and does not obey it', () => {
  const made = makeStemma([
    witness('a', { published: '2024-03-09' }),
    witness('b', { published: '2024-03-04', from: 'A' }),
  ]);
  expect(made.edges.map((e) => [e.from, e.to])).toEqual([['a', 'b']]);
  expect(made.contradictions).toMatchObject([
    { kind: 'date-against-chain', witnesses: ['a', 'b'], dates: ['2024-03-09', '2024-03-04'] },
  ]);
  expect(made.earliestKnown()).toMatchObject({ contradicted: true });
});

it.each([['1246-03-04'], ['2091-01-01']])('draws nothing from an article dated %s', (published) => {
  const made = makeStemma(
    [
      witness('a', { published }),
      witness('b', { published: '2024-03-04' }),
      witness('c', { published: '2024-03-05' }),
    ],
    [copy('a', 'b')],
    { asOf: '2026-01-01' },
  );
  expect(made.edges).toEqual([]);
  expect(made.contradictions).toMatchObject([{ kind: 'date-implausible', witnesses: ['a'] }]);
  expect(made.earliestKnown()).toEqual({ witnesses: ['b'], published: '2024-03-04', contradicted: false });
});

it('shows an article that is older than what it tells', () => {
  const made = makeStemma([witness('a', { published: '2024-03-01' })], [], { said: '2024-03-04' });
  expect(made.contradictions).toMatchObject([{ kind: 'before-it-was-said', witnesses: ['a'] }]);
});

it('names all that may be the earliest', () => {
  const made = makeStemma([
    witness('a', { published: '2024-03' }),
    witness('b', { published: '2024-03-20' }),
    witness('c', { published: '2024-03-21' }),
  ]);
  expect(made.earliestKnown()).toMatchObject({ witnesses: ['a', 'b'], published: '2024-03-20' });
});

it('shows an article that cites itself, without an edge', () => {
  const made = makeStemma([witness('a', { from: 'A > Far News' })]);
  expect(made.contradictions).toMatchObject([{ kind: 'cites-itself', witnesses: ['a'] }]);
  expect(made.edges.map((e) => `${e.from} > ${e.to}`)).toEqual(['unseen:Far News > a']);
});

it('counts what was told to the outlet itself as first-hand', () => {
  const own = { role: 'medium', outlet: 'A', words: null } as const;
  const made = makeStemma([witness('a', { chains: [[own]] }), witness('b', { from: 'A' })]);
  expect(made.origins.origins).toEqual([{ nodes: ['a'], basis: 'first-hand' }]);
});
