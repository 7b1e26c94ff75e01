import os from 'node:os';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { InputError } from '../article/index.ts';
import { oneLine } from '../article/input-error.ts';
import type { Forgettable } from '../store/index.ts';
import { EXIT } from './exit.ts';
import { oneLineErrors } from './misuse.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags, warn, withStore } from './store/use-store.ts';

interface ForgetFlags extends StoreFlags {
  readonly reason: string;
  readonly who?: string;
  readonly yes?: boolean;
}

/** `hearsay forget`: an article removed for good, with a tombstone that says who and why. */
export function forgetVerb(): Command {
  return new Command('forget')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description('remove an article for good: its bytes, its versions and what was read of them')
    .argument('<article>', 'its id (ar_…) or its address')
    .requiredOption('--reason <words>', 'why, for those who find the tombstone')
    .option('--who <name>', 'who decided it; else the user of this system')
    .option('--yes', 'do not ask')
    .option(STORE_FLAG, STORE_HELP)
    .option('--debug', 'show stack traces')
    .action(forgetArticle);
}

async function forgetArticle(named: string, flags: ForgetFlags): Promise<void> {
  if (!/\S/.test(flags.reason)) throw new InputError('--reason', 'it is empty', 'say why in a few words');
  const { forget, forgettable } = await import('../store/index.ts');
  await withStore(
    flags,
    async (store) => {
      const what = await forgettable(store, named);
      if (!flags.yes && !(await agreed(what))) {
        warn('nothing is removed');
        process.exitCode = EXIT.someFailed;
        return;
      }
      const tombstone = await forget(store, what, {
        who: flags.who ?? os.userInfo().username,
        reason: flags.reason,
      });
      warn(
        `${what.article} is forgotten: ${what.captures.length} captures and ${what.statements} statements are gone; tombstone ${tombstone.id}`,
      );
    },
    { existing: true },
  );
}

async function agreed({ article, outlet, title, captures, statements }: Forgettable): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new InputError('forget', 'what is removed cannot be brought back', 'say --yes if it is meant');
  const called = [outlet, title].filter((w) => w !== null).join(': ');
  process.stderr.write(
    `${article}${called && ` (${oneLine(called, 200)})`}: ${captures.length} captures and ${statements} statements are removed for good.\n`,
  );
  const asked = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(?:es)?$/i.test((await asked.question('Remove them? [y/N] ')).trim());
  } finally {
    asked.close();
  }
}
