import os from 'node:os';
import { Command } from 'commander';
import { oneLine } from '../article/input-error.ts';
import type { Change } from '../store/index.ts';
import { EXIT } from './exit.ts';
import { count } from './flags.ts';
import { oneLineErrors } from './misuse.ts';
import { stepProgress } from './store/progress.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags, warn, withStore } from './store/use-store.ts';

interface RereadFlags extends StoreFlags {
  readonly dryRun?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly workers?: number;
}

/** `hearsay reread`: after the reader has improved. */
export function rereadVerb(): Command {
  return new Command('reread')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description('read anew what an older reader has read, from the kept texts')
    .option(STORE_FLAG, STORE_HELP)
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--all', 'read everything anew, whoever has read it')
    .option('--json', 'print a line of JSON for every article that changes')
    .option('--workers <n>', 'read in n threads', count)
    .option('--debug', 'show stack traces')
    .action(rereadStore);
}

async function rereadStore(flags: RereadFlags): Promise<void> {
  const { catchUp, reread } = await import('../store/index.ts');
  const threads = flags.workers ?? os.availableParallelism();
  await withStore(
    flags,
    async (store) => {
      const progress = stepProgress(process.stderr, 'texts read');
      const stop = new AbortController();
      const onSignal = (): void => {
        if (stop.signal.aborted) process.exit(130);
        stop.abort();
      };
      process.on('SIGINT', onSignal);
      process.on('SIGTERM', onSignal);
      let failures = 0;
      const failed = (message: string): void => {
        failures++;
        progress.beside(() => warn(message));
      };
      const sum = { articles: 0, gone: 0, fresh: 0, kept: 0, changed: 0, figuresGone: 0, figuresFresh: 0 };
      let texts = 0;
      try {
        if (!flags.dryRun) await catchUp(store, threads, { progress: () => {}, failed });
        texts = await reread(store, {
          threads,
          all: flags.all ?? false,
          dryRun: flags.dryRun ?? false,
          signal: stop.signal,
          progress: progress.step,
          failed,
          changed(change) {
            const { statements, figures } = change;
            sum.gone += statements.gone.length;
            sum.fresh += statements.fresh.length;
            sum.kept += statements.kept;
            sum.changed += statements.changed.length;
            sum.figuresGone += figures.gone;
            sum.figuresFresh += figures.fresh;
            if (!changes(change)) return;
            sum.articles++;
            if (flags.json) process.stdout.write(`${JSON.stringify({ type: 'change', ...change })}\n`);
            else if (flags.dryRun) progress.beside(() => process.stdout.write(changeLine(change)));
          },
        });
      } finally {
        progress.end();
      }
      const would = flags.dryRun ? 'would be read' : 'read';
      const n = (x: number): string => x.toLocaleString('en');
      warn(
        `${n(texts)} texts ${would} anew; ${n(sum.articles)} change: statements ${n(sum.gone)} gone, ${n(sum.fresh)} new, ${n(sum.kept)} kept (${n(sum.changed)} read otherwise); figures ${n(sum.figuresGone)} gone, ${n(sum.figuresFresh)} new${stop.signal.aborted ? '; stopped, run the same again to go on' : ''}`,
      );
      if (failures > 0) process.exitCode = EXIT.someFailed;
      if (stop.signal.aborted) process.exitCode = 130;
    },
    { existing: true, behind: true },
  );
}

const changes = ({ statements, figures }: Change): boolean =>
  statements.gone.length + statements.fresh.length + statements.changed.length > 0 ||
  figures.gone + figures.fresh > 0;

function changeLine({ article, title, first, statements, figures }: Change): string {
  const { gone, fresh, changed } = statements;
  const words = [
    ...gone.map((id) => `-${id}`),
    ...fresh.map((id) => `+${id}`),
    ...changed.map((id) => `~${id}`),
    ...(figures.gone + figures.fresh > 0 ? [`figures -${figures.gone} +${figures.fresh}`] : []),
  ];
  return `${article}${title === undefined ? '' : ` ${oneLine(title, 60)}`}${first ? ' (not read before)' : ''}: ${words.join(' ')}\n`;
}
