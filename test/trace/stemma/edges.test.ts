import { describe, expect, it } from 'vitest';
import { makeStemma, type Relation, type Witness } from '../../../src/trace/stemma/index.ts';
import { copy, has, near, witness } from './support.ts';

const at = (hour: number): string => `2024-03-04T${String(hour).padStart(2, '0')}:00:00Z`;

interface Case {
  readonly name: string;
  readonly witnesses: readonly Witness[];
  readonly relations?: readonly Relation[];
  readonly edges: readonly string[];
  readonly origins: string;
}

const CASES: readonly Case[] = [
  {
    name: 'a stated source that was read',
    witnesses: [witness('a'), witness('b', { from: 'A' })],
    edges: ['a > b derivation stated'],
    origins: '2 articles, 1 origin',
  },
  {
    name: 'a stated source that was not read is a node',
    witnesses: [witness('a', { from: 'Far News' }), witness('b', { from: 'Far News' })],
    edges: ['unseen:Far News > a derivation stated', 'unseen:Far News > b derivation stated'],
    origins: '2 articles, 1 origin',
  },
  {
    name: 'a chain of two',
    witnesses: [witness('c', { from: 'Far News > B' })],
    edges: ['unseen:Far News > unseen:B derivation stated', 'unseen:B > c derivation stated'],
    origins: '1 article, 1 origin',
  },
  {
    name: 'two sources: mixed descent',
    witnesses: [witness('c', { from: 'A + B' }), witness('a'), witness('b')],
    edges: ['a > c derivation stated', 'b > c derivation stated'],
    origins: '3 articles, 1 to 2 origins',
  },
  {
    name: 'a copy of one elder text, nothing said',
    witnesses: [witness('a', { published: at(8) }), witness('b', { published: at(9) })],
    relations: [copy('a', 'b')],
    edges: ['a > b quotation inferred'],
    origins: '2 articles, 1 origin',
  },
  {
    name: 'copies without dates: no edge, one origin',
    witnesses: [witness('a'), witness('b')],
    relations: [copy('a', 'b')],
    edges: [],
    origins: '2 articles, 1 origin',
  },
  {
    name: 'a copy of either of two: no edge, one origin',
    witnesses: [
      witness('a', { published: at(8) }),
      witness('b', { published: at(9), from: 'A' }),
      witness('c', { published: at(10) }),
    ],
    relations: [copy('a', 'b'), copy('a', 'c'), copy('b', 'c')],
    edges: ['a > b quotation stated'],
    origins: '3 articles, 1 origin',
  },
  {
    name: 'coarse dates do not say which is the elder',
    witnesses: [witness('a', { published: '2024-03' }), witness('b', { published: '2024-03-20' })],
    relations: [near('a', 'b')],
    edges: [],
    origins: '2 articles, 1 origin',
  },
  {
    name: 'the words that name a source came along with the copied text',
    witnesses: [
      witness('a', { published: at(8), from: 'Far News' }),
      witness('b', { published: at(9), from: 'Far News' }),
    ],
    relations: [copy('a', 'b')],
    edges: ['unseen:Far News > a derivation stated', 'a > b quotation inferred'],
    origins: '2 articles, 1 origin',
  },
  {
    name: 'a credit says where the text itself is from',
    witnesses: [
      witness('a', { published: at(8), from: '=Wire' }),
      witness('b', { published: at(9), from: '=Wire' }),
    ],
    relations: [copy('a', 'b')],
    edges: ['unseen:Wire > a derivation stated', 'unseen:Wire > b derivation stated'],
    origins: '2 articles, 1 origin',
  },
  {
    name: 'sources in the text lie behind the credit',
    witnesses: [witness('b', { from: 'Far News + =A' }), witness('a')],
    edges: ['unseen:Far News > a derivation stated', 'a > b derivation stated'],
    origins: '2 articles, 1 origin',
  },
  {
    name: 'a shared slip shows that the source was not taken directly',
    witnesses: [
      witness('a', { published: at(7), readings: [has('n', 'Brell')] }),
      witness('b', { published: at(8), from: 'A', readings: [has('n', 'Brull', true)] }),
      witness('c', { published: at(9), from: 'A', readings: [has('n', 'Brull', true)] }),
    ],
    relations: [near('b', 'c', 0.7), near('a', 'b', 0.6)],
    edges: ['a > b revision stated', 'b > c revision inferred'],
    origins: '3 articles, 1 origin',
  },
  {
    name: 'a shared slip alone: a common parent, no edge',
    witnesses: [
      witness('b', { published: at(8), readings: [has('n', 'Brull', true)] }),
      witness('c', { published: at(9), readings: [has('n', 'Brull', true)] }),
      witness('d', { published: at(9), readings: [has('n', 'Brell')] }),
    ],
    edges: [],
    origins: '3 articles, 1 to 2 origins',
  },
  {
    name: 'a link beside the name of the source tells which article of the outlet',
    witnesses: [
      witness('a1', { outlet: 'A' }),
      witness('a2', { outlet: 'A' }),
      witness('b', {
        from: 'A',
        links: [{ url: 'http://www.a2.example/story?utm_source=x#top', words: null, citing: true }],
      }),
    ],
    edges: ['a2 > b derivation stated'],
    origins: '3 articles, 1 to 2 origins',
  },
  {
    name: 'several articles of the outlet, nothing tells which: no edge',
    witnesses: [
      witness('a1', { outlet: 'A' }),
      witness('a2', { outlet: 'A', from: 'A1' }),
      witness('b', { from: 'A' }),
    ],
    edges: ['unseen:A1 > a2 derivation stated'],
    origins: '3 articles, 1 to 2 origins',
  },
  {
    name: 'a mere link to what it is not like says nothing',
    witnesses: [witness('a'), witness('b', { links: [{ url: 'https://a.example/story', words: null }] })],
    edges: [],
    origins: '2 articles, 1 to 2 origins',
  },
  {
    name: 'a translation',
    witnesses: [witness('a', { language: 'uk' }), witness('b', { from: 'A' })],
    edges: ['a > b derivation stated translated'],
    origins: '2 articles, 1 origin',
  },
  {
    name: 'two who name each other, on dates that do not tell',
    witnesses: [witness('a', { from: 'B' }), witness('b', { from: 'A' })],
    edges: [],
    origins: '2 articles, 1 to 2 origins',
  },
];

describe('edges', () => {
  it.each(CASES)('$name', ({ witnesses, relations, edges, origins }) => {
    const made = makeStemma(witnesses, relations);
    const found = made.edges.map(
      (e) => `${e.from} > ${e.to} ${e.kind} ${e.basis}${e.translated ? ' translated' : ''}`,
    );
    expect(found.sort()).toEqual([...edges].sort());
    expect(made.origins.words).toBe(origins);
    for (const e of made.edges) expect(e.evidence.length).toBeGreaterThan(0);
  });
});
