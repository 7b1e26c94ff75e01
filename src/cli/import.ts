import os from 'node:os';
import { Command } from 'commander';
import { EXIT } from './exit.ts';
import { count } from './flags.ts';
import { oneLineErrors } from './misuse.ts';
import { openStream } from './open-stream.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags, warn, withStore } from './store/use-store.ts';

interface ImportFlags extends StoreFlags {
  readonly forgetToo?: boolean;
  readonly workers?: number;
}

/** `hearsay import`: what another store exported. */
export function importVerb(): Command {
  return new Command('import')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description("take in another store's export: captures, people, judgements")
    .argument('<file>', 'lines of JSON by "hearsay export"; - for standard input')
    .option('--forget-too', 'remove here what was forgotten there')
    .option('--workers <n>', 'read in n threads', count)
    .option(STORE_FLAG, STORE_HELP)
    .option('--debug', 'show stack traces')
    .action(importFile);
}

async function importFile(file: string, flags: ImportFlags): Promise<void> {
  const stream = file === '-' ? process.stdin : await openStream(file, 'give the file of an export');
  const { catchUp, importLines } = await import('../store/index.ts');
  const threads = flags.workers ?? os.availableParallelism();
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  await withStore(
    flags,
    async (store) => {
      await catchUp(store, threads, { progress: () => {}, failed: warn });
      const tally = { new: 0, known: 0, failed: 0 };
      const n = (x: number): string => x.toLocaleString('en');
      const { derived, judgements, tombstones, torn } = await importLines(store, stream, {
        threads,
        forgetToo: flags.forgetToo ?? false,
        signal: stop.signal,
        acknowledged(batch) {
          for (const status of batch) tally[status]++;
        },
        failed(message) {
          tally.failed++;
          warn(`${file}: ${message}`);
        },
        notice: warn,
      });
      if (!flags.forgetToo)
        for (const { article, at, who, reason } of tombstones)
          warn(
            `${article} was forgotten there on ${at.slice(0, 10)} by ${who} (${reason}); --forget-too removes it here`,
          );
      if (torn !== undefined)
        warn(
          `${file}: it ends in the middle of line ${torn}; all before it is kept: import the whole file again`,
        );
      const words = [
        `${n(tally.new)} captures kept`,
        ...(tally.known > 0 ? [`${n(tally.known)} there already`] : []),
        ...(judgements > 0 ? [`${n(judgements)} judgements`] : []),
        ...(flags.forgetToo && tombstones.length > 0 ? [`${n(tombstones.length)} forgotten`] : []),
        ...(derived > 0 ? [`${n(derived)} lines of what is derived passed over`] : []),
        ...(tally.failed > 0 ? [`${n(tally.failed)} lines refused`] : []),
      ];
      warn(`${words.join(', ')}${stop.signal.aborted ? '; stopped, run the same again to go on' : ''}`);
      if (tally.failed > 0 || torn !== undefined) process.exitCode = EXIT.someFailed;
      if (stop.signal.aborted) process.exitCode = 130;
    },
    { behind: true },
  );
}
