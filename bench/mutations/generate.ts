/** npx tsx bench/mutations/generate.ts --data DIR --out FILE --seed N --drafts N : writes drafts with known truth, one a line. */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder, readJsonl } from '../../train/lib/data.ts';
import { makeDraft } from './drafts/draft.ts';
import { material } from './material/corpus.ts';
import { personAt, resolver, type SilverArticle } from './material/resolve.ts';
import type { GoldArticle } from './types.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    drafts: { type: 'string', default: '2000' },
  },
});
const [seed, count] = [Number(values.seed), Number(values.drafts)];
if (!values.out || !Number.isInteger(seed) || !Number.isInteger(count) || count < 1) {
  console.error('usage: npx tsx bench/mutations/generate.ts --out FILE [--data DIR] [--seed N] [--drafts N]');
  process.exit(2);
}
const folder = path.join(dataFolder(), 'attribution');
const silver = new Map(
  readJsonl<SilverArticle>(path.join(folder, 'silver-dev.jsonl.gz')).map((s) => [s.id, s]),
);
const corpus = readJsonl<GoldArticle>(path.join(folder, 'dev.jsonl.gz')).map((a) =>
  material(a, resolver(a, silver.get(a.id)), personAt(silver.get(a.id))),
);
fs.mkdirSync(path.dirname(path.resolve(values.out)), { recursive: true });
const file = fs.openSync(values.out, 'w');
for (let i = 0; i < count; i++) fs.writeSync(file, `${JSON.stringify(makeDraft(corpus, seed, i))}\n`);
fs.closeSync(file);
