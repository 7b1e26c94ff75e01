import os from 'node:os';
import type { Command } from 'commander';
import { InputError } from '../../article/index.ts';
import type { Verdict } from '../../store/judgement.ts';
import { count } from '../flags.ts';
import { oneLineErrors } from '../misuse.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags } from '../store/use-store.ts';

const VERDICTS = ['same', 'different', 'unsure'] as const satisfies readonly Verdict[];

/** What `judge` and `judge names` have in common. */
export interface JudgeFlags extends StoreFlags {
  readonly who?: string;
  readonly note?: string;
  readonly withdraw?: boolean;
  readonly list?: boolean;
  readonly limit: number;
  readonly json?: boolean;
}

/** A verb about two things: its arguments and options. */
export const judging = (verb: Command, a: string, b: string): Command =>
  verb
    .exitOverride()
    .configureOutput(oneLineErrors)
    .argument('[a]', a)
    .argument('[b]', b)
    .argument('[verdict]', VERDICTS.join(', '))
    .option('--who <name>', 'who judges; else the user of this system')
    .option('--note <words>', 'why')
    .option('--withdraw', 'take back what is judged about the two')
    .option('--list', 'what is judged now')
    .option('--limit <n>', 'list so many pairs', count, 20)
    .option('--json', 'print it as JSON')
    .option(STORE_FLAG, STORE_HELP)
    .option('--debug', 'show stack traces');

/** What was written of two things and a verdict: both and a verdict (undefined: withdraw it), or nothing at all. */
export function asJudged(
  [a, b, written]: readonly (string | undefined)[],
  { withdraw }: JudgeFlags,
  { verb, what }: { readonly verb: string; readonly what: string },
): { readonly pair: readonly [string, string]; readonly verdict: Verdict | undefined } | undefined {
  const verdict = VERDICTS.find((v) => v === written);
  if (a !== undefined && b === undefined)
    throw new InputError(verb, `one ${what} is given`, 'give two, and same, different or unsure');
  if (written !== undefined && !verdict)
    throw new InputError(`"${written}"`, 'this is no verdict', 'say same, different or unsure');
  if (a === undefined || b === undefined) {
    if (withdraw) throw new InputError(verb, `--withdraw is about two ${what}s`, 'give them');
    return undefined;
  }
  if ((verdict === undefined) === (withdraw !== true))
    throw new InputError(verb, 'no verdict, or two', 'say same, different, unsure or --withdraw');
  return { pair: [a, b], verdict };
}

/** Who judges, and why. */
export const byWhom = ({ who = os.userInfo().username, note }: JudgeFlags) => ({
  who,
  ...(note !== undefined && { note }),
});
