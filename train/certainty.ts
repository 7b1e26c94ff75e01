import fs from 'node:fs';
import path from 'node:path';
import { packModels, unpackModels } from '../src/read/learn/container.ts';
import { syntaxFrom } from '../src/read/syntax/index.ts';
import { EDGES, fitFactuality } from './certainty/fit.ts';
import { quantise } from './certainty/quantise.ts';
import { LEARNT_FROM, learningSets, sha256Of } from './certainty/sets.ts';

const VERSION = '1';

/** Learns the factuality of events and writes certainty.bin. Seeded: the same data and syntax weights give the same bytes. */
export function trainCertainty({ data, out }: { readonly data: string; readonly out: string }): void {
  const syntaxFile = path.join(out, 'syntax.bin');
  const syntax = fs.existsSync(syntaxFile) ? fs.readFileSync(syntaxFile) : undefined;
  const parse = syntaxFrom(syntax && unpackModels(syntax));
  const examples = learningSets(data, parse).flat();
  const fitted = fitFactuality(examples);
  const factuality = quantise(fitted);
  const trainedOn = Object.fromEntries(LEARNT_FROM.map((name) => [name, sha256Of(path.join(data, name))]));
  const bytes = packModels(
    'certainty',
    VERSION,
    { factuality },
    { edges: EDGES, dense: fitted.dense, trainedOn },
  );
  fs.writeFileSync(path.join(out, 'certainty.bin'), bytes);
  console.error(
    `certainty: ${examples.length} events, ${factuality.keys.length} features, ${bytes.length} bytes`,
  );
}
