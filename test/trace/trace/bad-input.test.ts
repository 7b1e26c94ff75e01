import { describe, expect, test } from 'vitest';
import { viewTrace } from '../../../src/cli/trace/view.ts';
import { makeTrace } from '../../../src/trace/trace/index.ts';
import { edges, HARBOUR, tellings, traced, tracedTogether } from './support.ts';

const TOLD = /torn loose/;
const [radio, agency] = HARBOUR;

test('5,000 copies', () => {
  const [first, second] = tellings([radio!, agency!], TOLD);
  const copies = Array.from({ length: 5_000 }, (_, i) => {
    const at = new Date(Date.parse('2031-03-03T16:00:00Z') + i * 60_000).toISOString();
    const { reading } = second!.telling;
    const head = { ...reading.article, published: at, outlet: `Paper ${i}` };
    return {
      ...second!,
      id: `copy ${String(i).padStart(4, '0')}`,
      telling: { ...second!.telling, reading: { ...reading, article: head } },
    };
  });
  const trace = makeTrace([first!, second!, ...copies], { asOf: '2032-01-01' });
  expect(trace.origins.words).toBe('5002 articles, 1 origin');
  expect(trace.stemma.edges.filter((e) => e.kind === 'quotation').length).toBeGreaterThan(4_900);
  expect(trace.apparatus.find((e) => e.kind === 'bound')!.readings.map((r) => r.witnesses.length)).toEqual([
    1, 5_001,
  ]);
  const page = viewTrace(trace, [], { columns: 80, colour: false });
  const lines = page.split('\n');
  expect(lines.length).toBeLessThan(100);
  expect(lines.filter((l) => l.length > 80)).toEqual([]);
  expect(page).toMatch(/[\d,]+ copies word for word/);
}, 60_000);

describe('dates that no article can have', () => {
  test.each([
    ['1246-05-01', '1246'],
    ['2099-01-01', '2099'],
  ])('%s', (published) => {
    const trace = traced(
      [
        { ...radio!, published: '2031-03-03' },
        { ...agency!, published },
      ],
      TOLD,
      {
        asOf: '2031-12-31',
      },
    );
    expect(trace.contradictions.map((c) => [c.kind, c.witnesses, c.dates])).toEqual([
      ['date-implausible', ['b'], [published]],
    ]);
    expect(trace.earliest.witnesses).toEqual(['a']);
    expect([trace.base, trace.witnesses.map((w) => w.id)]).toEqual(['a', ['a', 'b']]);
  });

  test.each(['', '0000', '2031-13-45', 'yesterday', '999999999-01-01'])('%j is no date', (published) => {
    const trace = traced([radio!, { ...agency!, published }], TOLD);
    expect(trace.earliest.witnesses).toEqual(['a']);
  });
});

test('a date that contradicts the chain is told, and the chain is believed', () => {
  const trace = traced([radio!, { ...agency!, published: '2031-02-01' }], TOLD);
  expect(edges(trace)).toEqual(['b < a']);
  expect(trace.contradictions.map((c) => [c.kind, c.witnesses])).toEqual([
    ['date-against-chain', ['a', 'b']],
  ]);
});

test('an article that cites itself', () => {
  const trace = traced(
    [
      {
        id: 'self',
        outlet: 'Harbour Radio',
        url: 'https://radio.example/storm',
        text: 'Storm\nAccording to Harbour Radio, harbour master Mara Lindqvist said at least 40 moorings had been torn loose, Harbour Radio reported.',
        links: [{ url: 'https://radio.example/storm', words: 'Harbour Radio' }],
      },
    ],
    TOLD,
  );
  expect(edges(trace)).toEqual([]);
  expect(trace.unread).toEqual([]);
  expect(trace.contradictions.every((c) => c.kind === 'cites-itself')).toBe(true);
});

test('two that name each other make no circle', () => {
  const trace = traced(
    [
      {
        id: 'x',
        outlet: 'Evening Star',
        text: 'Storm\nHarbour master Mara Lindqvist said 40 moorings had been torn loose, the Quay Courier reported.',
      },
      {
        id: 'y',
        outlet: 'Quay Courier',
        text: 'Gale\nAt least 40 moorings had been torn loose, harbour master Mara Lindqvist said, the Evening Star reported.',
      },
    ],
    TOLD,
  );
  expect(trace.stemma.edges.length).toBeLessThan(2);
});

test('one article handed in twice counts once', () => {
  const trace = traced([radio!, { ...radio!, text: `${radio!.text} More follows.` }], TOLD);
  expect(trace.witnesses.map((w) => w.id)).toEqual(['a']);
});

test('words that would move a terminal are shown as what they are', () => {
  const trace = traced([{ ...radio!, outlet: 'Evil\u001b[2J\u202eNews' }, agency!], TOLD);
  expect(viewTrace(trace, [], { columns: 80, colour: false })).not.toMatch(/[\u001b\u202e]/);
});

test('an article of the year 1246 is found by its words as one without a date is', () => {
  const text =
    'Storm\nMara Lindqvist, harbour master of Lunde, said that at least 40 moorings had been torn loose, Harbour Radio reported.';
  const [trace] = tracedTogether([
    radio!,
    { id: 'b', outlet: 'Evening Star', published: '1246-05-01', text },
  ]);
  expect(trace!.witnesses.map((w) => w.id)).toEqual(['a', 'b']);
});
