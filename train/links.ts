import fs from 'node:fs';
import path from 'node:path';
import { loadModels } from '../bench/lib/models.ts';
import { createReader } from '../src/read/index.ts';
import { sha256Of } from './certainty/sets.ts';
import { acrossPairs } from './links/folds.ts';
import { fitLinks } from './links/regression.ts';
import { labelled, RETELLINGS } from './links/retold.ts';
import type { TrainOptions } from './run.ts';

/** Weights for pairs of sentences in two languages, from the development clusters of retellings, to links.json. */
export function trainLinks({ data, out }: TrainOptions): void {
  const items = labelled(data, createReader(loadModels()));
  const written = {
    about: 'Weights of link@1 for two languages; models/links.md says how they were made.',
    trainedOn: { [RETELLINGS]: sha256Of(path.join(data, RETELLINGS)) },
    across: fitLinks(acrossPairs(items)),
  };
  fs.writeFileSync(path.join(out, 'links.json'), `${JSON.stringify(written, null, 1)}\n`);
}
