import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { articleChain } from '../src/read/chain/index.ts';
import type { Reader, Reading } from '../src/read/index.ts';
import { articleOf } from './lib/article.ts';
import { dataFile, scorerOf } from './lib/scorer.ts';
import type { Bench } from './lib/types.ts';

interface Page {
  readonly id: string;
  readonly outlet: string | null;
  readonly language: string;
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string;
}

interface Scores {
  readonly chains: Readonly<Record<'hops' | 'relays', { readonly f1: number }>>;
  readonly figures: { readonly recall: Readonly<Record<string, number>> };
}

const DATA = 'retellings/articles.jsonl';

/** Source chains and figures of English pages read alone, against the retellings set. */
export const retellings: Bench = async ({ data, out, reader }) => {
  const folder = path.join(data, 'retellings');
  const articles = dataFile(data, DATA);
  const scorer = scorerOf(data, 'retellings/score.mjs');
  const predictions = path.join(out, 'retellings-en.jsonl');
  fs.writeFileSync(predictions, predict(reader, articles));
  const args = [scorer, '--gold', folder, '--pred', predictions, '--lang', 'en', '--json'];
  // The scorer's own output: its shape is stated in its head.
  const scores = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Scores;
  return [
    { measure: 'chains: relays F1', data: DATA, value: scores.chains.relays.f1, target: 0.7 },
    { measure: 'chains: hops F1', data: DATA, value: scores.chains.hops.f1, target: 0.85 },
    {
      measure: 'retold figures: recall value+bound',
      data: DATA,
      value: scores.figures.recall['value+bound'] ?? 0,
      target: 0.9,
    },
  ];
};

function predict(reader: Reader, file: string): string {
  const lines: string[] = [];
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const page = JSON.parse(line) as Page; // the set's README says what a line holds
    if (page.language !== 'en') continue;
    // A page's headline is part of what it prints; the set keeps it apart from the text.
    const text = page.title && !page.text.startsWith(page.title) ? `${page.title}\n${page.text}` : page.text;
    const reading = reader.read(
      articleOf(text, {
        language: page.language,
        ...(page.outlet && { outlet: page.outlet }),
        ...(page.published && { published: page.published }),
        ...(page.title && { title: page.title }),
      }),
    );
    lines.push(...linesOf(page, reading).map((l) => JSON.stringify(l)));
  }
  return `${lines.join('\n')}\n`;
}

function linesOf(page: Page, reading: Reading): object[] {
  const hops = articleChain(reading).map((h) => h.name);
  const article = page.id;
  return [
    // The outlet is given with the page: it ends every chain, whether or not the text names it.
    {
      type: 'chain',
      article,
      hops: [...hops.filter((h) => h !== page.outlet), ...(page.outlet ? [page.outlet] : [])],
    },
    ...reading.figures.map((f) => ({
      type: 'figure',
      article,
      printed: f.exact,
      value: f.value,
      ...(f.low !== undefined && { low: f.low }),
      ...(f.high !== undefined && { high: f.high }),
      bound: f.bound,
      ...(f.counted && { counted: f.counted.exact }),
    })),
  ];
}
