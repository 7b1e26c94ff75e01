import fs from 'node:fs/promises';
import path from 'node:path';

/** Endings of files that an article may lie in. */
const KNOWN = /\.(?:txt|text|md|html?|xhtml|pdf|docx|vtt|srt|jsonl|ndjson)$/i;

export type Found = { readonly file: string; readonly known: boolean } | { readonly error: string };

/**
 * The files in a folder and the folders in it, by name, so that a run that was broken off meets them in the same
 * order. Hidden ones are left out; links are not followed, since they may lead round in a circle.
 */
export async function* filesIn(folder: string): AsyncGenerator<Found> {
  let entries: Awaited<ReturnType<typeof list>>;
  try {
    entries = await list(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    yield { error: `${folder}: may not be listed (${code}); check its permissions` };
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(file);
    else if (entry.isFile()) yield { file, known: KNOWN.test(entry.name) };
  }
}

const list = async (folder: string) =>
  (await fs.readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
