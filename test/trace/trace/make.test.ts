import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeTrace } from '../../../src/trace/trace/index.ts';
import { changes, edges, HARBOUR, tellings, traced } from './support.ts';

const TOLD = /torn loose/;

describe('a statement in four articles', () => {
  const trace = traced(HARBOUR, TOLD, { asOf: '2032-01-01' });

  test('witnesses by date, with exact words, speaker, chain and outlet', () => {
    expect(trace.witnesses.map((w) => [w.id, w.outlet])).toEqual([
      ['a', 'Harbour Radio'],
      ['b', 'Lowland News Agency'],
      ['c', 'Quay Courier'],
      ['d', 'Evening Star'],
    ]);
    const [told] = trace.witnesses[0]!.told;
    expect(told!.exact).toContain('at least 40 moorings');
    expect(told!.exact).toBe(HARBOUR[0]!.text.slice(...told!.span));
    expect(told!.speaker).toBe('Mara Lindqvist');
    expect(told!.chain.map((h) => h.words?.exact)).toContain('Harbour Radio');
  });

  test('who took it from whom', () => {
    expect(edges(trace)).toEqual(['b < a', 'c < b', 'd < b']);
    expect(trace.origins.words).toBe('4 articles, 1 origin');
    expect(trace.earliest.witnesses).toEqual(['a']);
    expect(trace.unread).toEqual([]);
  });

  test('what changed at each step, and the sentence that states it', () => {
    expect(changes(trace, 'b')).toEqual(
      expect.arrayContaining([
        'bound: at least 40 moorings → 40 boats',
        'counted-thing: at least 40 moorings → 40 boats',
        'name: Mara Lindqvist → Mara Lindquist',
      ]),
    );
    expect(changes(trace, 'd')).toEqual([]);
    const says = trace.stemma.edges.map((e) => e.says?.words.exact);
    expect(says[1]).toMatch(/^According to the Lowland News Agency, .* storm\.$/);
    expect(says[2]).toBe('Source: Lowland News Agency');
  });

  test('the apparatus: who changed it, and who has it from there', () => {
    const bound = trace.apparatus.find((e) => e.kind === 'bound')!;
    expect(bound.readings.map((r) => [r.reading, r.witnesses])).toEqual([
      ['at-least', ['a']],
      ['exact', ['b', 'c', 'd']],
    ]);
    expect(bound.changes).toEqual([
      { by: 'b', parent: 'a', from: 'at-least', to: 'exact', heirs: ['c', 'd'] },
    ]);
  });

  test('what each has otherwise than the base, whichever is asked for', () => {
    const of = (base: string | undefined, id: string): string[] => {
      const { witnesses } = traced(HARBOUR, TOLD, base === undefined ? {} : { base });
      const { variants } = witnesses.find((w) => w.id === id)!;
      return variants.filter((v) => v.kind === 'bound').map((v) => `${v.from?.exact} → ${v.to?.exact}`);
    };
    expect(of(undefined, 'a')).toEqual([]);
    expect(of(undefined, 'b')).toEqual(['at least 40 moorings → 40 boats']);
    expect(of('b', 'a')).toEqual(['40 boats → at least 40 moorings']);
    expect(of('b', 'b')).toEqual([]);
    expect(traced(HARBOUR, TOLD, { base: 'c' })).toMatchObject({ base: 'c', baseBasis: 'given' });
    expect(traced(HARBOUR, TOLD, { base: 'nobody' }).base).toBe('a');
  });

  test('the statement is that of the base, or the one asked for', () => {
    expect([trace.base, trace.baseBasis, trace.statement.witness]).toEqual(['a', 'published', 'a']);
    const given = tellings(HARBOUR, TOLD);
    const { sentence } = given[2]!.told[0]!;
    const asked = makeTrace(given, { asked: { witness: 'c', sentence } });
    expect([asked.statement.witness, asked.statement.span]).toEqual(['c', sentence]);
  });
});

test('the order in which articles are given says nothing', () => {
  const given = tellings(HARBOUR, TOLD);
  const whole = JSON.stringify(makeTrace(given));
  fc.assert(
    fc.property(fc.shuffledSubarray(given, { minLength: 4 }), (order) => {
      expect(JSON.stringify(makeTrace(order))).toBe(whole);
    }),
    { numRuns: 12 },
  );
});

describe('one article alone', () => {
  const [, , agency] = HARBOUR;

  test('the chain stated in its text', () => {
    const trace = traced([agency!], TOLD);
    expect(trace.origins.words).toBe('1 article, 1 origin');
    expect(edges(trace)).toEqual(['c < unseen:Lowland News Agency']);
    expect(trace.unread.map((u) => [u.outlet, u.named[0]!.witness])).toEqual([['Lowland News Agency', 'c']]);
  });

  test('headline against body', () => {
    const trace = traced(
      [
        {
          id: 'x',
          text: 'Fourteen wells dry in Ostrel\nOdile Marn, the mayor of Ostrel, said that at least 14 pumps had run dry in Ostrel.',
        },
      ],
      /run dry/,
    );
    expect(trace.witnesses[0]!.headline.map((v) => v.kind)).toContain('counted-thing');
  });
});

test('nothing that tells it', () => {
  expect(() => makeTrace([])).toThrow(RangeError);
  expect(() => traced(HARBOUR, /no such words/)).toThrow(RangeError);
});
