import type { Analysis } from '../series/index.ts';
import { chartData } from './data.ts';
import { type ChartDocument, type ChartElement, finished } from './finish.ts';

/** The counted thing as the words have it, on one line. */
const shownThing = (exact: string): string => exact.replace(/\s+/g, ' ').slice(0, 60);

/** In CSS pixels. */
const WIDTH = 840;
const HEIGHT = 420;

/**
 * A chart of one series as SVG: a number is a dot, "at least" a dot with an arrow up, "at most" one with an arrow down,
 * "about" a dashed bar around it, "between" a bar. Drawn by Observable Plot, which is loaded only now, on a document of
 * linkedom. Points without a day or number are left out.
 */
export async function chartSvg({ series, observations }: Analysis): Promise<string> {
  const [Plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const data = chartData(observations);
  const of = (shape: string) => data.filter((d) => d.shapes.includes(shape));
  const svg = Plot.plot({
    // linkedom's document has what Plot uses of one.
    document: document as never,
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 70,
    x: { type: 'utc', label: 'day', inset: 14 },
    y: { label: shownThing(series.thing.exact), grid: true, zero: true, nice: true },
    marks: [
      Plot.ruleY([0]),
      Plot.ruleX(of('between'), { x: 'day', y1: 'low', y2: 'high', strokeWidth: 6, className: 'between' }),
      Plot.ruleX(of('about'), {
        x: 'day',
        y1: 'low',
        y2: 'high',
        strokeWidth: 4,
        strokeDasharray: '3,3',
        strokeOpacity: 0.6,
        className: 'about',
      }),
      Plot.vector(of('up'), {
        x: 'day',
        y: 'number',
        rotate: 0,
        length: 26,
        anchor: 'start',
        className: 'at-least',
      }),
      Plot.vector(of('down'), {
        x: 'day',
        y: 'number',
        rotate: 180,
        length: 26,
        anchor: 'start',
        className: 'at-most',
      }),
      Plot.dot(of('dot'), {
        x: 'day',
        y: 'number',
        r: 4,
        fill: 'currentColor',
        title: 'title',
        className: 'points',
      }),
    ],
  });
  // Plot hands out what linkedom's document made.
  return finished(document as unknown as ChartDocument, svg as unknown as ChartElement, series, data);
}
