/** npx tsx bench/generate/run.ts --articles N [--seed S] [--out FILE] [--truth FILE] : invented articles with known truth, one a line. */
import { parseArgs } from 'node:util';
import { generateTo } from './files.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    truth: { type: 'string' },
  },
});
const [articles, seed] = [Number(values.articles), Number(values.seed)];
if (!Number.isSafeInteger(articles) || articles < 1 || !Number.isSafeInteger(seed)) {
  console.error('usage: npx tsx bench/generate/run.ts --articles N [--seed N] [--out FILE] [--truth FILE]');
  process.exit(2);
}
await generateTo({ articles, seed }, values.out, values.truth);
