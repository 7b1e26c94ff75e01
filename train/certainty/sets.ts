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

/** The examples of each set, in the order of LEARNT_FROM. */
export const learningSets = (data: string, parse: Parse): Example[][] =>
  LEARNT_FROM.map((name) => examplesOf(readJsonl<FactualityLine>(path.join(data, name)), parse));
