import fs from 'node:fs';
import path from 'node:path';
import type { GivenFacts } from '../../article/article.ts';
import { byteLimit, readFileBytes } from '../../article/input/file-bytes.ts';
import { lineLimit } from '../../article/input/json-line.ts';
import { linesOf } from '../../article/input/lines.ts';
import { InputError } from '../../article/input-error.ts';
import type { TakeBytes, TakeLine } from '../keep/job.ts';
import { filesIn } from './folder.ts';

export interface IntakeOptions {
  /** Of every article that does not say it itself. */
  readonly given: GivenFacts;
  /** In UTF-16 code units. */
  readonly maxChars: number;
  /** Standard input is JSON Lines, not one article. */
  readonly linesOnInput?: boolean;
  /** What is passed over, and what cannot be had; the rest goes on. */
  onFailure(message: string): void;
  onNotice(message: string): void;
  /** As bytes of files are read, for a progress bar. */
  onBytes?(count: number): void;
}

/** One thing to take in, as yet unread. */
export type Take = TakeBytes | TakeLine;

/**
 * What lies behind files, folders, JSON Lines and addresses, one thing at a time: a folder of any size and a file of
 * any length need little memory. What cannot be had is told to `onFailure` and passed over.
 */
export async function* takesOf(inputs: readonly string[], options: IntakeOptions): AsyncGenerator<Take> {
  for (const input of inputs) {
    try {
      yield* takesOfOne(input, options);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      options.onFailure(error.message);
    }
  }
}

async function* takesOfOne(input: string, options: IntakeOptions): AsyncGenerator<Take> {
  if (isAddress(input)) yield await fromAddress(input, options);
  else if (input === '-') {
    if (options.linesOnInput) yield* fromLines('standard input', process.stdin, options);
    else yield await fromFile(input, options);
  } else if (isFolder(input)) yield* fromFolder(input, options);
  else if (isLines(input)) yield* fromLines(input, openFile(input), options);
  else yield await fromFile(input, options);
}

const isAddress = (input: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(input);
const isLines = (name: string): boolean => /\.(?:jsonl|ndjson)$/i.test(name);
const isFolder = (name: string): boolean =>
  fs.statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
const now = (): string => new Date().toISOString();

async function fromAddress(address: string, { given, maxChars }: IntakeOptions): Promise<Take> {
  const { fetchPage } = await import('../../article/fetch/index.ts');
  const { bytes, ...page } = await fetchPage(address);
  return { kind: 'bytes', name: address, takenAt: now(), bytes, given, maxChars, page };
}

async function fromFile(file: string, { given, maxChars, onBytes }: IntakeOptions): Promise<Take> {
  const name = file === '-' ? 'standard input' : file;
  const bytes = await readFileBytes(file, name, byteLimit(maxChars));
  onBytes?.(bytes.length);
  return { kind: 'bytes', name, takenAt: now(), bytes, given, maxChars };
}

async function* fromFolder(folder: string, options: IntakeOptions): AsyncGenerator<Take> {
  let passed = 0;
  let taken = 0;
  for await (const found of filesIn(folder)) {
    if ('error' in found) options.onFailure(found.error);
    else if (!found.known) passed++;
    else {
      taken++;
      try {
        if (isLines(found.file)) yield* fromLines(found.file, openFile(found.file), options);
        else yield await fromFile(found.file, options);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        options.onFailure(error.message);
      }
    }
  }
  if (taken === 0)
    throw new InputError(
      folder,
      'no article in this folder',
      'give one with .txt, .html, .pdf, .docx, .vtt, .srt or .jsonl files',
    );
  if (passed > 0) options.onNotice(`${folder}: ${passed} files of other kinds passed over`);
}

async function* fromLines(
  name: string,
  stream: AsyncIterable<Uint8Array>,
  { given, maxChars, onBytes }: IntakeOptions,
): AsyncGenerator<Take> {
  try {
    for await (const { number, text } of linesOf(counted(stream, onBytes), lineLimit(maxChars)))
      yield { kind: 'line', name: `${name}:${number}`, takenAt: now(), line: text, given, maxChars };
  } catch (error) {
    throw fileProblem(name, error);
  }
}

async function* counted(
  stream: AsyncIterable<Uint8Array>,
  onBytes: ((count: number) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    yield chunk;
    onBytes?.(chunk.length);
  }
}

function openFile(file: string): AsyncIterable<Uint8Array> {
  return fs.createReadStream(path.resolve(file));
}

function fileProblem(name: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined || error instanceof InputError) return error;
  if (code === 'ENOENT') return new InputError(name, 'no such file', 'check the name');
  if (code === 'EACCES' || code === 'EPERM')
    return new InputError(name, 'may not be read', 'check its permissions');
  return new InputError(name, `could not be read (${code})`);
}
