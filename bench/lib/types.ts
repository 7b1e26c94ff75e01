import type { Reader, ReaderModels } from '../../src/read/index.ts';

/** What a part of the bench is handed. */
export interface BenchContext {
  /** The data folder (../shared/bench or what --data names). */
  readonly data: string;
  /** Predictions are written here. */
  readonly out: string;
  readonly reader: Reader;
  readonly models: ReaderModels;
  /** Files that a part looked for and did not find; they are named under the table. */
  readonly absent: string[];
}

/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  /** What was measured, e.g. "content overlap F1". */
  readonly measure: string;
  /** On which file, e.g. "attribution/dev.jsonl.gz". */
  readonly data: string;
  readonly value: number;
  readonly target?: number;
  /** True when left out: more is better. */
  readonly higherIsBetter?: boolean;
  readonly note?: string;
}

/** A part of the bench. Returns no rows, or throws `MissingData`, where its data is not there. */
export type Bench = (context: BenchContext) => Promise<readonly BenchRow[]>;

/** Thrown where a data file is absent; the harness leaves the part out and names the file. */
export class MissingData extends Error {}
