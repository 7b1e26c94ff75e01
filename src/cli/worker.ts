import { parentPort, workerData } from 'node:worker_threads';
import type { Line } from '../article/input/lines.ts';
import { createReader } from '../read/index.ts';
import { loadModels } from '../store/models.ts';
import { type LineOptions, readLine } from './bulk/read-line.ts';

// One thread of `hearsay read --jsonl --workers N`: a line in, its result out, in order.
const options: LineOptions = workerData;
const reader = createReader(loadModels());
parentPort?.on('message', (line: Line) => parentPort?.postMessage(readLine(line, reader, options)));
