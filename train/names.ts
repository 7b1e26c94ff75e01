import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { WrittenWeights } from '../src/resolve/compare/weights.ts';
import { learn } from './names/folds.ts';
import { namePairs, OPENSANCTIONS, WIKIDATA } from './names/pairs.ts';
import type { TrainOptions } from './run.ts';

/** Weights of the name matcher, from the development halves of both sets of pairs, to names.json. */
export function trainNames({ data, out }: TrainOptions): void {
  const files = [WIKIDATA, OPENSANCTIONS];
  const { sounds, settings } = learn(files.flatMap((file) => namePairs(data, file)));
  const sha256 = (file: string): string =>
    createHash('sha256')
      .update(fs.readFileSync(path.join(data, file)))
      .digest('hex');
  const written: WrittenWeights & { about: string; trainedOn: Record<string, string> } = {
    about: 'Weights of name-match@1; models/names.md says how they were made.',
    trainedOn: Object.fromEntries(files.map((file) => [file, sha256(file)])),
    sounds: Object.fromEntries(
      Object.entries(sounds).map(([script, table]) => [
        script,
        Array.from(table, (cost) => Math.round(cost * 100)),
      ]),
    ),
    settings,
  };
  fs.writeFileSync(path.join(out, 'names.json'), `${JSON.stringify(written)}\n`);
}
