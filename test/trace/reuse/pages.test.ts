import { expect, test } from 'vitest';
import { groupPages, pageDigest, scorePages } from '../../../src/trace/reuse/index.ts';
import { article, reader } from '../../lib/reader.ts';

const texts = {
  a1: 'Storm sinks 90 boats off Lunde. Mara Lund, the harbour master, said on Monday that the wall at Lunde had broken and that 90 boats were lost. Fishermen met in the church.',
  a2: 'Ninety fishing boats have been lost at Lunde, where a storm broke the harbour wall. "We lost 90 boats," harbour master Mara Lund told Coast News.',
  b1: 'Election in Ardovia: Tomas Brell wins 61 percent. The mayor of Norvan, Tomas Brell, won the vote for president with 61 percent, the commission said.',
  b2: 'Tomas Brell will be president of Ardovia. With 61 percent of the vote the mayor of Norvan beat Orla Veck, the commission said.',
};
const pages = Object.entries(texts).map(([id, text]) => pageDigest(reader.tell(article(text)), id));

test('articles of one event are one group, in whatever order they come', () => {
  const groups = [
    ['a1', 'a2'],
    ['b1', 'b2'],
  ];
  expect(groupPages(pages).sort()).toEqual(groups);
  expect(groupPages([...pages].reverse()).sort()).toEqual(groups);
});

test('the order of two articles says nothing', () => {
  for (const a of pages) for (const b of pages) expect(scorePages(a, b)).toBe(scorePages(b, a));
});

test('what is kept is JSON of some kilobytes', () => {
  for (const page of pages) {
    expect(JSON.parse(JSON.stringify(page))).toEqual(page);
    expect(JSON.stringify(page).length).toBeLessThan(3000);
  }
});
