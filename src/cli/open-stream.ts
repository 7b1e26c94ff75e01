import fs from 'node:fs';
import { InputError } from '../article/index.ts';

/** The bytes of a file as they are read. Throws `InputError`; `todo` is what to do where it is a folder. */
export async function openStream(file: string, todo: string): Promise<AsyncIterable<Uint8Array>> {
  try {
    const handle = await fs.promises.open(file);
    if ((await handle.stat()).isDirectory()) {
      await handle.close();
      throw new InputError(file, 'this is a folder', todo);
    }
    return handle.createReadStream();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === 'ENOENT') throw new InputError(file, 'no such file', 'check the name');
    if (code !== undefined) throw new InputError(file, `could not be read (${code})`);
    throw error;
  }
}
