import os from 'node:os';
import { Command } from 'commander';
import { articleId, webAddress } from '../article/identity.ts';
import { InputError, oneLine } from '../article/input-error.ts';
import { EXIT } from './exit.ts';
import { count } from './flags.ts';
import { oneLineErrors } from './misuse.ts';
import { stepProgress } from './store/progress.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags, warn, withStore } from './store/use-store.ts';
import { viewInfo, viewOrphans } from './store/view-info.ts';

interface Flags extends StoreFlags {
  readonly json?: boolean;
}

/** `hearsay store`: what a store holds, whether it holds, its tables made anew. */
export function storeVerb(): Command {
  return new Command('store')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description('what the store holds, whether all of it holds, and its database made anew')
    .addCommand(
      sub('info', 'what the store holds, where it lies, and who read it')
        .option('--orphans', 'list the judgements on statements that are in no statement of today')
        .option('--json', 'print it as JSON')
        .action(info),
    )
    .addCommand(
      sub('versions', 'the versions of an article, by the time they were taken, and what changed')
        .argument('<article>', 'its id (ar_…) or its address')
        .option('--json', 'print a line of JSON for every version')
        .action(versions),
    )
    .addCommand(
      sub('check', 'hold every byte of the store against the others; exits with 1 where something is wrong')
        .option('--json', 'print a line of JSON for every problem')
        .action(check),
    )
    .addCommand(
      sub('rebuild', 'make the database anew from what was kept and what was judged')
        .option('--workers <n>', 'read in n threads', count)
        .action(rebuildStore),
    );
}

const sub = (name: string, what: string): Command =>
  new Command(name)
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description(what)
    .option(STORE_FLAG, STORE_HELP)
    .option('--debug', 'show stack traces');

async function info(flags: Flags & { readonly orphans?: boolean }): Promise<void> {
  await withStore(
    flags,
    async (store) => {
      const { orphanedJudgements, storeInfo } = await import('../store/index.ts');
      if (flags.orphans) {
        const orphans = await orphanedJudgements(store.database.db);
        process.stdout.write(flags.json ? `${JSON.stringify(orphans, null, 1)}\n` : viewOrphans(orphans));
        return;
      }
      const found = await storeInfo(store);
      process.stdout.write(flags.json ? `${JSON.stringify(found, null, 1)}\n` : viewInfo(found));
    },
    { existing: true, behind: true },
  );
}

async function versions(named: string, flags: Flags): Promise<void> {
  await withStore(
    flags,
    async (store) => {
      const { changedVersions } = await import('../store/run/versions/changed-versions.ts');
      const { viewVersions } = await import('./store/view-versions.ts');
      const article = webAddress(named) ? articleId(named, '') : named;
      const listed = await changedVersions(store, article);
      if (listed.length === 0)
        throw new InputError(named, `no such article in ${store.where}`, 'give its id (ar_…) or its address');
      process.stdout.write(
        flags.json
          ? listed.map((v) => `${JSON.stringify({ type: 'version', article, ...v })}\n`).join('')
          : viewVersions(listed),
      );
    },
    { existing: true },
  );
}

async function check(flags: Flags): Promise<void> {
  const { checkStore, whereIsStore } = await import('../store/index.ts');
  const home = whereIsStore({ flag: flags.store, env: process.env });
  let problems = 0;
  for await (const problem of checkStore(home)) {
    problems++;
    const { where, what, todo } = problem;
    process.stdout.write(
      flags.json
        ? `${JSON.stringify({ type: 'problem', where, what, ...(todo && { todo }) })}\n`
        : `${oneLine(`${where}: ${what}${todo && `; ${todo}`}`)}\n`,
    );
  }
  if (problems > 0) process.exitCode = EXIT.someFailed;
  else if (!flags.json) process.stdout.write('all of it holds\n');
}

async function rebuildStore(flags: Flags & { readonly workers?: number }): Promise<void> {
  const { rebuild } = await import('../store/index.ts');
  await withStore(
    flags,
    async (store) => {
      const progress = stepProgress(process.stderr, 'captures read');
      let failed = 0;
      try {
        const captures = await rebuild(store, flags.workers ?? os.availableParallelism(), {
          progress: progress.step,
          failed(message) {
            failed++;
            progress.beside(() => warn(message));
          },
        });
        progress.end();
        warn(`the database is made anew of ${captures.toLocaleString('en')} captures`);
      } finally {
        progress.end();
      }
      if (failed > 0) process.exitCode = EXIT.someFailed;
    },
    { existing: true, anew: true, behind: true },
  );
}
