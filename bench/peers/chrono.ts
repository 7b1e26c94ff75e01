import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { en, type ParsedComponents } from 'chrono-node';
import { dataFile, scorerOf } from '../lib/scorer.ts';
import type { Bench } from '../lib/types.ts';

interface GoldLine {
  readonly id: string;
  readonly dct: string;
  readonly text: string;
}

const FILES = ['dates/timebank.dev.jsonl', 'dates/aquaint.dev.jsonl'];

/** Paragraphs are cut at this length: chrono's time grows with the square of it. */
const CUT = 1000;

/** The date library that most projects take, on the same articles and by the same scorer as our dates. */
export const chronoPeer: Bench = async ({ data, out }) => {
  const gold = FILES.map((name) => fs.readFileSync(dataFile(data, name), 'utf8').trimEnd()).join('\n');
  const base = path.join(out, 'peer-chrono');
  fs.writeFileSync(`${base}.gold.jsonl`, `${gold}\n`);
  const lines = gold.split('\n').map((line) => predict(JSON.parse(line) as GoldLine)); // as the set's README says
  fs.writeFileSync(`${base}.jsonl`, `${lines.join('\n')}\n`);
  const args = [scorerOf(data, 'dates/score-dates.mjs'), `${base}.gold.jsonl`, `${base}.jsonl`, '--json'];
  const scores: Record<string, { readonly F1: number }> = JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 }),
  );
  return ['relaxed', 'strict', 'value'].map((measure) => ({
    measure: `peer chrono-node: ${measure} F1`,
    data: 'dates/timebank+aquaint.dev',
    value: 100 * scores[measure]!.F1,
  }));
};

function predict({ id, dct, text }: GoldLine): string {
  const day = new Date(`${dct.slice(0, 10)}T12:00:00`);
  const timex: object[] = [];
  for (let from = 0; from < text.length; ) {
    const lineEnd = text.indexOf('\n', from);
    const end = Math.min(lineEnd < 0 ? text.length : lineEnd + 1, from + CUT);
    for (const found of en.casual.parse(text.slice(from, end), day)) {
      const start = from + found.index;
      const timed = found.start.isCertain('hour');
      const value = timexValue(found.start);
      timex.push({ start, end: start + found.text.length, type: timed ? 'TIME' : 'DATE', value });
    }
    from = end;
  }
  return JSON.stringify({ id, timex });
}

/** As much of the date as chrono is certain of, or the day where it reckoned one. */
function timexValue(found: ParsedComponents): string {
  const two = (n: number | null): string => String(n ?? 0).padStart(2, '0');
  const [year, month] = [String(found.get('year')), two(found.get('month'))];
  const dayless = found.isCertain('month') && !found.isCertain('day') && !found.isCertain('weekday');
  const date = dayless ? `${year}-${month}` : `${year}-${month}-${two(found.get('day'))}`;
  return found.isCertain('hour') ? `${date}T${two(found.get('hour'))}:${two(found.get('minute'))}` : date;
}
