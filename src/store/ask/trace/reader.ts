import { createReader, type Reader } from '../../../read/index.ts';
import { loadModels } from '../../models.ts';

let reader: Reader | undefined;

/** One reader for all questions of this process: unpacking its weights takes longer than an answer. */
export function sharedReader(): Reader {
  reader ??= createReader(loadModels());
  return reader;
}
