import { describe, expect, test } from 'vitest';
import { besides } from '../../../src/trace/trace/view/beside.ts';
import { changesOf } from '../../../src/trace/trace/view/changes.ts';
import { inheritedIn, traceSvg } from '../../../src/trace/trace/view/drawing.ts';
import { siglaOf } from '../../../src/trace/trace/view/sigla.ts';
import { tableOf } from '../../../src/trace/trace/view/table.ts';
import { HARBOUR, traced } from './support.ts';

const trace = traced(HARBOUR, /torn loose/, { asOf: '2032-01-01' });
const [a, b, , d] = trace.witnesses;

test('what changed, in words', () => {
  const said = changesOf(trace).map(({ tellings, of, words }) =>
    [tellings, 'of', of, ...words.map((w) => (typeof w === 'string' ? w.trim() : `*${w.of}*`))].join(' '),
  );
  expect(said).toContain('3 of 4 lost *at least*');
  expect(said).toContain('3 of 4 have *40 boats* for *at least 40 moorings*');
});

describe('the table', () => {
  const { columns, rows, kinds } = tableOf(trace);
  const cell = (row: number, name: string) => rows[row]!.cells[columns.findIndex((c) => c.name === name)]!;

  test('has what each tells, and what of it differs from the base', () => {
    expect(rows.map((r) => [r.witness.id, r.alike.length])).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 0],
      ['d', 0],
    ]);
    expect(cell(0, 'bound')).toEqual({ tells: ['at least'], differs: [] });
    expect(cell(1, 'bound').tells).toEqual(['exact']);
    expect(cell(1, 'counted thing').differs.map((v) => v.to?.exact)).toEqual(['40 boats']);
    expect(kinds.get('bound')).toBe(3);
  });

  test('of one kind, those alone that differ in it', () => {
    expect(tableOf(trace, 'date').rows.map((r) => r.witness.id)).toEqual(['a']);
  });

  test('has copies in one row', () => {
    const copies = ['e', 'f', 'g'].map((id) => ({
      ...HARBOUR[1]!,
      id,
      outlet: `Paper ${id}`,
      published: '2031-03-06',
    }));
    const many = tableOf(traced([...HARBOUR, ...copies], /torn loose/, { asOf: '2032-01-01' }));
    expect(many.rows.flatMap((r) => r.alike.map((w) => w.id))).toEqual(['d', 'e', 'f', 'g']);
  });
});

describe('side by side', () => {
  const text = (side: readonly { readonly text: string }[]): string => side.map((s) => s.text).join('');

  test('changed words are marked, and nothing of a sentence is lost', () => {
    const [pair] = besides(b!, d!);
    expect(pair).toMatchObject({ changed: 0, rewritten: false });
    const last = besides(a!, b!).at(-1)!;
    expect([text(last.from), text(last.to)]).toEqual([last.base.exact, last.other.exact]);
    const marked = last.from.filter((s) => s.changed).map((s) => s.text);
    expect(last.rewritten ? marked : marked.join(' ')).toEqual(
      last.rewritten ? [] : expect.stringContaining('moorings'),
    );
  });

  test('words of two languages are not compared', () => {
    const other = { ...b!, article: { ...b!.article, language: 'de' } };
    expect(besides(a!, other).every((p) => p.changed === null && p.to.every((s) => !s.changed))).toBe(true);
  });
});

test('the drawing says how each was taken, and who has a change from there', () => {
  const svg = traceSvg(trace, { sigla: siglaOf(trace, (words) => words) });
  expect(svg).toContain('A Harbour Radio');
  expect(svg).toMatch(/in new words: bound, counted thing/);
  const at = inheritedIn(trace).findIndex((c) => c.kind === 'bound');
  const { by, heirs } = inheritedIn(trace)[at]!;
  expect([by, heirs]).toEqual(['b', ['c', 'd']]);
  const having = [...svg.matchAll(/<g class="node" data-has="([^"]*)"/g)].filter((m) =>
    m[1]!.split(' ').includes(String(at)),
  );
  expect(having).toHaveLength(3);
});
