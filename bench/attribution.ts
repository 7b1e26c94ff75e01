import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Part } from '../src/read/index.ts';
import { readJsonl } from '../train/lib/data.ts';
import { articleOf } from './lib/article.ts';
import { dataFile, scorerOf } from './lib/scorer.ts';
import type { Bench, BenchRow } from './lib/types.ts';

interface GoldLine {
  readonly id: string;
  readonly publisher: string;
  readonly published: string;
  readonly text: string;
}

interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

interface Scores {
  readonly scores: Readonly<Record<string, Score>>;
  readonly kinds: Readonly<
    Record<string, { readonly contentRecall: number; readonly contentSourceRecall: number }>
  >;
}

const spans = (parts: readonly Part[]): readonly (readonly [number, number])[] => parts.map((p) => p.span);

/** Statements of the whole reader against PolNeAR's dev articles. */
export const attribution: Bench = async ({ data, out, reader }) => {
  const file = dataFile(data, 'attribution/dev.jsonl.gz');
  const scorer = scorerOf(data, 'attribution/score.mjs');
  const predictions = path.join(out, 'attribution.jsonl');
  const lines = readJsonl<GoldLine>(file).map((a) => {
    const reading = reader.read(articleOf(a.text, { id: a.id, published: a.published }));
    const attributions = reading.statements.map((s) => ({
      source: spans(s.source),
      cue: spans(s.cue),
      content: spans(s.content),
      confidence: s.confidence,
    }));
    return `${JSON.stringify({ id: a.id, attributions })}\n`;
  });
  fs.writeFileSync(predictions, lines.join(''));
  const printed = execFileSync(process.execPath, [scorer, file, predictions, '--json'], { encoding: 'utf8' });
  const { scores, kinds } = JSON.parse(printed) as Scores; // the scorer's own output
  const row = (measure: string, value: number, target?: number): BenchRow => ({
    measure,
    data: 'attribution/dev.jsonl.gz',
    value: 100 * value,
    ...(target !== undefined && { target }),
  });
  return [
    row('content overlap F1', scores['content.overlap']!.f1, 83),
    row('content token F1', scores['content.token']!.f1, 86),
    row('content+source F1', scores['attribution.content+source']!.f1, 68),
    row('source overlap F1', scores['source.overlap']!.f1, 74),
    row('direct quotations, content+source recall', kinds.direct!.contentSourceRecall, 92),
    row('cue overlap F1', scores['cue.overlap']!.f1),
    row('content overlap precision', scores['content.overlap']!.p),
    row('content overlap recall', scores['content.overlap']!.r),
    row('source given content, %', scores['attribution.source|content']!.f1),
  ];
};
