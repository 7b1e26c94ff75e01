import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Reader, Telling } from '../src/read/index.ts';
import { collate } from '../src/trace/index.ts';
import { readJsonl } from '../train/lib/data.ts';
import { articleOf } from './lib/article.ts';
import { type BenchContext, type BenchRow, MissingData } from './lib/types.ts';
import { scoreCollate } from './mutations/scoring/collate.ts';
import type { Draft } from './mutations/types.ts';

const DRAFTS = 2000;
const SEED = 1;

/** Drafts whose differences from their article are known, collated with it. */
export function collateMutations({ data, out, reader }: BenchContext): BenchRow[] {
  if (!fs.existsSync(path.join(data, 'attribution/dev.jsonl.gz')))
    throw new MissingData('no attribution/dev.jsonl.gz');
  const truth = path.join(out, `mutations-${SEED}-${DRAFTS}.jsonl`);
  generate('--data', data, '--out', truth, '--seed', String(SEED), '--drafts', String(DRAFTS));
  const drafts = readJsonl<Draft>(truth);
  const score = scoreCollate(drafts, predict(reader, drafts));
  const set = `${DRAFTS} drafts of attribution/dev`;
  return [
    { measure: 'collate: variants found %', data: set, value: 100 * score.found, target: 90 },
    {
      measure: 'collate: wrong ones an article',
      data: set,
      value: score.wrongPerArticle,
      target: 0.2,
      higherIsBetter: false,
    },
  ];
}

function generate(...args: string[]): void {
  const file = path.resolve(import.meta.dirname, 'mutations/generate.ts');
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`generate.ts failed: ${stderr}`);
}

/** What `collate <article> <draft>` finds, a draft at a time; each article is read once. */
function predict(reader: Reader, drafts: readonly Draft[]) {
  const read = new Map<string, Telling>();
  const telling = (id: string, text: string): Telling => {
    const known = read.get(id) ?? reader.tell(articleOf(text));
    read.set(id, known);
    return known;
  };
  return drafts.map((d) => {
    const base = telling(d.article, d.sources.find((s) => s.id === d.article)!.text);
    const { variants } = collate([base, reader.tell(articleOf(d.draft))], { base: 0 });
    return {
      id: d.id,
      variants: variants.map((v) => ({ kind: v.kind, from: v.from?.exact ?? '', to: v.to?.exact ?? '' })),
    };
  });
}
