import type { Analysis, Observation } from '../series/index.ts';
import { chartData, chartVoices } from './data.ts';
import { type ChartDocument, type ChartElement, finished } from './finish.ts';

/** The counted thing as the words have it, on one line. */
const shownThing = (exact: string): string => exact.replace(/\s+/g, ' ').slice(0, 60);

function withinDays(data: readonly { readonly day: Date }[], days: number): boolean {
  const times = data.map(({ day }) => day.getTime());
  return Math.max(...times) - Math.min(...times) < days * 86_400_000;
}

/** In CSS pixels. */
const WIDTH = 720;
const HEIGHT = 380;

/** One for each voice, told apart on light ground; on a page, its style decides. */
const COLOURS = ['#17457a', '#8a5312', '#4b6b2f', '#7a2f5d', '#3f6470', '#5f594f'];

export interface ChartOptions {
  /** Each point is a link to where its words are to be read. */
  readonly href?: (observation: Observation) => string;
}

/**
 * A chart of one series as SVG: a number is a dot, of another shape for each who gives one; "at least" has an arrow up,
 * "at most" one down, "about" a dashed bar around it; "between" is a bar. Drawn by Observable Plot, which is loaded only now, on a document of
 * linkedom. Points without a day or number are left out.
 */
export async function chartSvg(
  { series, observations }: Analysis,
  { href }: ChartOptions = {},
): Promise<string> {
  const [Plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const data = chartData(observations, href);
  const of = (shape: string) => data.filter((d) => d.shapes.includes(shape));
  const svg = Plot.plot({
    // linkedom's document has what Plot uses of one.
    document: document as never,
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 70,
    marginBottom: 40,
    // Within a few days, hours would be marked; what days they are is plain.
    x: { type: 'utc', label: null, inset: 14, ...(withinDays(data, 10) && { ticks: 'day' }) },
    y: { label: shownThing(series.thing.exact), grid: true, zero: true, nice: true },
    marks: [
      Plot.ruleY([0]),
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
      ...chartVoices(observations).flatMap(({ symbol }, i) => {
        const own = (shape: string) => of(shape).filter((d) => d.voice === i);
        const link = { title: 'title', ...(href && { href: 'href' }) };
        return [
          Plot.ruleX(own('between'), {
            x: 'day',
            y1: 'low',
            y2: 'high',
            stroke: COLOURS[i],
            strokeWidth: 7,
            className: `between voice-${i + 1}`,
            ...link,
          }),
          Plot.dot(own('dot'), {
            x: 'day',
            y: 'number',
            r: 4.5,
            symbol,
            fill: COLOURS[i],
            className: `points voice-${i + 1}`,
            ...link,
          }),
        ];
      }),
    ],
  });
  // Plot hands out what linkedom's document made.
  return finished(document as unknown as ChartDocument, svg as unknown as ChartElement, series, data);
}
