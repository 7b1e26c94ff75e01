/**
 * Draws fifty of the predicted changes that the gold does not list, for judging by hand (bench/collate-judged.md):
 *   npx tsx bench/collation/draw.ts [--data DIR] [--seed N]
 * Their lines go to the terminal only: they hold words of the articles.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createReader } from '../../src/read/index.ts';
import { dataFolder } from '../../train/lib/data.ts';
import { loadModels } from '../lib/models.ts';
import { random } from '../mutations/mutate/random.ts';
import { changesOf, type Line, withinOf } from './lines.ts';
import { clustersOf } from './pages.ts';

const DRAWN = 50;
const at = process.argv.indexOf('--seed');
const seed = at < 0 ? 31 : Number(process.argv[at + 1]);

const folder = path.join(dataFolder(), 'retellings');
const found = clustersOf(createReader(loadModels()), folder).flatMap((c) => [
  ...changesOf(c),
  ...withinOf(c),
]);
const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'draw-')), 'changes.jsonl');
fs.writeFileSync(file, `${found.map((f) => JSON.stringify(f.line)).join('\n')}\n`);
const args = [path.join(folder, 'score.mjs'), '--gold', folder, '--pred', file, '--lang', 'en', '--json'];
// The scorer's own output: its shape is stated in its head.
const scored = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as {
  readonly changes: { readonly errors: { readonly extra: readonly Line[] } };
};
fs.rmSync(path.dirname(file), { recursive: true });
const { extra } = scored.changes.errors;
console.log(`${extra.length} predicted changes that the gold does not list; seed ${seed}`);
for (const [i, { article, kind, from, to }] of random(seed).shuffle(extra).slice(0, DRAWN).entries())
  console.log([i + 1, article, kind, from || '∅', to].join(' | '));
