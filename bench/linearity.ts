import { adversaries } from '../test/lib/adversarial.ts';
import { articleOf } from './lib/article.ts';
import type { Bench } from './lib/types.ts';

const SMALL = 500_000;
const LARGE = 1_000_000;
const ROUNDS = 3;
/** Processor seconds for one kind; a round more than that is not begun: long runs vary less. */
const ENOUGH = 10;

/**
 * Time to read 1,000,000 characters over time to read 500,000, for each kind of bad text; the worst is the row's
 * value. Small and large take turns, so that a machine that slows down slows both; medians of the rounds. A kind
 * that comes out near the target is measured anew before it is believed.
 */
export const linearity: Bench = async ({ reader }) => {
  const measured = adversaries.map(({ name, generate }) => {
    const small = articleOf(generate(SMALL));
    const large = articleOf(generate(LARGE));
    reader.read(articleOf(generate(50_000)));
    let result = ratio();
    if (result.ratio >= 2.5) result = [result, ratio(), ratio()].sort((a, b) => a.ratio - b.ratio)[1]!;
    const seconds = (result.ms / 1000).toFixed(2).padStart(6);
    console.error(`  linearity ${result.ratio.toFixed(2)}  ${seconds} s a million  ${name}`);
    return { name, ...result };

    function ratio(): { ratio: number; ms: number } {
      const times: [number[], number[]] = [[], []];
      for (let i = 0, spent = 0; i < ROUNDS && spent < ENOUGH * 1000; i++) {
        times[0].push(time(() => reader.read(small)));
        times[1].push(time(() => reader.read(large)));
        spent += times[0][i]! + times[1][i]!;
      }
      const [a, b] = times.map(median) as [number, number]; // two lists give two medians
      return { ratio: b / a, ms: b };
    }
  });
  const worst = measured.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  const slowest = measured.reduce((a, b) => (b.ms > a.ms ? b : a));
  const data = `${measured.length} adversarial generators`;
  return [
    {
      measure: 'time at 1 M characters over time at 500,000, worst',
      data,
      value: worst.ratio,
      target: 2.6,
      higherIsBetter: false,
      note: worst.name,
    },
    {
      measure: 'seconds for 1 M characters, slowest',
      data,
      value: slowest.ms / 1000,
      higherIsBetter: false,
      note: slowest.name,
    },
  ];
};

/** Processor time in ms: what else the machine does counts for less. */
function time(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
