import { Command } from 'commander';
import { InputError, type Loaded, MAX_CHARS } from '../article/index.ts';
import { oneLine } from '../article/input-error.ts';
import { loadModels } from '../store/models.ts';
import { EXIT } from './exit.ts';
import { count, givenBy, language, published } from './flags.ts';
import { oneLineErrors } from './misuse.ts';
import { loadInputs } from './store/load-input.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags } from './store/use-store.ts';
import { terminal } from './terminal.ts';
import { viewReading } from './view/index.ts';

interface ReadFlags extends StoreFlags {
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly language?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly text?: boolean;
  readonly maxChars: number;
  readonly workers?: number;
}

/** `hearsay read`: one article, or with --jsonl many. */
export function readVerb(): Command {
  return new Command('read')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description('read one article: who said what, via whom, how many, when and how surely')
    .argument(
      '[input]',
      'a file (text, HTML, DOCX, PDF, VTT, SRT), an http(s) address, a stored version (ar_…), or - for standard input',
    )
    .option(
      '--published <date>',
      'when it was published: YYYY, YYYY-MM, YYYY-MM-DD or a time with zone',
      published,
    )
    .option('--outlet <name>', 'who published it')
    .option('--title <words>', 'its headline')
    .option('--language <tag>', 'its language, such as en', language)
    .option('--json', 'print the reading as JSON')
    .option('--jsonl', 'many articles: a JSON object with "text" a line in, a reading a line out')
    .option('--text', 'put the text itself into the JSON')
    .option(STORE_FLAG, STORE_HELP)
    .option('--workers <n>', 'with --jsonl: read in n threads', count)
    .option('--max-chars <n>', 'read texts of up to n characters', count, MAX_CHARS)
    .option('--debug', 'show stack traces')
    .action((input: string | undefined, flags: ReadFlags) =>
      (flags.jsonl ? readMany : readOne)(input, flags),
    );
}

async function readOne(input: string | undefined, flags: ReadFlags): Promise<void> {
  if (input === undefined)
    throw new InputError('read', 'no article given', 'give a file, an address, or - for standard input');
  if (flags.workers !== undefined) throw new InputError('--workers', 'is for --jsonl only', 'leave it out');
  const options = { given: givenBy(flags), maxChars: flags.maxChars };
  const [{ article, notices }] = (await loadInputs([input], flags, options)) as [Loaded]; // one an input
  for (const notice of notices) process.stderr.write(`hearsay: ${oneLine(notice)}\n`);
  // Only now: --help and a mistyped option need no reader.
  const { createReader } = await import('../read/index.ts');
  const reading = createReader(loadModels()).read(article, { text: flags.text ?? false });
  if (flags.json || flags.text) process.stdout.write(`${JSON.stringify(reading, null, 1)}\n`);
  else process.stdout.write(viewReading(reading, article, terminal()));
}

async function readMany(input: string | undefined, flags: ReadFlags): Promise<void> {
  if (flags.json) throw new InputError('--json', 'not together with --jsonl', 'leave one of them out');
  if (flags.title !== undefined)
    throw new InputError('--title', 'not together with --jsonl', 'give each line its own "title"');
  const { filterLines } = await import('./bulk/filter.ts');
  const { text = false, workers = 0, maxChars } = flags;
  const failures = await filterLines(input ?? '-', { given: givenBy(flags), text, workers, maxChars });
  if (failures > 0) process.exitCode = EXIT.someFailed;
}
