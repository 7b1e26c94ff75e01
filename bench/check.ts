import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Article, Reader, Reading } from '../src/read/index.ts';
import { checkDraft } from '../src/trace/check/index.ts';
import { readJsonl } from '../train/lib/data.ts';
import { articleOf } from './lib/article.ts';
import { longPdf } from './lib/long-pdf.ts';
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
  const score: Score = JSON.parse(tsx('score.ts', truth, predictions, '--json'));
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
    ...(['re-attribute', 'move'] as const).flatMap((mutation) => {
      const { items, right } = elsewhere(score.byMutation, mutation);
      return items > 0 ? [row(`${NAMES[mutation]} seen %`, right / items)] : [];
    }),
    ...longSource(reader, drafts),
    ...longDocument(out),
  ];
};

interface Score {
  readonly caseRight: number;
  readonly kindRight: number;
  readonly untouchedReported: number;
  readonly untouchedNotVerbatim: number;
  readonly kindsTrue: number;
  readonly byMutation: Readonly<Record<string, { readonly items: number; readonly caseRight: number }>>;
}

const NAMES = { 're-attribute': 'given to another speaker', move: 'from a source where another says it' };

/** Of quotations and figures together. */
function elsewhere(byMutation: Score['byMutation'], mutation: string): { items: number; right: number } {
  let items = 0;
  let right = 0;
  for (const [name, one] of Object.entries(byMutation))
    if (name.endsWith(` ${mutation}`)) {
      items += one.items;
      right += one.items * one.caseRight;
    }
  return { items, right };
}

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

/** A PDF of 500 pages and one of 250, each read and checked in a process of its own. */
function longDocument(out: string): BenchRow[] {
  const [half, whole] = [250, 500].map((pages) => {
    const { bytes, draft } = longPdf(pages, 3000);
    const [pdf, txt] = [path.join(out, `long-${pages}.pdf`), path.join(out, `long-${pages}.txt`)];
    fs.writeFileSync(pdf, bytes);
    fs.writeFileSync(txt, draft);
    const took: { seconds: number; cpuSeconds: number; megabytes: number; pages: number } = JSON.parse(
      tsx('../lib/check-pdf.ts', txt, pdf),
    );
    if (took.pages !== pages) throw new Error(`${took.pages} pages read of ${pages}`);
    return took;
  });
  const data = 'a PDF of 500 invented pages';
  return [
    {
      measure: 'check: seconds for 3,000 words against 500 pages of PDF',
      data,
      value: whole!.seconds,
      target: 10,
      higherIsBetter: false,
      note: `${whole!.cpuSeconds.toFixed(1)} s of processor time in all threads`,
    },
    {
      measure: 'check: memory for 500 pages over that for 250',
      data,
      value: whole!.megabytes / half!.megabytes,
      target: 2,
      higherIsBetter: false,
      note: `${Math.round(whole!.megabytes)} MB in all`,
    },
  ];
}
