import { once } from 'node:events';
import fs from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { InputError } from '../article/index.ts';
import type { LineType } from '../store/index.ts';
import { oneLineErrors } from './misuse.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags, withStore } from './store/use-store.ts';

interface ExportFlags extends StoreFlags {
  readonly to: string;
  readonly out?: string;
  readonly only?: readonly string[];
  readonly article?: string;
}

/** `hearsay export`: all of a store, or a part, as lines of JSON. */
export function exportVerb(): Command {
  return new Command('export')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description('write out what the store holds, as lines of JSON, each with its "type"')
    .option('--to <format>', 'jsonl', 'jsonl')
    .option('--out <file>', 'write to a file, which is there only when it is whole')
    .option('--only <types>', 'lines of these types alone, such as version,people,judgement', list)
    .option('--article <id>', 'of this article alone')
    .option(STORE_FLAG, STORE_HELP)
    .option('--debug', 'show stack traces')
    .action(exportStore);
}

const list = (written: string): string[] => {
  const types = written.split(',').map((t) => t.trim());
  if (types.some((t) => t === '')) throw new InvalidArgumentError('Give types with commas between them.');
  return types;
};

async function exportStore(flags: ExportFlags): Promise<void> {
  if (flags.to !== 'jsonl')
    throw new InputError('--to', `there is no format "${flags.to}"`, 'jsonl is the only one');
  const { exportLines, LINE_TYPES } = await import('../store/index.ts');
  const unknown = flags.only?.find((t) => !LINE_TYPES.some((type) => type === t));
  if (unknown !== undefined)
    throw new InputError('--only', `there is no type "${unknown}"`, `there are ${LINE_TYPES.join(', ')}`);
  await withStore(
    flags,
    (store) => {
      const lines = exportLines(store, {
        ...(flags.only && { only: flags.only as LineType[] }), // each is one of them
        ...(flags.article !== undefined && { article: flags.article }),
      });
      return flags.out === undefined ? write(lines, process.stdout) : toFile(lines, flags.out);
    },
    { existing: true },
  );
}

async function write(lines: AsyncIterable<string>, to: NodeJS.WritableStream): Promise<void> {
  for await (const line of lines) if (!to.write(`${line}\n`)) await once(to, 'drain');
}

async function toFile(lines: AsyncIterable<string>, file: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  const stream = fs.createWriteStream(unfinished, { mode: 0o600 });
  try {
    const failed = once(stream, 'error').then(([error]) => {
      throw error;
    });
    await Promise.race([write(lines, stream).then(() => ended(stream)), failed]);
    fs.renameSync(unfinished, file);
  } catch (error) {
    fs.rmSync(unfinished, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code?.startsWith('E')) throw new InputError(file, `it cannot be written (${code})`);
    throw error;
  }
}

async function ended(stream: fs.WriteStream): Promise<void> {
  stream.end();
  await once(stream, 'close');
}
