import path from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from './lib/data.ts';

/** What can be trained, in the order in which it must be: the statement model reads what the syntax model says. */
const trainers: Readonly<Record<string, () => Promise<(options: TrainOptions) => Promise<void> | void>>> = {
  syntax: async () => (await import('./syntax.ts')).trainSyntax,
  statements: async () => (await import('./statements.ts')).trainStatements,
  certainty: async () => (await import('./certainty.ts')).trainCertainty,
  names: async () => (await import('./names.ts')).trainNames,
  // Written to the lexicon; links read it when they start the next time.
  'frequent-words': async () => (await import('./links/frequent-words.ts')).writeFrequentWords,
  links: async () => (await import('./links.ts')).trainLinks,
};

export interface TrainOptions {
  /** Folder with the data sets. */
  readonly data: string;
  /** Folder that the weights are written to. */
  readonly out: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: path.resolve(import.meta.dirname, '../models') },
  },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(trainers);
const unknown = wanted.find((name) => !(name in trainers));
if (unknown !== undefined) {
  console.error(`train: no model "${unknown}"; there are ${Object.keys(trainers).join(', ')}`);
  process.exit(2);
}
const options = { data: values.data ?? dataFolder(), out: values.out };
for (const name of wanted) await (await trainers[name]!())(options);
