import { Command, InvalidArgumentError } from 'commander';
import { InputError, loadArticle, MAX_CHARS } from '../article/index.ts';
import { oneLine } from '../article/input-error.ts';
import type { Named } from './check/view.ts';
import { EXIT } from './exit.ts';
import { oneLineErrors } from './misuse.ts';
import { loadModels } from '../store/models.ts';
import { terminal } from './terminal.ts';

interface CheckFlags {
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
    .argument('<draft>', 'a file, an http(s) address, or - for standard input')
    .option('--against <sources...>', 'files or addresses that it was written from')
    .option('--all', 'list what stands verbatim too')
    .option('--strict', 'list what was changed that alters nothing: ellipses, brackets, marks, first letters')
    .option('--json', 'print the findings as JSON')
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
  const draft = await load(input, flags.maxChars);
  const sources: Named[] = [];
  for (const name of names) sources.push(await load(name, flags.maxChars));
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

async function load(name: string, maxChars: number): Promise<Named> {
  const { article, notices } = await loadArticle(name, { maxChars });
  for (const notice of notices) process.stderr.write(`hearsay: ${oneLine(notice)}\n`);
  return { name: name === '-' ? '<stdin>' : name, article };
}

function count(written: string): number {
  const n = Number(written.replaceAll(/[_,]/g, ''));
  if (Number.isSafeInteger(n) && n > 0) return n;
  throw new InvalidArgumentError('Give a whole number above 0.');
}
