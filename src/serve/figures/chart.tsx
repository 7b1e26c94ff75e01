import { raw } from 'hono/html';
import { chartVoices } from '../../trace/chart/index.ts';
import type { Observation } from '../../trace/series/index.ts';
import { number } from '../words/amount.ts';
import { line, Words } from '../words/words.tsx';

const SIGNS = { circle: '●', square: '■', diamond: '◆', triangle: '▲', star: '★', cross: '✚' } as const;

interface ChartProps {
  /** As `chartSvg` draws it: what stands in it is escaped there. */
  readonly svg: string;
  readonly observations: readonly Observation[];
}

/** The drawing, and whose figures have which shape. */
export function Chart({ svg, observations }: ChartProps) {
  const voices = chartVoices(observations);
  if (voices.length === 0)
    return <p class="hint chart-none">No telling of it has both a day and a number: nothing is drawn.</p>;
  return (
    <figure class="chart">
      <section class="plot" tabindex={0} aria-label="The chart, to be scrolled where it is wide">
        {raw(svg.replace(/^<\?xml[^>]*>\s*/, ''))}
      </section>
      <p class="pointed" aria-live="polite" hidden />
      <figcaption>
        <ul class="voices">
          {voices.map(({ name, symbol, drawn }, i) => (
            <li>
              <span class={`voice-${i + 1}`} aria-hidden="true">
                {SIGNS[symbol]}
              </span>{' '}
              {name === null ? 'all others' : <Words of={line(name, 60)} />}{' '}
              <span class="count">{number(drawn)}</span>
            </li>
          ))}
        </ul>
        <p class="legend">
          ↑ at least · ↓ at most · dashed: about · bar: between. Each point leads to its words.
        </p>
      </figcaption>
    </figure>
  );
}
