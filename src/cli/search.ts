import { Command } from 'commander';
import { amount, day, oneOf } from './ask/flags.ts';
import { count, language } from './flags.ts';
import { oneLineErrors } from './misuse.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags, withStore } from './store/use-store.ts';
import { terminal } from './terminal.ts';

interface SearchFlags extends StoreFlags {
  readonly person?: string;
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
  readonly counted?: string;
  readonly value?: number;
  readonly language?: string;
  readonly directness?: string;
  readonly certainty?: string;
  readonly limit: number;
  readonly after?: string;
  readonly json?: boolean;
}

/** `hearsay search`: statements and articles by their words. */
export function searchVerb(): Command {
  return new Command('search')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description('find statements and articles in the store by their words')
    .argument('[words...]', 'every word is to be there; "a phrase", or, -not')
    .option(STORE_FLAG, STORE_HELP)
    .option('--person <name>', 'said by this person or body, in whatever spelling')
    .option('--outlet <name>', 'published by this outlet: its name or domain')
    .option('--from <date>', 'published on or after it', day)
    .option('--to <date>', 'published on or before it', day)
    .option('--counted <thing>', 'with a figure of these, such as container')
    .option('--value <n>', 'with a figure of this value', amount)
    .option('--language <tag>', 'in this language, such as en', language)
    .option('--directness <form>', 'direct, indirect or mixed', oneOf('direct', 'indirect', 'mixed'))
    .option(
      '--certainty <degree>',
      'certain, probable, possible or unspecified',
      oneOf('certain', 'probable', 'possible', 'unspecified'),
    )
    .option('--limit <n>', 'show n of each list', count, 10)
    .option('--after <cursor>', 'show what comes next, as the answer before says')
    .option('--json', 'print one JSON object')
    .option('--debug', 'show stack traces')
    .action(searchStore);
}

async function searchStore(words: readonly string[], flags: SearchFlags): Promise<void> {
  await withStore(
    flags,
    async (store) => {
      const { search } = await import('../store/ask/index.ts');
      const { countedLemma } = await import('../store/ask/counted.ts');
      const { person, outlet, from, to, value, directness, certainty, limit, after } = flags;
      const answer = await search(
        store,
        {
          words: words.join(' '),
          ...(person !== undefined && { person }),
          ...(outlet !== undefined && { outlet }),
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
          ...(flags.counted !== undefined && { counted: countedLemma(flags.counted) }),
          ...(value !== undefined && { value }),
          ...(flags.language !== undefined && { language: flags.language }),
          ...(directness !== undefined && { directness }),
          ...(certainty !== undefined && { certainty }),
        },
        { limit: Math.min(limit, MOST), ...(after !== undefined && { after }) },
      );
      if (flags.json) process.stdout.write(`${JSON.stringify(answer)}\n`);
      else {
        const { viewSearch } = await import('./ask/search-view.ts');
        process.stdout.write(viewSearch(answer, terminal()));
      }
    },
    { existing: true },
  );
}

/** Hits that one answer holds, at most. */
export const MOST = 1_000;
