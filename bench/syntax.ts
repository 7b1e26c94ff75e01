import fs from 'node:fs';
import path from 'node:path';
import { unpackModels } from '../src/read/learn/container.ts';
import { syntaxFrom } from '../src/read/syntax/index.ts';
import { readTaught } from '../train/syntax/data.ts';
import { type Bench, type BenchRow, MissingData } from './lib/types.ts';

const DATA = 'attribution/silver-dev.jsonl.gz';

/**
 * Tags, lemmas and trees against the teacher's (CoreNLP 3, machine-made: agreement, not truth), on our own sentences.
 * Attachment counts tokens other than punctuation, as is usual; a head that the teacher sees outside our sentence
 * counts as missed.
 */
export const syntax: Bench = async ({ data, out, models }) => {
  const file = path.join(data, DATA);
  if (!fs.existsSync(file)) throw new MissingData(file);
  if (!models.syntax) return [];
  const parse = syntaxFrom(unpackModels(models.syntax));
  const sentences = readTaught(data, 'dev').filter((s) => s.ours);
  const tally = { tokens: 0, tags: 0, words: 0, lemmas: 0, heads: 0, attached: 0, labelled: 0 };
  const relations = new Map<string, { gold: number; found: number; right: number }>();
  const relation = (name: string): { gold: number; found: number; right: number } => {
    let r = relations.get(name);
    if (!r) {
      r = { gold: 0, found: 0, right: 0 };
      relations.set(name, r);
    }
    return r;
  };
  for (const s of sentences) {
    const tokens = parse(s.tokens);
    tokens.forEach((t, i) => {
      const tag = s.tags[i]!;
      if (!tag) return;
      tally.tokens++;
      if (t.tag === tag) tally.tags++;
      if (/^[A-Z]/.test(tag)) {
        tally.words++;
        if (t.lemma.replace('’', "'") === s.lemmas[i]!.toLowerCase()) tally.lemmas++;
      }
      if (s.rels[i] === 'punct') return;
      tally.heads++;
      const attached = t.head === s.heads[i];
      if (attached) tally.attached++;
      if (attached && t.rel === s.rels[i]) {
        tally.labelled++;
        relation(t.rel).right++;
      }
      relation(t.rel).found++;
      relation(s.rels[i]!).gold++;
    });
  }
  const percent = (a: number, b: number): number => (100 * a) / Math.max(1, b);
  const f1 = (r: { gold: number; found: number; right: number }): number =>
    percent(2 * r.right, r.gold + r.found);
  fs.mkdirSync(out, { recursive: true });
  fs.writeFileSync(
    path.join(out, 'syntax-relations.json'),
    `${JSON.stringify(
      Object.fromEntries(
        [...relations]
          .sort((a, b) => b[1].gold - a[1].gold)
          .map(([name, r]) => [name, { ...r, f1: Number(f1(r).toFixed(1)) }]),
      ),
      null,
      1,
    )}\n`,
  );
  const row = (measure: string, value: number, target?: number): BenchRow => ({
    measure,
    data: DATA,
    value,
    ...(target !== undefined && { target }),
  });
  return [
    row('tags agreed with the teacher', percent(tally.tags, tally.tokens), 96),
    row('lemmas of words', percent(tally.lemmas, tally.words)),
    row('heads (UAS, no punctuation)', percent(tally.attached, tally.heads), 86),
    row('heads and relations (LAS, no punctuation)', percent(tally.labelled, tally.heads), 83),
    ...['nsubj', 'ccomp', 'mark', 'neg', 'aux', 'nmod', 'advcl', 'xcomp'].map((name) =>
      row(`relation ${name}, F1`, f1(relation(name))),
    ),
    row(
      'words a second, tags and trees',
      speed(
        sentences.map((s) => s.tokens),
        parse,
      ),
    ),
  ];
};

/** Best of four rounds, in processor time: other work on the machine counts little. */
function speed<T extends { length: number }>(sentences: readonly T[], parse: (tokens: T) => unknown): number {
  const words = sentences.reduce((n, s) => n + s.length, 0);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4; round++) {
    const start = process.cpuUsage();
    for (const tokens of sentences) parse(tokens);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return Math.round((words / best) * 1e6);
}
