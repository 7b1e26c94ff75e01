import fs from 'node:fs';
import { Command } from 'commander';
import { InputError } from '../article/input-error.ts';
import type { Preset } from '../trace/series/presets/index.ts';
import { day, oneOf } from './ask/flags.ts';
import { count } from './flags.ts';
import { oneLineErrors } from './misuse.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags, withStore } from './store/use-store.ts';
import { terminal } from './terminal.ts';

interface FollowFlags extends StoreFlags {
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly preset?: Preset;
  readonly chart?: string;
}

/** `hearsay follow`: a figure over time. */
export function followVerb(): Command {
  return new Command('follow')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description(
      'follow a figure over time: what is counted and between whom, such as "containers Ardovia Corvany"',
    )
    .argument('<words...>', 'the counted thing and names, in any order')
    .option(STORE_FLAG, STORE_HELP)
    .option('--outlet <name>', 'published by this outlet: its name or domain')
    .option('--from <date>', 'published on or after it', day)
    .option('--to <date>', 'published on or before it', day)
    .option('--limit <n>', 'show n series', count, 5)
    .option('--csv', 'print every telling as a line of CSV')
    .option(
      '--preset <register>',
      'print CSV by the conventions of ucdp, sipri or acled',
      oneOf('ucdp', 'sipri', 'acled'),
    )
    .option('--chart <file>', 'write a chart of the first series as SVG')
    .option('--json', 'print one JSON object')
    .option('--debug', 'show stack traces')
    .action(followFigure);
}

async function followFigure(words: readonly string[], flags: FollowFlags): Promise<void> {
  if ([flags.json, flags.csv, flags.preset].filter(Boolean).length > 1)
    throw new InputError('follow', '--json, --csv and --preset are different outputs', 'give one of them');
  await withStore(flags, async (store) => {
    const { follow } = await import('../store/ask/series.ts');
    const { outlet, from, to, limit } = flags;
    const answer = await follow(store, {
      words: words.join(' '),
      ...(outlet !== undefined && { outlet }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    });
    if (flags.chart !== undefined) await writeChart(answer.series[0], flags.chart);
    if (flags.json) process.stdout.write(`${JSON.stringify(answer)}\n`);
    else if (flags.preset) {
      const { presetCsv } = await import('../store/ask/series-csv.ts');
      process.stdout.write(presetCsv(answer.series, flags.preset));
    } else if (flags.csv) {
      const { pointsCsv } = await import('../store/ask/series-csv.ts');
      process.stdout.write(pointsCsv(answer.series));
    } else {
      const { viewFollow } = await import('./follow/view.ts');
      process.stdout.write(viewFollow(answer, { limit }, terminal()));
    }
  });
}

async function writeChart(
  analysis: import('../trace/series/index.ts').Analysis | undefined,
  file: string,
): Promise<void> {
  if (!analysis) throw new InputError(file, 'there is no series to draw');
  const { chartSvg } = await import('../trace/chart/index.ts');
  try {
    fs.writeFileSync(file, await chartSvg(analysis));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('E')) throw new InputError(file, `it cannot be written (${code})`);
    throw error;
  }
}
