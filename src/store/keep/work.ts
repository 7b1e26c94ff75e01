import { createHash } from 'node:crypto';
import { parseLine } from '../../article/input/json-line.ts';
import { InputError, oneLine } from '../../article/input-error.ts';
import { articleFromBytes } from '../../article/load.ts';
import type { Article } from '../../model/index.ts';
import { createReader, type Reader, type ReaderModels } from '../../read/index.ts';
import { LINKER, SHIPPED } from '../../trace/link/index.ts';
import { captureOf } from './capture-of.ts';
import { contentTypeOf } from './content-type.ts';
import type { Done, Job, TakeBytes, TakeLine } from './job.ts';
import { type Rows, rowsOf } from './rows.ts';

/** Takes things in and reads them; never throws. */
export interface Work {
  /** Reader and weights: another one may read the same article otherwise. */
  readonly version: string;
  do(job: Job): Promise<Done>;
}

export function createWork(models: ReaderModels): Work {
  const reader = createReader(models);
  const version = readerVersion(reader.version, models);
  const read = (article: Article): { readonly rows?: Rows; readonly error?: string } => {
    try {
      return { rows: rowsOf(article, reader.tell(article), version) };
    } catch (error) {
      return { error: `kept, but not read, by a fault of ours: ${oneLine(String(error), 200)}` };
    }
  };
  return {
    version,
    async do(job) {
      if (job.kind === 'read') return { notices: [], ...read(job.article) };
      try {
        const { capture, notices } = job.kind === 'line' ? fromLine(job) : await fromBytes(job);
        return { capture, notices, ...(job.onlyTake ? {} : read(capture.article!)) };
      } catch (error) {
        const what =
          error instanceof InputError ? error.message : `a fault of ours: ${oneLine(String(error))}`;
        return { notices: [], error: what };
      }
    },
  };
}

/** Reader, linker and their weights in one word, `hearsay@0.1.0+5f3c…`: what another one made is to be made anew. */
function readerVersion(reader: Reader['version'], models: ReaderModels): string {
  const hash = createHash('sha256').update(JSON.stringify([LINKER, SHIPPED]));
  for (const [name, bytes] of Object.entries(models).sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(name).update(bytes);
  return `${reader}+${hash.digest('hex').slice(0, 8)}`;
}

async function fromBytes({ name, takenAt, bytes, given, maxChars, page }: TakeBytes) {
  const { article, notices } = await articleFromBytes(bytes, {
    name,
    given,
    maxChars,
    ...(page && { address: page.url }),
    ...(page?.charset !== undefined && { charset: page.charset }),
    ...(page?.isHtml !== undefined && { isHtml: page.isHtml }),
  });
  const capture = captureOf(article, {
    name,
    takenAt,
    original: bytes,
    contentType: page?.contentType ?? contentTypeOf(name, bytes),
    ...(page && { address: page.url }),
    ...(page?.headers && { headers: page.headers }),
  });
  return { capture, notices };
}

function fromLine({ name, takenAt, line, given, maxChars }: TakeLine) {
  const article = named(name, () => parseLine(line, { given, maxChars }).article());
  return {
    capture: captureOf(article, { name, takenAt, contentType: 'text/plain; charset=utf-8' }),
    notices: [],
  };
}

/** An error in a line says in which line of which file. */
function named<T>(name: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(name, error.message.replace(/^(?:line|text): /, ''));
  }
}
