import fs from 'node:fs';
import path from 'node:path';
import { MissingData } from './types.ts';

/** Where the data sets lie beside the checkout. */
export const SHARED = path.resolve(import.meta.dirname, '../../../shared/bench');

/**
 * A scorer, by its path within the data folder: there, or else in the one beside the checkout, since held-out data may
 * come without it. Throws `MissingData` where neither has it.
 */
export function scorerOf(data: string, name: string): string {
  const found = [data, SHARED].map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
  if (found === undefined) throw new MissingData(`no ${path.join(data, name)}`);
  return found;
}

/** A file of the data folder. Throws `MissingData` where it is not there. */
export function dataFile(data: string, name: string): string {
  const file = path.join(data, name);
  if (!fs.existsSync(file)) throw new MissingData(`no ${file}`);
  return file;
}
