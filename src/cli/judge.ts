import os from 'node:os';
import { Command } from 'commander';
import { InputError } from '../article/index.ts';
import type { Store } from '../store/store.ts';
import { count } from './flags.ts';
import { oneLineErrors } from './misuse.ts';
import { viewJudged, viewLeastSure } from './names/view.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags, warn, withStore } from './store/use-store.ts';
import { terminal } from './terminal.ts';

interface JudgeFlags extends StoreFlags {
  readonly who?: string;
  readonly note?: string;
  readonly withdraw?: boolean;
  readonly list?: boolean;
  readonly limit: number;
  readonly json?: boolean;
}

const VERDICTS = ['same', 'different', 'unsure'] as const;

/** `hearsay judge`: what a person decides, kept apart from what the sources say. */
export function judgeVerb(): Command {
  return new Command('judge')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description('decide what the program cannot; it goes to the ledger and can be undone')
    .addCommand(
      new Command('names')
        .exitOverride()
        .configureOutput(oneLineErrors)
        .description('whether two names mean the same one; without arguments, pairs that are worth a look')
        .argument('[a]', 'a name as written, or person:LIST/ID')
        .argument('[b]', 'another')
        .argument('[verdict]', VERDICTS.join(', '))
        .option('--who <name>', 'who judges; else the user of this system')
        .option('--note <words>', 'why')
        .option('--withdraw', 'take back what is judged about the two')
        .option('--list', 'what is judged now')
        .option('--limit <n>', 'list so many pairs', count, 20)
        .option('--json', 'print it as JSON')
        .option(STORE_FLAG, STORE_HELP)
        .option('--debug', 'show stack traces')
        .action(judge),
    );
}

async function judge(
  a: string | undefined,
  b: string | undefined,
  written: string | undefined,
  flags: JudgeFlags,
): Promise<void> {
  const verdict = VERDICTS.find((v) => v === written);
  if (a !== undefined && b === undefined)
    throw new InputError('judge names', 'one name is given', 'give two, and same, different or unsure');
  if (written !== undefined && !verdict)
    throw new InputError(`"${written}"`, 'this is no verdict', 'say same, different or unsure');
  if (b !== undefined && (verdict === undefined) === (flags.withdraw !== true))
    throw new InputError('judge names', 'no verdict, or two', 'say same, different, unsure or --withdraw');
  await withStore(
    flags,
    (store) =>
      a === undefined || b === undefined
        ? list(store, flags)
        : decide(store, [a, b], flags.withdraw ? undefined : verdict, flags),
    { existing: true },
  );
}

async function list(store: Store, { list: judged, limit, json }: JudgeFlags): Promise<void> {
  const { leastSure, namePairs } = await import('../store/names/index.ts');
  if (judged) {
    const judgements = namePairs(store);
    process.stdout.write(
      json
        ? `${JSON.stringify({ type: 'name-judgements', judgements })}\n`
        : viewJudged(judgements, terminal()),
    );
  } else {
    const pairs = await leastSure(store, limit);
    process.stdout.write(
      json ? `${JSON.stringify({ type: 'least-sure-names', pairs })}\n` : viewLeastSure(pairs, terminal()),
    );
  }
}

async function decide(
  store: Store,
  pair: readonly [string, string],
  verdict: (typeof VERDICTS)[number] | undefined,
  { who = os.userInfo().username, note, json }: JudgeFlags,
): Promise<void> {
  const { judgeNames, withdrawNames } = await import('../store/names/index.ts');
  const by = { who, ...(note !== undefined && { note }) };
  const { entries, unseen } = verdict
    ? await judgeNames(store, pair, verdict, by)
    : await withdrawNames(store, pair, by);
  for (const name of unseen)
    warn(`${name}: no article in the store writes this name so; it is judged all the same`);
  if (json) process.stdout.write(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  else for (const { pair: of, verdict: now } of entries) warn(`${of.join(' · ')}: ${now}`);
}
