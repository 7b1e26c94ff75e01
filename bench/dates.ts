import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findDates } from '../src/read/dates/index.ts';
import { unpackModels } from '../src/read/learn/container.ts';
import { syntaxFrom } from '../src/read/syntax/index.ts';
import { type Parse, prepare } from '../src/read/text/prepare.ts';
import { scorerOf } from './lib/scorer.ts';
import type { Bench, BenchRow } from './lib/types.ts';

interface Timex {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string | null;
}

interface GoldLine {
  readonly id: string;
  readonly dct: string;
  readonly text: string;
  readonly timex: readonly Timex[];
}

type Measure = 'relaxed' | 'strict' | 'value';

interface Score extends Readonly<Record<Measure, { readonly F1: number }>> {
  readonly byClass: Readonly<Record<string, { readonly gold: number; readonly value: number }>>;
}

const MEASURES: readonly Measure[] = ['relaxed', 'strict', 'value'];
const TARGETS: Readonly<Record<Measure, number>> = { relaxed: 90, strict: 80, value: 72 };
const WEEKDAY = /\b(mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/**
 * Time expressions against TimeBank and AQUAINT together (targets), MEANTIME and WikiWars. Text is prepared as the
 * reader prepares it; the other rooms are not run, since they change nothing about dates.
 */
export const dates: Bench = async ({ data, out, models, absent }) => {
  const folder = path.join(data, 'dates');
  const scorer = scorerOf(data, 'dates/score-dates.mjs');
  const parse = syntaxFrom(models.syntax && unpackModels(models.syntax));
  const rows: BenchRow[] = [];
  const sets = [
    { name: 'timebank+aquaint', files: ['timebank.dev.jsonl', 'aquaint.dev.jsonl'], targets: TARGETS },
    { name: 'meantime', files: ['meantime.dev.jsonl'] },
    { name: 'wikiwars', files: ['wikiwars.dev.jsonl'] },
  ];
  for (const { name, files, targets } of sets) {
    const there = files.filter((file) => fs.existsSync(path.join(folder, file)));
    absent.push(...files.filter((file) => !there.includes(file)).map((file) => `dates/${file}`));
    const gold = there.flatMap((file) =>
      fs.readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n'),
    );
    if (!gold.length) continue;
    const on = `dates/${name}.dev`;
    const { score, weekdays } = measure(gold, parse, scorer, path.join(out, `dates-${name}`));
    for (const key of MEASURES)
      rows.push({
        measure: `time expressions, ${key} F1`,
        data: on,
        value: 100 * score[key].F1,
        ...(targets && { target: targets[key] }),
      });
    const { weekday } = score.byClass;
    if (!targets || !weekday) continue;
    rows.push(
      {
        measure: 'weekdays, value right, %',
        data: on,
        value: (100 * weekday.value) / weekday.gold,
        target: 93,
      },
      {
        measure: 'weekdays, day right, %',
        data: on,
        value: weekdays,
        note: 'part of day left out on both sides',
      },
    );
  }
  return rows;
};

function measure(
  gold: readonly string[],
  parse: Parse,
  scorer: string,
  base: string,
): { score: Score; weekdays: number } {
  fs.writeFileSync(`${base}.gold.jsonl`, `${gold.join('\n')}\n`);
  let right = 0;
  let all = 0;
  const lines = gold.map((line) => {
    // The README of the set gives this shape.
    const { id, dct, text, timex } = JSON.parse(line) as GoldLine;
    // Times of the sets have no zone; the day alone is what their values count from.
    const found = findDates(prepare(text, parse), { published: dct.slice(0, 10) });
    for (const t of timex) {
      if (t.type === 'SET' || !WEEKDAY.test(text.slice(t.start, t.end))) continue;
      all++;
      const hit = found.find((d) => d.span[0] < t.end && t.start < d.span[1]);
      if (hit && day(hit.value) === day(t.value)) right++;
    }
    return JSON.stringify({
      id,
      timex: found.map((d) => ({
        start: d.span[0],
        end: d.span[1],
        type: d.type.toUpperCase(),
        value: d.value,
      })),
    });
  });
  fs.writeFileSync(`${base}.jsonl`, `${lines.join('\n')}\n`);
  const args = [scorer, `${base}.gold.jsonl`, `${base}.jsonl`, '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (!stdout) throw new Error(`the scorer of dates failed: ${stderr}`);
  // The scorer's own output.
  return { score: JSON.parse(stdout) as Score, weekdays: (100 * right) / (all || 1) };
}

const day = (value: string | null): string | undefined => value?.replace(/T.*$/, '');
