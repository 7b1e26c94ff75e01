// `npm run bench:scale`: what the store does with many generated articles (bench/generate). Takes minutes to hours.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generateTo } from '../generate/files.ts';
import { provenance } from '../lib/provenance.ts';
import { isMet, table } from '../lib/table.ts';
import type { BenchRow } from '../lib/types.ts';
import { keep } from './keep.ts';
import { link } from './link.ts';

const usage = `npm run bench:scale -- [--articles 10000] [--link 1000,10000] [--seed 1] [--scratch DIR] [--write]
  --articles  how many are added to a folder and to a PostgreSQL; 0: leave it out
  --link      sizes at which groups and traces are looked at, with PostgreSQL; none: leave it out
              (1000,10000,100000 takes an hour and a half)
  --scratch   where articles and stores go meanwhile (default a temporary folder)
  --write     also write bench/SCALE.md`;

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    link: { type: 'string', default: '1000,10000' },
    seed: { type: 'string', default: '1' },
    scratch: { type: 'string', default: os.tmpdir() },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const articles = Number(values.articles);
const sizes = values.link === 'none' ? [] : values.link.split(',').map(Number);
const seed = Number(values.seed);
const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 100;
if (
  values.help ||
  !(articles === 0 || isSize(articles)) ||
  !sizes.every(isSize) ||
  !Number.isSafeInteger(seed)
) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

const scratch = fs.mkdtempSync(path.join(values.scratch, 'hearsay-scale-'));
try {
  const rows: BenchRow[] = [];
  if (articles > 0) {
    const input = path.join(scratch, 'articles.jsonl');
    await generateTo({ articles, seed }, input);
    rows.push(...(await keep({ scratch, input, articles })));
  }
  if (sizes.length > 0) rows.push(...(await link(sizes, { scratch, seed })));
  const { line } = provenance();
  const result = `${table(rows)}\n\nSeed ${seed}. ${line}`;
  console.log(result);
  if (values.write)
    fs.writeFileSync(
      path.join(root, 'bench/SCALE.md'),
      `# Scale\n\nWritten by \`npm run bench:scale -- --write\`; the articles are invented (bench/generate).\n\n${result}\n`,
    );
  console.error(`${rows.filter((row) => isMet(row) === false).length} targets missed`);
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
