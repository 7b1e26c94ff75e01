import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createReader } from '../src/read/index.ts';
import { attribution } from './attribution.ts';
import { certainty } from './certainty.ts';
import { check } from './check.ts';
import { collation } from './collate.ts';
import { dates } from './dates.ts';
import { figures } from './figures.ts';
import { loadModels } from './lib/models.ts';
import { provenance } from './lib/provenance.ts';
import { SHARED } from './lib/scorer.ts';
import { isMet, table } from './lib/table.ts';
import { type Bench, type BenchRow, MissingData } from './lib/types.ts';
import { linearity } from './linearity.ts';
import { linking } from './linking.ts';
import { names } from './names.ts';
import { chronoPeer } from './peers/chrono.ts';
import { quotes } from './quotes.ts';
import { retellings } from './retellings.ts';
import { seed } from './seed.ts';
import { series } from './series.ts';
import { speed } from './speed.ts';
import { stemma } from './stemma.ts';
import { syntax } from './syntax.ts';
import { traced } from './traced.ts';

/** Every part of the bench, in the order of the table. */
const parts: Readonly<Record<string, Bench>> = {
  attribution,
  quotes,
  figures,
  dates,
  certainty,
  names,
  retellings,
  seed,
  collate: collation,
  check,
  linking,
  traced,
  stemma,
  series,
  syntax,
  'peer-chrono': chronoPeer,
  speed,
  linearity,
};

const usage = `npm run bench -- [--data DIR] [--out DIR] [--only ${Object.keys(parts).join(',')}] [--write]
  --data   folder with the data sets (default ../shared/bench beside the checkout)
  --out    where predictions and results.json go (default out/bench)
  --only   some parts alone
  --write  also write bench/RESULTS.md`;

const root = path.resolve(import.meta.dirname, '..');
const { values: given } = parseArgs({
  options: {
    data: { type: 'string', default: SHARED },
    out: { type: 'string', default: path.join(root, 'out/bench') },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (given.help) {
  console.log(usage);
  process.exit(0);
}
if (!fs.existsSync(given.data)) {
  console.error(`bench: no data at ${given.data}; give its folder with --data DIR`);
  process.exit(2);
}
const wanted = given.only?.split(',') ?? Object.keys(parts);
const unknown = wanted.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.error(`bench: no part "${unknown}"; there are ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

fs.mkdirSync(given.out, { recursive: true });
const models = loadModels();
const leftOut: string[] = [];
const context = { data: given.data, out: given.out, reader: createReader(models), models, absent: leftOut };
const rows: BenchRow[] = [];
for (const name of wanted) {
  const from = performance.now();
  try {
    rows.push(...(await parts[name]!(context)));
    console.error(`${name}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  } catch (error) {
    if (!(error instanceof MissingData)) throw error;
    leftOut.push(`${name}: ${error.message}`);
  }
}

const { commit, machine, line } = provenance();
const result = [table(rows), ...leftOut.map((line) => `Left out: ${line}`), line].join('\n\n');
console.log(result);
fs.writeFileSync(
  path.join(given.out, 'results.json'),
  `${JSON.stringify({ commit, machine, rows, leftOut }, null, 2)}\n`,
);
if (given.write)
  fs.writeFileSync(
    path.join(root, 'bench/RESULTS.md'),
    `# Results\n\nWritten by \`npm run bench -- --write\`. Dev data: rules and thresholds were tuned on it (see docs/accuracy.md).\n\n${result}\n`,
  );
const missed = rows.filter((row) => isMet(row) === false);
console.error(`${missed.length} of ${rows.filter((r) => r.target !== undefined).length} targets missed`);
