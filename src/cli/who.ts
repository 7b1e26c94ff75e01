import { Command } from 'commander';
import { day } from './ask/flags.ts';
import { count } from './flags.ts';
import { oneLineErrors } from './misuse.ts';
import { MOST } from './search.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags, withStore } from './store/use-store.ts';
import { terminal } from './terminal.ts';

interface WhoFlags extends StoreFlags {
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly after?: string;
  readonly json?: boolean;
}

/** `hearsay who`: what a person or body said, through whom, and what is said about them. */
export function whoVerb(): Command {
  return new Command('who')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description('what a person or body said, through whom, and what is said about them, in all spellings')
    .argument('<name...>', 'a name or an office')
    .option(STORE_FLAG, STORE_HELP)
    .option('--outlet <name>', 'published by this outlet: its name or domain')
    .option('--from <date>', 'published on or after it', day)
    .option('--to <date>', 'published on or before it', day)
    .option('--limit <n>', 'show n of each list', count, 10)
    .option('--after <cursor>', 'show what comes next, as the answer before says')
    .option('--json', 'print one JSON object')
    .option('--debug', 'show stack traces')
    .action(whoIs);
}

async function whoIs(words: readonly string[], flags: WhoFlags): Promise<void> {
  await withStore(
    flags,
    async (store) => {
      const { who } = await import('../store/ask/index.ts');
      const { outlet, from, to, limit, after } = flags;
      const answer = await who(
        store,
        {
          name: words.join(' '),
          ...(outlet !== undefined && { outlet }),
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
        },
        { limit: Math.min(limit, MOST), ...(after !== undefined && { after }) },
      );
      if (flags.json) process.stdout.write(`${JSON.stringify(answer)}\n`);
      else {
        const { viewWho } = await import('./ask/who-view.ts');
        process.stdout.write(viewWho(answer, terminal()));
      }
    },
    { existing: true },
  );
}
