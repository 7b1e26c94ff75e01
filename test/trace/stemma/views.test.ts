import { expect, it } from 'vitest';
import {
  inherited,
  makeStemma,
  stemmaSvg,
  stemmaTree,
  variantsAlong,
} from '../../../src/trace/stemma/index.ts';
import { has, witness } from './support.ts';

const made = makeStemma([
  witness('a', {
    published: '2024-03-04',
    from: 'Far & "Wide" <News>',
    readings: [has('v', 'at least 10'), has('h', 'may')],
  }),
  witness('b', { published: '2024-03-05', from: 'A', readings: [has('v', '10'), has('h', 'may')] }),
  witness('c', { published: '2024-03-06', from: 'B', readings: [has('v', '10'), has('h', '')] }),
  witness('d', { published: '2024-03-06', from: 'A', readings: [has('v', 'at least 10')] }),
]);

it('types the variants along an edge', () => {
  const kinds = (from: string, to: string) =>
    variantsAlong(made, { from, to }).map((c) => `${c.kind} ${c.slot}`);
  expect(kinds('a', 'b')).toEqual(['number v']);
  expect(kinds('b', 'c')).toEqual(['omission h']);
  expect(kinds('a', 'd')).toEqual([]);
});

it('says which telling changed it and who inherited that', () => {
  expect(inherited(made).map((i) => [i.slot, i.by, i.parent, i.heirs])).toEqual([
    ['h', 'c', 'b', []],
    ['v', 'b', 'a', ['c']],
  ]);
});

it('is a tree, in order of dates', () => {
  expect(stemmaTree(made).map((r) => `${'.'.repeat(r.depth)}${r.node.id}`)).toEqual([
    'unseen:Far & "Wide" <News>',
    '.a',
    '..b',
    '...c',
    '..d',
  ]);
});

it('is a drawing that stands alone, with its text escaped', () => {
  const svg = stemmaSvg(made, { title: 'A & B' });
  expect(svg).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/,
  );
  expect(svg).toContain('<title id="title">A &amp; B: 4 articles, 1 origin</title>');
  expect(svg).toContain('Far &amp; &quot;Wide&quot; &lt;News&gt;');
  expect(svg).not.toMatch(/<style| style=|<script|NaN|undefined/);
});

it('draws nothing, and one', () => {
  expect(stemmaSvg(makeStemma([]))).toContain('0 articles, 0 origins');
  expect(stemmaSvg(makeStemma([witness('a')]))).toContain('1 article, 1 origin');
});
