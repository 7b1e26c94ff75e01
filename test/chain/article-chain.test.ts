import { describe, expect, it } from 'vitest';
import type { Figure, Hop, Name, Reading, Statement } from '../../src/model/index.ts';
import { articleChain } from '../../src/read/chain/index.ts';

const at = (i: number) => ({
  span: [i * 10, i * 10 + 5] as const,
  exact: 'x',
  basis: 'stated' as const,
  by: 't@1',
});
const name = (i: number, kind: Name['kind'], canonical: string): Name => ({
  ...at(i),
  kind,
  canonical,
  corefers: null,
});
const figure = (i: number): Figure => ({
  ...at(i),
  value: 1,
  bound: 'exact',
  direction: null,
  counted: null,
});

function statement(i: number, mention: number | null, chain: string[], figures: number[]): Statement {
  return {
    id: `st_${i}`,
    part: i === 0 ? 'lead' : 'body',
    source: [],
    cue: [],
    content: [at(i)],
    directness: 'indirect',
    marks: 'none',
    kind: 'saying',
    speaker: { name: chain[0]!, mention, basis: 'stated' },
    chain: chain.map(
      (n, k): Hop => ({ role: k ? 'medium' : 'speaker', name: n, span: null, basis: 'stated' }),
    ),
    figures,
    dates: [],
    names: [],
    certainty: { value: 'certain', polarity: 'positive', hedges: [] },
    confidence: 1,
  };
}

const names = [
  name(0, 'body', 'Tide Council'),
  name(5, 'person', 'Mara Quill'),
  name(9, 'person', 'Ole Tangstad'),
];
const chainOf = (statements: Statement[], figures: Figure[]): string[] =>
  articleChain({ statements, figures, names } satisfies Pick<
    Reading,
    'statements' | 'figures' | 'names'
  >).map((h) => h.name);

describe('the chain of an article', () => {
  it('is that of the speaker with figures and a stated medium', () => {
    const statements = [
      statement(0, null, ['officials'], []),
      statement(1, 1, ['Mara Quill', 'Herald'], [0]),
      statement(2, 2, ['Ole Tangstad'], []),
    ];
    expect(chainOf(statements, [figure(0)])).toEqual(['Mara Quill', 'Herald']);
  });
  it('is the longest of that speaker', () => {
    const statements = [statement(0, 1, ['Mara Quill'], [0]), statement(1, 1, ['Mara Quill', 'Herald'], [])];
    expect(chainOf(statements, [figure(0)])).toEqual(['Mara Quill', 'Herald']);
  });
  it('begins with the body whose figures the article tells', () => {
    const statements = [statement(3, 1, ['Mara Quill'], [])];
    expect(chainOf(statements, [figure(0), figure(1)])).toEqual(['Tide Council']);
  });
  it('is empty without statements', () => {
    expect(chainOf([], [])).toEqual([]);
  });
});
