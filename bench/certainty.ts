import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { factualityModel, judgeSpans } from '../src/read/certainty/index.ts';
import { unpackModels } from '../src/read/learn/container.ts';
import { syntaxFrom } from '../src/read/syntax/index.ts';
import { prepare } from '../src/read/text/prepare.ts';
import { examplesOf, type FactualityLine } from '../train/certainty/examples.ts';
import { crossValidate } from '../train/certainty/folds.ts';
import { sha256Of } from '../train/certainty.ts';
import { readJsonl } from '../train/lib/data.ts';
import { type Bench, type BenchContext, type BenchRow, MissingData } from './lib/types.ts';

const SETS = ['uw', 'meantime', 'uds-ih2', 'commitmentbank'];

interface Line {
  readonly id: string;
  readonly text: string;
  readonly events: readonly { readonly start: number; readonly end: number }[];
}

interface Scores {
  readonly MAE: number;
  readonly r: number;
  readonly 'not plainly asserted': { readonly F1: number };
}

/** Factuality of given events; rows for each set that is there. */
export const certainty: Bench = async (context) => {
  const folder = path.join(context.data, 'certainty');
  const files = SETS.map((name) => path.join(folder, `${name}.dev.jsonl`)).filter((f) => fs.existsSync(f));
  if (files.length === 0) throw new MissingData(`${folder}: none of ${SETS.join(', ')}`);
  return files.flatMap((file) => measure(context, file));
};

function measure({ data, out, models }: BenchContext, file: string): BenchRow[] {
  const parse = syntaxFrom(models.syntax && unpackModels(models.syntax));
  const weights = models.certainty && unpackModels(models.certainty);
  const own = weights?.extra.trainedOn === sha256Of(file);
  const lines = readJsonl<Line>(file);
  const model = factualityModel(weights);
  const predicted = own
    ? heldOutByFold(readJsonl<FactualityLine>(file), parse)
    : lines.map((line) =>
        judgeSpans(
          prepare(line.text, parse),
          line.events.map((e) => [e.start, e.end]),
          model,
        ),
      );
  const predictions = path.join(out, `certainty-${path.basename(file)}`);
  fs.writeFileSync(
    predictions,
    lines
      .map((line, i) => {
        const events = line.events.map(({ start, end }, k) => ({ start, end, factuality: predicted[i]![k] }));
        return `${JSON.stringify({ id: line.id, events })}\n`;
      })
      .join(''),
  );
  const scorer = path.join(data, 'certainty/score-certainty.mjs');
  const scores = JSON.parse(
    execFileSync(process.execPath, [scorer, file, predictions, '--json'], { encoding: 'utf8' }),
  ) as Scores; // the scorer's own output
  const main = path.basename(file).startsWith('uw.');
  const note = own
    ? '10 folds by article: the shipped weights learnt from this very file'
    : weights
      ? 'shipped weights'
      : 'rules alone';
  const set = `certainty/${path.basename(file)}`;
  return [
    {
      measure: 'factuality MAE',
      data: set,
      value: scores.MAE,
      ...(main && { target: 0.47 }),
      higherIsBetter: false,
      note,
    },
    {
      measure: 'not plainly asserted F1',
      data: set,
      value: 100 * scores['not plainly asserted'].F1,
      ...(main && { target: 68 }),
      note,
    },
    { measure: 'factuality r', data: set, value: scores.r, note },
  ];
}

function heldOutByFold(lines: readonly FactualityLine[], parse: ReturnType<typeof syntaxFrom>): number[][] {
  const examples = examplesOf(lines, parse);
  const values = crossValidate(examples);
  const out: number[][] = lines.map(() => []);
  examples.forEach((e, i) => {
    out[e.line]!.push(values[i]!);
  });
  return out;
}
