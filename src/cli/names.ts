import os from 'node:os';
import { Command } from 'commander';
import { EXIT } from './exit.ts';
import { oneLineErrors } from './misuse.ts';
import { viewLists } from './names/view.ts';
import { openStream } from './open-stream.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags, warn, withStore } from './store/use-store.ts';
import { terminal } from './terminal.ts';

/** `hearsay names`: lists of people and bodies that names are resolved to. */
export function namesVerb(): Command {
  return new Command('names')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description('lists of people and bodies: bring your own, see what is there')
    .addCommand(
      sub('import', 'take in a list: FollowTheMoney JSON Lines (as OpenSanctions has them) or CSV')
        .argument('<file>', 'the file; - for standard input')
        .option('--list <name>', 'what to call the list; else by the name of the file')
        .option('--json', 'print what became of it as JSON')
        .action(importList),
    )
    .addCommand(
      sub('list', 'the lists that were imported').option('--json', 'print them as JSON').action(showLists),
    )
    .addCommand(
      sub('remove', 'remove a list for good; it may be imported again')
        .argument('<list>', 'its name')
        .option('--who <name>', 'who decided it; else the user of this system')
        .action(remove),
    );
}

const sub = (name: string, description: string): Command =>
  new Command(name)
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description(description)
    .option(STORE_FLAG, STORE_HELP)
    .option('--debug', 'show stack traces');

interface ImportFlags extends StoreFlags {
  readonly list?: string;
  readonly json?: boolean;
}

/** Problems that are told one by one. */
const TOLD = 100;

async function importList(file: string, flags: ImportFlags): Promise<void> {
  const { importNames, listName, listOf } = await import('../store/names/index.ts');
  const list = listName(flags.list ?? (file === '-' ? 'people' : listOf(file)));
  const chunks = file === '-' ? process.stdin : await openStream(file, 'give a file');
  await withStore(flags, async (store) => {
    let told = 0;
    const done = await importNames(store, chunks, {
      list,
      name: file,
      onProblem({ line, what, todo }) {
        if (++told <= TOLD) warn(`${file}:${line}: ${what}; ${todo}`);
      },
      onKept({ people, bodies }) {
        if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${n(people + bodies)} kept`);
      },
    });
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    if (told > TOLD) warn(`${file}: ${n(told - TOLD)} more problems`);
    const { people, bodies, skipped, failed, pieces } = done;
    if (flags.json) process.stdout.write(`${JSON.stringify({ type: 'names-import', list, ...done })}\n`);
    const words = [
      `${n(people)} people and ${n(bodies)} bodies in list ${list}`,
      ...(pieces.new === 0 && pieces.known > 0 ? ['all of it was there already'] : []),
      ...(skipped > 0 ? [`${n(skipped)} entries of other kinds passed over`] : []),
      ...(failed > 0 ? [`${n(failed)} lines failed`] : []),
    ];
    warn(words.join('; '));
    if (people + bodies === 0) process.exitCode = EXIT.misuse;
    else if (failed > 0) process.exitCode = EXIT.someFailed;
  });
}

const n = (x: number): string => x.toLocaleString('en');

async function showLists(flags: StoreFlags & { readonly json?: boolean }): Promise<void> {
  await withStore(
    flags,
    async (store) => {
      const { nameLists } = await import('../store/names/index.ts');
      const lists = await nameLists(store);
      if (flags.json) process.stdout.write(`${JSON.stringify({ type: 'name-lists', lists })}\n`);
      else process.stdout.write(viewLists(lists, terminal()));
    },
    { existing: true },
  );
}

async function remove(list: string, flags: StoreFlags & { readonly who?: string }): Promise<void> {
  await withStore(
    flags,
    async (store) => {
      const { removeList } = await import('../store/names/index.ts');
      const { people, bodies } = await removeList(store, list, flags.who ?? os.userInfo().username);
      warn(`list ${list} is removed: ${n(people)} people and ${n(bodies)} bodies`);
    },
    { existing: true },
  );
}
