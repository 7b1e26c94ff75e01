import fs from 'node:fs';
import path from 'node:path';
import type { Reading } from '../src/model/index.ts';
import { QUOTED_WORDS, quotations } from '../src/read/statements/rules/index.ts';
import { prepare } from '../src/read/text/prepare.ts';
import { readJsonl } from '../train/lib/data.ts';
import { dataFile } from './lib/scorer.ts';
import type { Bench } from './lib/types.ts';

interface Row {
  readonly id: string;
  readonly text: string;
}

/** How many quoted stretches of five or more words (no titles) a reading gives to a statement's content. */
export function coverage(text: string, reading: Pick<Reading, 'statements'>): Coverage {
  const stretches = quotations(prepare(text)).filter(
    (q) => q.depth === 0 && q.words >= QUOTED_WORDS && q.kind !== 'title',
  );
  const content = reading.statements.flatMap((s) => s.content.map((c) => c.span));
  const missed = stretches.filter((q) => {
    const n = content.reduce(
      (sum, [s, e]) => sum + Math.max(0, Math.min(e, q.innerEnd) - Math.max(s, q.innerStart)),
      0,
    );
    return n < 0.9 * (q.innerEnd - q.innerStart);
  });
  return { all: stretches.length, missed: missed.map((q) => text.slice(q.start, q.end)) };
}

export interface Coverage {
  readonly all: number;
  readonly missed: readonly string[];
}

/** Quoted stretches that belong to a statement, and statements whose marks are held to be lost (few are, in this set). */
export const quotes: Bench = async ({ data, out, reader }) => {
  const name = 'attribution/dev.jsonl.gz';
  const file = dataFile(data, name);
  let all = 0;
  let lost = 0;
  const missed: { id: string; words: string }[] = [];
  for (const { id, text } of readJsonl<Row>(file)) {
    const reading = reader.read({ text, language: 'en', sha256: '' });
    const found = coverage(text, reading);
    all += found.all;
    lost += reading.statements.filter((s) => s.marks === 'lost').length;
    missed.push(...found.missed.map((words) => ({ id, words })));
  }
  fs.writeFileSync(
    path.join(out, 'quotes.missed.jsonl'),
    missed.map((m) => `${JSON.stringify(m)}\n`).join(''),
  );
  return [
    {
      measure: 'quoted stretches of 5+ words in a statement, %',
      data: name,
      value: all ? (100 * (all - missed.length)) / all : 100,
      target: 98,
      note: `${all} stretches`,
    },
    { measure: 'statements with marks held lost', data: name, value: lost, higherIsBetter: false },
  ];
};
