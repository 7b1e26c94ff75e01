import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { articleOf } from './lib/article.ts';
import { type Bench, type BenchRow, MissingData } from './lib/types.ts';

/** The seed article against its gold, with and without a publication date: nothing may be missed. */
export const seed: Bench = async ({ data, out, reader }) => {
  const folder = path.resolve(data, '../seed');
  const scorer = path.join(folder, 'score.mjs');
  if (!fs.existsSync(scorer)) throw new MissingData(`no ${scorer}`);
  const file = fs.readdirSync(folder).find((name) => name.endsWith('.txt'));
  if (!file) throw new MissingData(`no article in ${folder}`);
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  return [false, true].map((dated): BenchRow => {
    const reading = reader.read(
      articleOf(text, { outlet: 'UNN', ...(dated && { published: '2024-03-20' }) }),
    );
    const prediction = path.join(out, `seed${dated ? '-published' : ''}.json`);
    fs.writeFileSync(prediction, JSON.stringify(reading));
    const args = [scorer, prediction, '--json', ...(dated ? ['--published'] : [])];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (!stdout) throw new Error(`the seed's scorer failed: ${stderr}`);
    const result: { missed: number; of: number } = JSON.parse(stdout);
    return {
      measure: `seed, missed (of ${result.of})${dated ? ', with --published' : ''}`,
      data: 'seed',
      value: result.missed,
      target: 0,
      higherIsBetter: false,
    };
  });
};
