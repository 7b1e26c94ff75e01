import { describe, expect, test } from 'vitest';
import { pointsIn } from './lib.ts';

describe('what is counted', () => {
  test.each([
    ['They shipped 40 shipping containers.', 'container', [], null],
    ['They shipped 40 containers of rifles.', 'container', [], 'rifle'],
    ['They shipped 40 crates of ammunition.', 'crate', [], 'munition'],
    ['They fired 12 ballistic missiles.', 'missile', ['ballistic'], null],
    ['They counted 14 cases of rockets being used.', 'case', [], 'rocket'],
    ['They sold 300 tons of wheat.', 'ton', [], 'grain'],
    ['The storm left 90 dead.', 'people', [], null],
    ['At least 12 troops were wounded.', 'soldier', [], null],
  ])('%s', (text, head, narrowed, of) => {
    expect(pointsIn(text)[0]?.thing).toMatchObject({ head, narrowed, of });
  });

  test('spans of time are not followed', () => expect(pointsIn('The talks took 12 hours.')).toEqual([]));
});

describe('the day', () => {
  test.each([
    ['As of May 2, they had shipped 40 crates.', '2031-05-02', 'as-of', 'total'],
    ['On Monday, they shipped 40 crates.', '2031-05-12', 'event', 'occasion'],
    ['Mara Lund said on Monday that they had shipped 40 crates.', '2031-05-12', 'said', 'total'],
    ['They have shipped 40 crates since 2029.', '2031-05-14', 'published', 'total'],
    ['They ship 40 crates.', '2031-05-14', 'published', 'unknown'],
    ['They shipped 40 crates overnight.', '2031-05-14', 'event', 'occasion'],
  ])('%s', (text, value, kind, extent) => {
    const [point] = pointsIn(text);
    expect(point?.date).toMatchObject({ value, kind, basis: kind === 'published' ? 'inferred' : 'stated' });
    expect(point?.extent).toBe(extent);
  });

  test('is absent where nothing says it', () => {
    expect(pointsIn('They ship 40 crates.', { published: null })[0]?.date).toBeNull();
  });
});

describe('a point', () => {
  test('keeps words and places, in units and in code points', () => {
    const text = '😀 Mara Lund said that at least 40 crates had been shipped.';
    const [point] = pointsIn(text);
    expect(point).toMatchObject({ value: 40, bound: 'at-least', speaker: { name: 'Mara Lund' } });
    expect(text.slice(...point!.words.span)).toBe(point!.words.exact);
    expect([...text].slice(...point!.codePoints).join('')).toBe(point!.words.exact);
    expect(point!.id).toBe(`a@${point!.words.span.join('-')}`);
  });

  test('takes event and parties from the one beside it, where its own sentence has none', () => {
    const points = pointsIn(
      'Mara Lund said that 90 crates had been shipped from Ardovia to Corvany. On May 2, Lund had spoken of 40 crates.',
    );
    expect(points.map((p) => p.event.kind)).toEqual(['transfer', 'transfer']);
    expect(points[1]?.parties).toMatchObject([
      { role: 'from', name: 'Ardovia', basis: 'inferred' },
      { role: 'to', name: 'Corvany', basis: 'inferred' },
    ]);
    expect(points[1]?.date?.value).toBe('2031-05-02');
  });

  test('takes nothing where there are two to take it from', () => {
    const points = pointsIn(
      'Mara Lund said that 90 crates had been shipped from Ardovia to Corvany. Lund said that 70 crates had been seized in Norva. Lund had spoken of 40 crates.',
    );
    expect(points.at(-1)?.event.words).toBeNull();
  });
});
