import { describe, expect, test } from 'vitest';
import { read } from '../lib/reader.ts';

/** What was said when: the text, and the dates that its first statement bears. */
const table: readonly (readonly [text: string, dates: readonly string[]])[] = [
  ['On Monday, the ministry announced that Norvan had shipped 40 crates to Ardovia.', ['Monday']],
  ['Mara Lund said on Tuesday that the bridge was safe.', ['Tuesday']],
  ['The bridge was safe, Mara Lund told reporters on 3 May 2031.', ['3 May 2031']],
  ['Mara Lund said that the bridge had been closed on Sunday.', ['Sunday']],
  ['Mara Lund said on Friday that the bridge had been closed on Sunday.', ['Friday', 'Sunday']],
  [
    "LUNDE, May 15 (Harbour Radio) — Selmark's ministry on Thursday denied that it had lost any boats.",
    ['Thursday'],
  ],
  ['Mara Lund, who visited Lunde last year, said that the bridge was safe.', []],
];

describe('the date of the saying', () => {
  test.each(table)('%s', (text, dates) => {
    const reading = read(text);
    expect(reading.statements[0]!.dates.map((i) => reading.dates[i]!.exact)).toEqual(dates);
  });
});
