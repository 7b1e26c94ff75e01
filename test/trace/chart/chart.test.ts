import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { ChartOptions } from '../../../src/trace/chart/chart.ts';
import { chartSvg, chartVoices } from '../../../src/trace/chart/index.ts';
import { analyse, formSeries, type SeriesPoint } from '../../../src/trace/series/index.ts';
import { point } from '../series/lib.ts';

async function drawn(points: readonly SeriesPoint[], options?: ChartOptions) {
  const svg = await chartSvg(analyse(formSeries(points)[0]!), options);
  const { document } = parseHTML(
    `<!doctype html><html><body>${svg.replace(/^<\?xml[^>]*>/, '')}</body></html>`,
  );
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  return { svg, document, count };
}

describe('a chart', () => {
  const points = [
    point({ value: 40, day: '2031-01-02', words: '40 crates' }),
    point({ value: 50, bound: 'at-least', day: '2031-01-03', words: 'at least 50 crates' }),
    point({ value: 90, bound: 'at-most', day: '2031-01-04', words: 'at most 90 crates', by: 'B' }),
    point({ value: 60, bound: 'about', day: '2031-01-05', words: 'about 60 crates' }),
    point({ value: null, low: 60, high: 70, bound: 'between', day: '2031-01-06', words: '60 to 70 crates' }),
  ];

  test('has a namespace, title and description, and no style', async () => {
    const { svg, document } = await drawn(points);
    expect(svg).toMatch(/<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toMatch(/<style|style=|<script/);
    expect(document.querySelector('svg > title')?.textContent).toBe(
      'crate: transfer from Ardovia, to Corvany',
    );
    expect(document.querySelector('svg > desc')?.textContent).toContain(
      '2031-01-03: at least 50 crates (Mara Lund)',
    );
  });

  test('has a dot a number, arrows for open ends, bars for ranges', async () => {
    const { count } = await drawn(points);
    expect(count('.points circle')).toBe(3);
    expect(count('.points.voice-2 path')).toBe(1);
    expect(count('.at-least path')).toBe(1);
    expect(count('.at-most path')).toBe(1);
    expect(count('.about line')).toBe(1);
    expect(count('.between line')).toBe(1);
  });

  test('has a shape for each who gives figures, and one for all others', async () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      point({ value: 40 + i, day: `2031-01-0${i + 1}`, by: `Speaker ${i}` }),
    );
    const { observations } = analyse(formSeries(many)[0]!);
    expect(chartVoices(observations).map((v) => [v.name, v.drawn])).toEqual([
      ...['Speaker 0', 'Speaker 1', 'Speaker 2', 'Speaker 3', 'Speaker 4'].map((name) => [name, 1]),
      [null, 4],
    ]);
    expect((await drawn(many)).count('.voice-6 path')).toBe(4);
  });

  test('leads to the words, and every link has a name', async () => {
    const { document, count } = await drawn(points, {
      href: ({ point: { article, words } }) => `/articles/${article.id}#${words.span[0]}`,
    });
    expect(count('a')).toBe(5);
    expect(count('a > title:first-child')).toBe(5);
    expect(document.querySelector('svg')?.getAttribute('role')).toBe('group');
  });

  test('is the same for the same points', async () => {
    expect((await drawn(points)).svg).toBe((await drawn([...points].reverse())).svg);
  });

  test('takes one point, and none', async () => {
    expect((await drawn(points.slice(0, 1))).count('circle')).toBe(1);
    expect((await drawn([point({ day: null })])).count('circle')).toBe(0);
  });

  test('does not let words become markup', async () => {
    const { document, svg } = await drawn([point({ words: '<script>alert(1)</script> & 40', by: '"><b>x' })]);
    expect(svg).not.toContain('<script>');
    expect(document.querySelector('b')).toBeNull();
  });
});
