import { Command, InvalidArgumentError } from 'commander';
import { InputError, MAX_CHARS } from '../article/index.ts';
import { oneLine } from '../article/input-error.ts';
import { loadModels } from '../store/models.ts';
import type { Named } from './check/view.ts';
import { EXIT } from './exit.ts';
import { oneLineErrors } from './misuse.ts';
import { loadInputs } from './store/load-input.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags } from './store/use-store.ts';
import { terminal } from './terminal.ts';

interface CheckFlags extends StoreFlags {
  readonly against?: readonly string[];
  readonly all?: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly maxChars: number;
}

/** `hearsay check`: every quotation and figure of a draft against its sources. */
export function checkVerb(): Command {
  return new Command('check')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description('check every quotation and figure of a draft against its sources')
    .argument('<draft>', 'a file, an http(s) address, a stored version (ar_…), or - for standard input')
    .option('--against <sources...>', 'files, addresses or stored versions that it was written from')
    .option('--all', 'list what stands verbatim too')
    .option('--strict', 'list what was changed that alters nothing: ellipses, brackets, marks, first letters')
    .option('--json', 'print the findings as JSON')
    .option(STORE_FLAG, STORE_HELP)
    .option('--max-chars <n>', 'read texts of up to n characters', count, MAX_CHARS)
    .option('--debug', 'show stack traces')
    .action(checkInputs);
}

async function checkInputs(input: string, flags: CheckFlags): Promise<void> {
  const names = flags.against ?? [];
  if (names.length === 0)
    throw new InputError('check', 'no source given', 'name one or more: check DRAFT --against SOURCE...');
  if ([input, ...names].filter((name) => name === '-').length > 1)
    throw new InputError('-', 'standard input can be read once only', 'give the others as files');
  const [draft, ...sources] = (await load([input, ...names], flags)) as [Named, ...Named[]]; // one an input
  const { createReader } = await import('../read/index.ts');
  const { checkDraft } = await import('../trace/check/index.ts');
  const articles = sources.map((s) => s.article);
  const checked = checkDraft(createReader(loadModels()), draft.article, articles);
  if (flags.json) {
    const { checkedJson } = await import('./check/json.ts');
    process.stdout.write(`${JSON.stringify(checkedJson(checked, draft, sources), null, 1)}\n`);
  } else {
    const { viewChecked } = await import('./check/view.ts');
    const { all = false, strict = false } = flags;
    process.stdout.write(viewChecked(checked, draft, sources, { all, strict }, terminal()));
  }
  if (checked.findings.some((f) => f.case !== 'verbatim')) process.exitCode = EXIT.someFailed;
}

async function load(names: readonly string[], flags: CheckFlags): Promise<Named[]> {
  const loaded = await loadInputs(names, flags, { maxChars: flags.maxChars });
  return loaded.map(({ article, notices }, i) => {
    for (const notice of notices) process.stderr.write(`hearsay: ${oneLine(notice)}\n`);
    return { name: names[i] === '-' ? '<stdin>' : names[i]!, article };
  });
}

function count(written: string): number {
  const n = Number(written.replaceAll(/[_,]/g, ''));
  if (Number.isSafeInteger(n) && n > 0) return n;
  throw new InvalidArgumentError('Give a whole number above 0.');
}
