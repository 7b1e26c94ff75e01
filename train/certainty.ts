import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { packModels, unpackModels } from '../src/read/learn/container.ts';
import { syntaxFrom } from '../src/read/syntax/index.ts';
import { examplesOf, type FactualityLine } from './certainty/examples.ts';
import { EDGES, fit, rowsOf } from './certainty/fit.ts';
import { readJsonl } from './lib/data.ts';

const VERSION = '1';

/** Learns the factuality of events from certainty/uw.dev.jsonl and writes certainty.bin. Seeded: the same data and syntax weights give the same bytes. */
export function trainCertainty({ data, out }: { readonly data: string; readonly out: string }): void {
  const file = path.join(data, 'certainty/uw.dev.jsonl');
  const syntaxFile = path.join(out, 'syntax.bin');
  const syntax = fs.existsSync(syntaxFile) ? fs.readFileSync(syntaxFile) : undefined;
  const parse = syntaxFrom(syntax && unpackModels(syntax));
  const examples = examplesOf(readJsonl<FactualityLine>(file), parse);
  const factuality = rowsOf(fit(examples));
  const bytes = packModels('certainty', VERSION, { factuality }, { edges: EDGES, trainedOn: sha256Of(file) });
  fs.writeFileSync(path.join(out, 'certainty.bin'), bytes);
  console.error(
    `certainty: ${examples.length} events, ${factuality.keys.length} features, ${bytes.length} bytes`,
  );
}

/** sha-256 of a file's bytes, lower-case hex. */
export const sha256Of = (file: string): string =>
  createHash('sha256').update(fs.readFileSync(file)).digest('hex');
