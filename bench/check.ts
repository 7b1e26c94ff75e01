import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Article, Reader, Reading } from '../src/read/index.ts';
import { checkDraft } from '../src/trace/check/index.ts';
import { readJsonl } from '../train/lib/data.ts';
import { articleOf } from './lib/article.ts';
import { type Bench, type BenchRow, MissingData } from './lib/types.ts';
import type { Draft } from './mutations/types.ts';

const DRAFTS = 2000;
const SEED = 1;
const DATA = `${DRAFTS} drafts of attribution/dev`;

/** Drafts whose quotations and figures were altered in known ways, checked against their sources; then the time of a long source. */
export const check: Bench = async ({ data, out, reader }) => {
  if (!fs.existsSync(path.join(data, 'attribution/dev.jsonl.gz')))
    throw new MissingData('no attribution/dev.jsonl.gz');
  const truth = path.join(out, `mutations-${SEED}-${DRAFTS}.jsonl`);
  tsx('generate.ts', '--data', data, '--out', truth, '--seed', String(SEED), '--drafts', String(DRAFTS));
  const predictions = path.join(out, 'check.jsonl');
  const drafts = readJsonl<Draft>(truth);
  const once = remembering(reader);
  const lines = drafts.map(({ id, draft, sources }) => {
    const { findings } = checkDraft(
      once,
      articleOf(draft),
      sources.map((s) => articleOf(s.text)),
    );
    return JSON.stringify({
      id,
      findings: findings.map(({ span, what, case: c, kinds }) => ({ span, what, case: c, kinds })),
    });
  });
  fs.writeFileSync(predictions, `${lines.join('\n')}\n`);
  const score: Record<
    'caseRight' | 'kindRight' | 'untouchedReported' | 'untouchedNotVerbatim' | 'kindsTrue',
    number
  > = JSON.parse(tsx('score.ts', truth, predictions, '--json'));
  const row = (measure: string, value: number, target?: number, higherIsBetter = true): BenchRow => ({
    measure: `check: ${measure}`,
    data: DATA,
    value: 100 * value,
    ...(target !== undefined && { target, higherIsBetter }),
  });
  return [
    row('the four cases right %', score.caseRight, 97),
    row('kind of alteration right %', score.kindRight, 92),
    row('untouched reported as another case %', score.untouchedReported, 1, false),
    row('untouched not said verbatim %', score.untouchedNotVerbatim),
    row('predicted kinds that are true %', score.kindsTrue),
    ...longSource(reader, drafts),
  ];
};

function tsx(script: string, ...args: string[]): string {
  const file = path.resolve(import.meta.dirname, 'mutations', script);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return stdout;
}

/** Reads each source text once, though many drafts share it. */
function remembering(reader: Reader): Reader {
  const known = new Map<string, Reading>();
  return {
    ...reader,
    read(article: Article) {
      const found = known.get(article.sha256) ?? reader.read(article);
      known.set(article.sha256, found);
      return found;
    },
  };
}

/** 250,000 words of source and 3,000 words of draft: 500 pages and a long report. */
function longSource(reader: Reader, drafts: readonly Draft[]): BenchRow[] {
  const texts = [...new Map(drafts.flatMap((d) => d.sources.map((s) => [s.id, s.text] as const))).values()];
  const source: string[] = [];
  let words = 0;
  for (let i = 0; words < 250_000; i++) {
    source.push(texts[i % texts.length]!);
    words += texts[i % texts.length]!.split(/\s+/).length;
  }
  const draft: string[] = [];
  words = 0;
  for (let i = 0; words < 3000; i++) {
    draft.push(drafts[i]!.draft);
    words += drafts[i]!.draft.split(/\s+/).length;
  }
  const [a, b] = [articleOf(draft.join('\n\n')), articleOf(source.join('\n\n'))];
  const from = performance.now();
  checkDraft(reader, a, [b]);
  const seconds = (performance.now() - from) / 1000;
  return [
    {
      measure: 'check: seconds for 3,000 words against 250,000',
      data: DATA,
      value: seconds,
      target: 10,
      higherIsBetter: false,
    },
  ];
}
