import { createWork } from '../keep/work.ts';
import { loadModels } from '../models.ts';

let version: string | undefined;

/** The reader of this program with its weights, as readings name it. */
export function currentReader(): string {
  version ??= createWork(loadModels()).version;
  return version;
}
