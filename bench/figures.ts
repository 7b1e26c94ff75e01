import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Reader } from '../src/read/index.ts';
import { articleOf } from './lib/article.ts';
import { scorerOf } from './lib/scorer.ts';
import type { Bench, BenchRow } from './lib/types.ts';

interface Item {
  readonly id: string;
  readonly text: string;
}

interface Rate {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}

type Scores = Readonly<Record<'cqe' | 'strict', Readonly<Record<string, Rate>>>>;

const sets = [
  {
    file: 'newsquant.dev.jsonl',
    spans: false,
    wanted: [
      ['cqe', 'value', 90],
      ['cqe', 'value+unit', 78],
      ['cqe', 'value+change', 85],
      ['strict', 'value+bound+unit', 72],
      ['strict', 'value+bound', undefined],
    ],
  },
  {
    file: 'rtext.dev.jsonl',
    spans: false,
    wanted: [
      ['strict', 'value', undefined],
      ['strict', 'value+unit', undefined],
    ],
  },
  { file: 'meantime-values.dev.jsonl', spans: true, wanted: [['strict', 'span overlap', undefined]] },
  { file: 'measeval-spans.dev.jsonl', spans: true, wanted: [['strict', 'span overlap', undefined]] },
] as const;

/** Figures (value, bound, unit, span) against NewsQuant and three secondary sets; a sentence is read as an article. */
export const figures: Bench = async ({ data, out, reader, absent }) => {
  const folder = path.join(data, 'figures');
  const scorer = scorerOf(data, 'figures/score-figures.mjs');
  const rows: BenchRow[] = [];
  for (const { file, spans, wanted } of sets) {
    const gold = path.join(folder, file);
    if (!fs.existsSync(gold)) {
      absent.push(`figures/${file}`);
      continue;
    }
    const predictions = path.join(out, `figures-${file}`);
    fs.writeFileSync(predictions, predict(reader, gold));
    const args = [scorer, ...(spans ? ['--spans'] : []), gold, predictions, '--json'];
    // The scorer's own output: its shape is stated in its head.
    const scores = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Scores;
    for (const [count, measure, target] of wanted)
      rows.push({
        measure: `figures: ${count} ${measure} F1`,
        data: `figures/${file}`,
        value: 100 * (scores[count][measure]?.F1 ?? 0),
        ...(target !== undefined && { target }),
      });
  }
  return rows;
};

function predict(reader: Reader, gold: string): string {
  return fs
    .readFileSync(gold, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { id, text }: Item = JSON.parse(line);
      return `${JSON.stringify({ id, figures: reader.read(articleOf(text)).figures })}\n`;
    })
    .join('');
}
