import { parentPort } from 'node:worker_threads';
import { loadModels } from '../models.ts';
import type { Job } from './job.ts';
import { createWork } from './work.ts';

// One thread that takes in and reads: a job in, what came of it out, in order.
const work = createWork(loadModels());
let before: Promise<void> = Promise.resolve();
parentPort?.on('message', (job: Job) => {
  before = before.then(async () => parentPort?.postMessage(await work.do(job)));
});
