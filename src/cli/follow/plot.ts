import { amountOf, named, type Observation } from '../../trace/series/index.ts';

/** Lines of the chart, at most; of more, those at equal steps, with the first and the last. */
const MOST = 14;

/**
 * A line an observation: its day, and where its number lies between nought and the highest. ● the number; ► and ◄ an open
 * end; ░ about; ├─┤ between. Scaled linearly.
 */
export function plotLines(observations: readonly Observation[], width: number): string[] {
  const shown = observations.filter(({ point }) => point.polarity !== 'negative' && named(point) !== null);
  if (shown.length < 2) return [];
  const chosen =
    shown.length <= MOST
      ? shown
      : Array.from({ length: MOST }, (_, i) => shown[Math.round((i * (shown.length - 1)) / (MOST - 1))]!);
  const top = Math.max(...shown.map(({ point }) => point.high ?? named(point)!), 0);
  const room = width - DATE - 2;
  const at = (n: number): number =>
    top <= 0 ? 0 : Math.min(room - 1, Math.max(0, Math.round((n / top) * (room - 1))));
  return chosen.map((o) => `${(o.point.date?.value ?? 'no day').padEnd(DATE)} │${bar(o, at, room)}`);
}

const DATE = 10;

function bar({ point }: Observation, at: (n: number) => number, room: number): string {
  const cells: string[] = new Array(room).fill(' ');
  const { low, high } = amountOf(point);
  const mark = at(named(point)!);
  const put = (i: number, c: string): void => {
    if (i >= 0 && i < room) cells[i] = c;
  };
  for (let i = 0; i < mark; i++) put(i, '·');
  if (low !== null && high !== null && low !== high) {
    for (let i = at(low); i <= at(high); i++) put(i, '─');
    put(at(low), '├');
    put(at(high), '┤');
  } else {
    if (point.bound === 'about') for (const d of [-2, -1, 1, 2]) put(mark + d, '░');
    const edge = Math.min(mark, room - (high === null ? 2 : 1));
    put(mark, ' ');
    put(edge, '●');
    if (high === null) put(edge + 1, '►');
    if (low === null) put(edge - 1, '◄');
  }
  return cells.join('').trimEnd();
}
