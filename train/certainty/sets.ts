import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Parse } from '../../src/read/text/prepare.ts';
import { readJsonl } from '../lib/data.ts';
import { type Example, examplesOf, type FactualityLine } from './examples.ts';

/** What the shipped weights are learnt from: news only. Names within the data folder. */
export const LEARNT_FROM: readonly string[] = ['certainty/uw.dev.jsonl', 'certainty/meantime.dev.jsonl'];

/** sha-256 of a file's bytes, lower-case hex. */
export const sha256Of = (file: string): string =>
  createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** How often each example of a set counts: MEANTIME is small, and nearer to the news of today. */
const TIMES: Readonly<Record<string, number>> = { 'certainty/meantime.dev.jsonl': 2 };

/** The examples of each set, in the order of LEARNT_FROM. */
export const learningSets = (data: string, parse: Parse): Example[][] =>
  LEARNT_FROM.map((name) =>
    examplesOf(readJsonl<FactualityLine>(path.join(data, name)), parse, TIMES[name] ?? 1),
  );
