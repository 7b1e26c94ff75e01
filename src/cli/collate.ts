import { Command, InvalidArgumentError } from 'commander';
import { InputError, MAX_CHARS } from '../article/index.ts';
import { oneLine } from '../article/input-error.ts';
import type { VariantKind } from '../model/index.ts';
import type { Telling } from '../read/index.ts';
import { loadModels } from '../store/models.ts';
import { viewCollation } from './collate/view.ts';
import { EXIT } from './exit.ts';
import { oneLineErrors } from './misuse.ts';
import { loadInputs } from './store/load-input.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags } from './store/use-store.ts';
import { terminal } from './terminal.ts';

const KINDS: Readonly<Record<VariantKind, true>> = {
  number: true,
  bound: true,
  'counted-thing': true,
  certainty: true,
  polarity: true,
  attribution: true,
  directness: true,
  date: true,
  name: true,
  'quoted-words': true,
  omission: true,
  addition: true,
};

interface CollateFlags extends StoreFlags {
  readonly base?: string;
  readonly only?: readonly VariantKind[];
  readonly failOn?: readonly VariantKind[];
  readonly json?: boolean;
  readonly maxChars: number;
}

/** `hearsay collate`: what two or more articles tell, lined up, and every difference by its kind. */
export function collateVerb(): Command {
  return new Command('collate')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description('line up what two or more articles tell, and name every difference by its kind')
    .argument(
      '<inputs...>',
      'files (text, HTML, DOCX, PDF, VTT, SRT), http(s) addresses or stored versions (ar_…, ar_…@1), two or more; - for standard input',
    )
    .option('--base <input>', 'hold the others against this one: as given, or its number from 1')
    .option('--only <kinds>', `show these kinds alone: ${Object.keys(KINDS).join(', ')}`, kinds)
    .option('--fail-on <kinds>', 'exit with 1 where a difference of these kinds is found', kinds)
    .option('--json', 'print the collation as JSON')
    .option(STORE_FLAG, STORE_HELP)
    .option('--max-chars <n>', 'read texts of up to n characters', count, MAX_CHARS)
    .option('--debug', 'show stack traces')
    .action(collateInputs);
}

async function collateInputs(inputs: readonly string[], flags: CollateFlags): Promise<void> {
  if (inputs.length < 2)
    throw new InputError('collate', 'one article given', 'give two or more files or addresses');
  if (inputs.filter((i) => i === '-').length > 1)
    throw new InputError('-', 'standard input can be read once only', 'give the others as files');
  const base = flags.base === undefined ? undefined : baseOf(flags.base, inputs);
  const loaded = await loadInputs(inputs, flags, { maxChars: flags.maxChars });
  for (const { notices } of loaded)
    for (const notice of notices) process.stderr.write(`hearsay: ${oneLine(notice)}\n`);
  const articles = loaded.map((l) => l.article);
  const { createReader } = await import('../read/index.ts');
  const { collate } = await import('../trace/index.ts');
  const reader = createReader(loadModels());
  const tellings: Telling[] = articles.map((article) => reader.tell(article));
  const whole = collate(tellings, base === undefined ? {} : { base });
  const shown = flags.only
    ? {
        ...whole,
        variants: whole.variants.filter((v) => flags.only!.includes(v.kind)),
        headlines: whole.headlines.filter((v) => flags.only!.includes(v.kind)),
      }
    : whole;
  if (flags.json) process.stdout.write(`${JSON.stringify(shown, null, 1)}\n`);
  else process.stdout.write(viewCollation(shown, inputs, terminal(), flags.only !== undefined));
  if (flags.failOn && whole.variants.some((v) => flags.failOn!.includes(v.kind)))
    process.exitCode = EXIT.someFailed;
}

function baseOf(given: string, inputs: readonly string[]): number {
  const named = inputs.indexOf(given);
  if (named >= 0) return named;
  const n = Number(given);
  if (Number.isInteger(n) && n >= 1 && n <= inputs.length) return n - 1;
  throw new InputError(
    '--base',
    `${given} is none of the articles`,
    `give one of them as it stands, or its number from 1 to ${inputs.length}`,
  );
}

function kinds(written: string): VariantKind[] {
  const list = written.split(',').map((k) => k.trim().replaceAll(' ', '-'));
  const unknown = list.find((k) => !(k in KINDS));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`No kind "${unknown}"; there are ${Object.keys(KINDS).join(', ')}.`);
  return list as VariantKind[]; // each is a key of KINDS
}

function count(written: string): number {
  const n = Number(written.replaceAll(/[_,]/g, ''));
  if (Number.isSafeInteger(n) && n > 0) return n;
  throw new InvalidArgumentError('Give a whole number above 0.');
}
