import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { amountWords } from '../../src/trace/series/in-words.ts';
import { formSeries, pointsOf } from '../../src/trace/series/index.ts';
import { read } from '../lib/reader.ts';

interface Told {
  readonly id: string;
  readonly published: string;
  readonly text: string;
}

const text = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/figures.md'), 'utf8');
const examples = [...text.matchAll(/^```tellings\n(.*?)\n```\n+```series\n(.*?)\n```$/gms)].map((m) => ({
  line: text.slice(0, m.index).split('\n').length,
  tellings: JSON.parse(m[1]!) as Told[], // as the document has them
  series: JSON.parse(m[2]!) as string[],
}));

/** All series of articles, one line each. */
function seriesOf(tellings: readonly Told[]): string[] {
  const points = tellings.flatMap(({ id, published, text: words }) =>
    pointsOf(words, read(words, { published }), { id, outlet: null, title: null, published, address: null }),
  );
  return formSeries(points).map(({ thing, event, parties, points: of }) => {
    const what = [...thing.narrowed, thing.head].join(' ') + (thing.of === null ? '' : ` of ${thing.of}`);
    const who = parties.map((p) => ` ${p.role} ${p.name}`).join('');
    return `${what}: ${event.kind}${who}: ${of.map((p) => `${p.date?.value} ${amountWords(p)}`).join('; ')}`;
  });
}

describe('series in docs/figures.md', () => {
  test('there are some', () => expect(examples.length).toBeGreaterThan(1));
  test.each(examples)('line $line', ({ tellings, series }) => {
    expect(seriesOf(tellings)).toEqual(series);
  });
});
