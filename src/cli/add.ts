import os from 'node:os';
import { Command } from 'commander';
import { InputError, MAX_CHARS } from '../article/index.ts';
import type { Acknowledged, Store } from '../store/index.ts';
import { inputBytes } from './add/input-bytes.ts';
import { addProgress, type Tally } from './add/progress.ts';
import { EXIT } from './exit.ts';
import { count, type GivenFlags, givenBy, language, published } from './flags.ts';
import { oneLineErrors } from './misuse.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags, warn, withStore } from './store/use-store.ts';

interface AddFlags extends StoreFlags, GivenFlags {
  readonly jsonl?: boolean;
  readonly json?: boolean;
  readonly maxChars: number;
  readonly workers?: number;
  readonly wait: number;
}

/** `hearsay add`: articles into the store; what is acknowledged is never lost. */
export function addVerb(): Command {
  return new Command('add')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description('take in articles, read them and keep them; what is acknowledged is not lost')
    .argument(
      '<inputs...>',
      'files (text, HTML, DOCX, PDF, VTT, SRT), folders, .jsonl files (as for read --jsonl), http(s) addresses; - for standard input',
    )
    .option(STORE_FLAG, STORE_HELP)
    .option('--jsonl', 'standard input is lines of JSON')
    .option('--published <date>', 'when they were published, where they do not say it', published)
    .option('--outlet <name>', 'who published them')
    .option('--title <words>', 'the headline of a single article')
    .option('--language <tag>', 'their language, such as en', language)
    .option('--json', 'print a line of JSON for every article that is kept')
    .option('--workers <n>', 'read in n threads', count)
    .option('--wait <seconds>', 'how long a PostgreSQL that went away is waited for', count, 60)
    .option('--max-chars <n>', 'take texts of up to n characters', count, MAX_CHARS)
    .option('--debug', 'show stack traces')
    .action(addInputs);
}

async function addInputs(inputs: readonly string[], flags: AddFlags): Promise<void> {
  if (inputs.filter((i) => i === '-').length > 1)
    throw new InputError('-', 'standard input can be read once only', 'give the others as files');
  const { bytes, many } = inputBytes(inputs, flags.jsonl ?? false);
  if (many && flags.title !== undefined)
    throw new InputError('--title', 'for a single article', 'give each line or file its own');
  const threads = flags.workers ?? (many ? os.availableParallelism() : 0);
  const stop = interruptible();
  await withStore(
    flags,
    async (store) => {
      const { add, catchUp, takesOf } = await import('../store/index.ts');
      const progress = addProgress(process.stderr, bytes);
      const tally = { new: 0, known: 0, failed: 0 };
      const say = (message: string): void => progress.beside(() => warn(message));
      const fail = (message: string): void => {
        tally.failed++;
        say(message);
      };
      try {
        const takes = takesOf(inputs, {
          given: givenBy(flags),
          maxChars: flags.maxChars,
          linesOnInput: flags.jsonl ?? false,
          onFailure: fail,
          onNotice: say,
          onBytes: (n) => progress.bytes(n),
        });
        await add(
          store,
          takes,
          {
            acknowledged(batch) {
              for (const { status } of batch) tally[status]++;
              if (flags.json) for (const one of batch) process.stdout.write(`${jsonLine(one)}\n`);
              progress.kept(tally);
            },
            notice: say,
            failed: fail,
          },
          {
            threads,
            signal: stop.signal,
            patience: flags.wait * 1000,
            onWait: (state) =>
              say(
                state === 'gone'
                  ? `${store.where}: PostgreSQL went away; waiting up to ${flags.wait} s for it`
                  : `${store.where}: PostgreSQL is back`,
              ),
          },
        );
        // What a run before this one had kept, and was killed before it was read.
        if (!stop.signal.aborted) await catchUp(store, threads, { progress: () => {}, failed: say });
      } finally {
        progress.end();
        warn(`${summary(tally)}${stop.signal.aborted ? '; stopped, run the same again to go on' : ''}`);
      }
      if (tally.new > MANY && store.database.kind === 'embedded') await adviseServer(store);
      if (tally.failed > 0) process.exitCode = tally.new + tally.known > 0 ? EXIT.someFailed : EXIT.misuse;
      if (stop.signal.aborted) process.exitCode = 130;
    },
    { behind: true },
  );
}

/** From so many articles on, `store info` and `add` say that PostgreSQL is the better home. */
const MANY = 20_000;

async function adviseServer({ log }: Store): Promise<void> {
  const { captures } = await log.info();
  if (captures > MANY)
    warn(
      `${captures.toLocaleString('en')} articles: PostgreSQL is the better home from here on (docs/store.md)`,
    );
}

function summary({ new: fresh, known, failed }: Tally): string {
  const words = [`${fresh.toLocaleString('en')} kept`];
  if (known > 0) words.push(`${known.toLocaleString('en')} there already`);
  if (failed > 0) words.push(`${failed.toLocaleString('en')} failed`);
  return words.join(', ');
}

function jsonLine({ capture, status }: Acknowledged): string {
  const { id, name, takenAt, article } = capture;
  return JSON.stringify({
    type: 'acknowledged',
    status,
    capture: id,
    ...(article && { article: article.id, text: article.sha256 }),
    ...(article?.givenId !== undefined && { givenId: article.givenId }),
    name,
    takenAt,
  });
}

/** The first interrupt ends the taking in; a second one ends the process. */
function interruptible(): AbortController {
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return stop;
}
