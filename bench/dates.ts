import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { articleOf } from './lib/article.ts';
import { type Bench, type BenchContext, type BenchRow, MissingData } from './lib/types.ts';

interface GoldLine {
  readonly id: string;
  readonly dct: string;
  readonly text: string;
}

interface Score {
  readonly relaxed: { readonly F1: number };
  readonly strict: { readonly F1: number };
  readonly value: { readonly F1: number };
  readonly type: { readonly F1: number };
  readonly byClass: Readonly<Record<string, { readonly gold: number; readonly value: number }>>;
}

/** Time expressions against TimeBank and AQUAINT (targets), MEANTIME and WikiWars. */
export const dates: Bench = async (context) => {
  const folder = path.join(context.data, 'dates');
  if (!fs.existsSync(path.join(folder, 'score-dates.mjs'))) throw new MissingData(`no ${folder}`);
  const main = ['timebank.dev.jsonl', 'aquaint.dev.jsonl'].filter((f) => fs.existsSync(path.join(folder, f)));
  const rows: BenchRow[] = [];
  if (main.length) {
    const score = measure(context, folder, 'timebank+aquaint', main);
    const data = 'dates/timebank+aquaint.dev';
    rows.push(
      { measure: 'time expressions, relaxed F1', data, value: 100 * score.relaxed.F1, target: 90 },
      { measure: 'time expressions, strict F1', data, value: 100 * score.strict.F1, target: 80 },
      { measure: 'time expressions, value F1', data, value: 100 * score.value.F1, target: 72 },
    );
    const weekday = score.byClass.weekday;
    if (weekday)
      rows.push({
        measure: 'weekdays resolved, %',
        data,
        value: (100 * weekday.value) / weekday.gold,
        target: 93,
      });
  }
  for (const name of ['meantime', 'wikiwars']) {
    const file = `${name}.dev.jsonl`;
    if (!fs.existsSync(path.join(folder, file))) continue;
    const score = measure(context, folder, name, [file]);
    for (const key of ['relaxed', 'strict', 'value'] as const)
      rows.push({
        measure: `time expressions, ${key} F1`,
        data: `dates/${file}`,
        value: 100 * score[key].F1,
      });
  }
  return rows;
};

function measure(
  { out, reader }: BenchContext,
  folder: string,
  name: string,
  files: readonly string[],
): Score {
  const gold = files.map((f) => fs.readFileSync(path.join(folder, f), 'utf8').trimEnd()).join('\n');
  const goldFile = path.join(out, `dates-${name}.gold.jsonl`);
  const predictions = path.join(out, `dates-${name}.jsonl`);
  fs.writeFileSync(goldFile, `${gold}\n`);
  const lines = gold.split('\n').map((line) => {
    // The files are ours to trust: their README gives this shape.
    const { id, dct, text } = JSON.parse(line) as GoldLine;
    const reading = reader.read(articleOf(text, { published: publishedOf(dct) }));
    const timex = reading.dates.map(({ span: [start, end], type, value }) => ({
      start,
      end,
      type: type.toUpperCase(),
      value,
    }));
    return JSON.stringify({ id, timex });
  });
  fs.writeFileSync(predictions, `${lines.join('\n')}\n`);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(folder, 'score-dates.mjs'), goldFile, predictions, '--json'],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (!stdout) throw new Error(`the scorer of dates failed: ${stderr}`);
  return JSON.parse(stdout) as Score;
}

/** The sets give a time without a zone; the reader wants a day where there is none. */
const publishedOf = (dct: string): string => dct.slice(0, 10);
