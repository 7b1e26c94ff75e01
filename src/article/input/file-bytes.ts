import fs from 'node:fs';
import { MAX_CHARS } from '../article.ts';
import { InputError } from '../input-error.ts';

/** No page or file of more bytes than this is taken, unless --max-chars asks for it. */
const MAX_BYTES = 10 * 1024 * 1024;
/** Of a PDF or a Word document, most of whose bytes are seldom text. */
export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;

/** UTF-8 takes at most three bytes a code unit; markup may double a page. */
export const byteLimit = (maxChars = MAX_CHARS): number => Math.max(MAX_BYTES, maxChars * 4);

/** The bytes of a file, or (for "-") of standard input; `limit` is for all but documents. Throws `InputError`. */
export async function readFileBytes(where: string, name: string, limit: number): Promise<Uint8Array> {
  let most = Math.max(limit, MAX_DOCUMENT_BYTES);
  const tooBig = (): InputError =>
    new InputError(
      name,
      `more than ${Math.round(most / 1024 / 1024)} MB`,
      'give one article, or many as lines of JSON with --jsonl',
    );
  try {
    if (where !== '-') {
      const stat = fs.statSync(where);
      if (stat.isDirectory()) throw new InputError(name, 'a folder', 'give one file in it');
      if (stat.isFile() && stat.size > most) throw tooBig();
    }
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of where === '-' ? process.stdin : fs.createReadStream(where)) {
      if (size === 0 && !isDocument(chunk)) most = limit;
      chunks.push(chunk);
      size += chunk.length;
      if (size > most) throw tooBig();
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw fileError(name, error);
  }
}

/** As its first bytes tell: a PDF, or what may be a Word document. */
const isDocument = (start: Buffer): boolean =>
  start.subarray(0, 5).equals(PDF) || start.subarray(0, 4).equals(ZIP);
const PDF = Buffer.from('%PDF-');
const ZIP = Buffer.from('PK\x03\x04');

function fileError(name: string, error: unknown): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT')
    return new InputError(name, 'no such file', 'check the name, or give an address with http(s)://');
  if (code === 'EACCES' || code === 'EPERM')
    return new InputError(name, 'may not be read', 'check its permissions');
  return new InputError(name, `could not be read (${code || String(error)})`);
}
