// `npm run bench:web`: how soon the pages of `hearsay serve` answer over a store of generated articles. Takes minutes.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../../test/lib/postgres-server.ts';
import { generateTo } from '../generate/files.ts';
import { provenance } from '../lib/provenance.ts';
import { isMet, table } from '../lib/table.ts';
import type { BenchRow } from '../lib/types.ts';
import { runAdd } from '../scale/add-run.ts';
import { answers } from './answers.ts';
import { serveStore } from './serve-store.ts';

const usage = `npm run bench:web -- [--articles 10000] [--home folder|postgres] [--store STORE] [--seed 1] [--seconds 8] [--write]
  --articles  how many generated articles the store has
  --home      where they are: in a folder, or a PostgreSQL of its own (100000 articles take most of an hour to add)
  --store     a store that is there already, instead
  --seconds   how long each page is asked for
  --write     also write bench/WEB.md`;

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    home: { type: 'string', default: 'folder' },
    store: { type: 'string' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '8' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [articles, seed, seconds] = [Number(values.articles), Number(values.seed), Number(values.seconds)];
const isWhole = (n: number): boolean => Number.isSafeInteger(n) && n >= 1;
if (values.help || ![articles, seed, seconds].every(isWhole) || !/^(?:folder|postgres)$/.test(values.home)) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-web-'));
const database =
  values.home === 'postgres' && values.store === undefined ? await startServer({ fast: false }) : undefined;
try {
  const store = values.store ?? database?.address ?? path.join(scratch, 'store');
  if (values.store === undefined) {
    const input = path.join(scratch, 'articles.jsonl');
    await generateTo({ articles, seed }, input);
    await runAdd(input, store);
  }
  const rows = await measured(store);
  const { line } = provenance();
  const result = `${table(rows)}\n\nSeed ${seed}. ${line}`;
  console.log(result);
  if (values.write)
    fs.writeFileSync(
      path.join(root, 'bench/WEB.md'),
      `# The web application\n\nWritten by \`npm run bench:web -- --write\`; the articles are invented (bench/generate).\n\n${result}\n`,
    );
  console.error(`${rows.filter((row) => isMet(row) === false).length} targets missed`);
} finally {
  database?.remove();
  fs.rmSync(scratch, { recursive: true, force: true });
}

async function measured(store: string): Promise<readonly BenchRow[]> {
  const served = await serveStore(store);
  try {
    const where = values.store ?? `${articles.toLocaleString('en')} articles, ${values.home}`;
    return await answers(served, where, seconds);
  } finally {
    await served.end();
  }
}
