// `npm run bench:scale`: what the store does with many generated articles (bench/generate). Takes minutes to an hour.
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generateArticles } from '../generate/index.ts';
import { provenance } from '../lib/provenance.ts';
import { isMet, table } from '../lib/table.ts';
import { keep } from './keep.ts';

const usage = `npm run bench:scale -- [--articles 10000] [--seed 1] [--scratch DIR] [--write]
  --articles  how many are generated
  --scratch   where articles and stores go meanwhile (default a temporary folder)
  --write     also write bench/SCALE.md`;

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    scratch: { type: 'string', default: os.tmpdir() },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const articles = Number(values.articles);
const seed = Number(values.seed);
if (values.help || !Number.isSafeInteger(articles) || articles < 100 || !Number.isSafeInteger(seed)) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

const scratch = fs.mkdtempSync(path.join(values.scratch, 'hearsay-scale-'));
try {
  const input = path.join(scratch, 'articles.jsonl');
  await generate(input);
  const rows = await keep({ scratch, input, articles });
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

async function generate(file: string): Promise<void> {
  const out = fs.createWriteStream(file);
  for (const { article } of generateArticles({ articles, seed }))
    if (!out.write(`${JSON.stringify(article)}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}
