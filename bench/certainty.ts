import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type FactualityExtra, factualityModel, judgeSpans } from '../src/read/certainty/index.ts';
import { unpackModels } from '../src/read/learn/container.ts';
import { syntaxFrom } from '../src/read/syntax/index.ts';
import { type Parse, prepare } from '../src/read/text/prepare.ts';
import type { FactualityLine } from '../train/certainty/examples.ts';
import { crossValidate } from '../train/certainty/folds.ts';
import { LEARNT_FROM, learningSets, sha256Of } from '../train/certainty/sets.ts';
import { readJsonl } from '../train/lib/data.ts';
import { scorerOf } from './lib/scorer.ts';
import { type Bench, type BenchContext, type BenchRow, MissingData } from './lib/types.ts';

const SETS = ['uw', 'meantime', 'uds-ih2', 'commitmentbank'].map((name) => `certainty/${name}.dev.jsonl`);

/** What the scorer prints with --json, as far as it is used here. */
interface Scores {
  readonly MAE: number;
  readonly r: number;
  readonly 'not plainly asserted': { readonly F1: number };
}

/**
 * Factuality of given events. A file that the shipped weights learnt from (by its sha-256) is judged by models
 * that saw nothing of the article (folds); any other by the shipped weights.
 */
export const certainty: Bench = async (context) => {
  const { data, models } = context;
  const there = SETS.filter((name) => fs.existsSync(path.join(data, name)));
  context.absent.push(...SETS.filter((name) => !there.includes(name)));
  if (there.length === 0) throw new MissingData(`none of ${SETS.join(', ')}`);
  const parse = syntaxFrom(models.syntax && unpackModels(models.syntax));
  const weights = models.certainty && unpackModels(models.certainty);
  const { trainedOn = {} } = (weights?.extra ?? {}) as Partial<FactualityExtra>; // our own trainer writes it
  const learnt = (name: string): boolean =>
    fs.existsSync(path.join(data, name)) && trainedOn[name] === sha256Of(path.join(data, name));
  const byFolds = LEARNT_FROM.every(learnt) ? foldPredictions(data, parse) : new Map<string, number[][]>();
  const model = factualityModel(weights);
  return there.flatMap((name) => {
    const lines = readJsonl<FactualityLine>(path.join(data, name));
    const folds = byFolds.get(name);
    const predicted =
      folds ??
      lines.map((line) =>
        judgeSpans(
          prepare(line.text, parse),
          line.events.map((e) => [e.start, e.end]),
          model,
        ),
      );
    const seen = learnt(name) ? 'shipped weights, which learnt from this file' : 'shipped weights';
    const note = folds ? 'by folds of articles: the shipped weights learnt from this file' : seen;
    return rows(context, name, lines, predicted, weights ? note : 'rules alone: no weights');
  });
};

function rows(
  { data, out }: BenchContext,
  name: string,
  lines: readonly FactualityLine[],
  predicted: readonly (readonly number[])[],
  note: string,
): BenchRow[] {
  const predictions = path.join(out, `${path.basename(name, '.jsonl')}.certainty.jsonl`);
  const written = lines.map((line, i) => {
    const events = line.events.map(({ start, end }, k) => ({ start, end, factuality: predicted[i]![k] }));
    return `${JSON.stringify({ id: line.id, events })}\n`;
  });
  fs.writeFileSync(predictions, written.join(''));
  const scorer = scorerOf(data, 'certainty/score-certainty.mjs');
  const printed = execFileSync(process.execPath, [scorer, path.join(data, name), predictions, '--json']);
  const scores = JSON.parse(printed.toString()) as Scores; // the scorer's own output
  const main = name === SETS[0];
  const plain = scores['not plainly asserted'].F1 * 100;
  return [
    { measure: 'factuality MAE', value: scores.MAE, higherIsBetter: false, ...(main && { target: 0.47 }) },
    { measure: 'not plainly asserted F1', value: plain, ...(main && { target: 68 }) },
    { measure: 'factuality r', value: scores.r },
  ].map((row) => ({ ...row, data: name, note }));
}

/** Predictions a line and event for the files that the weights learn from. */
function foldPredictions(data: string, parse: Parse): Map<string, number[][]> {
  const sets = learningSets(data, parse);
  const values = crossValidate(sets.flat());
  let at = 0;
  return new Map(
    sets.map((examples, s) => {
      const out: number[][] = [];
      for (const { line, event } of examples) {
        out[line] ??= [];
        out[line]![event] = values[at++]!;
      }
      const { length } = readJsonl<FactualityLine>(path.join(data, LEARNT_FROM[s]!));
      return [LEARNT_FROM[s]!, Array.from({ length }, (_, i) => out[i] ?? [])];
    }),
  );
}
