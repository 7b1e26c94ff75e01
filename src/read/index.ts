/** `hearsay/read`: the reader as a library. Runs in Node and in a browser. */
export type * from '../model/index.ts';
export type { Told, ToldWord } from './compare/told.ts';
export { createReader, type Reader, type ReaderModels, type ReadOptions, type Telling } from './reader.ts';
