import { beforeAll, expect, test } from 'vitest';
import { type FollowQuestion, follow } from '../../../src/store/ask/series.ts';
import type { Store } from '../../../src/store/index.ts';
import { addTold, describeStores, type Told } from '../../lib/stored.ts';

const told = (outlet: string, published: string, text: string, more: Partial<Told> = {}): Told => ({
  text,
  outlet,
  published,
  url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${published}`,
  language: 'en',
  ...more,
});

const ARTICLES: readonly Told[] = [
  told(
    'Harbour Radio',
    '2031-02-10',
    'Ilse Maren said on Monday that at least 6,700 containers had been shipped from North Korea to Russia.',
  ),
  told(
    'Lowland Agency',
    '2031-03-20',
    'At least 10,000 shipping containers had been sent by the DPRK to Russia, Ilse Maren said on Tuesday.',
  ),
  told('Old Gazette', '2031-03-22', 'Some 300 containers were lost in Corvany, the harbour master said.'),
  told('Vale Radio', '2031-03-22', 'Mara Lund said that 900 crates of rifles had been shipped to Ardovia.'),
  // Nothing but the words: no figure of containers.
  told('Hill Times', '2031-03-23', 'North Korea sells containers to Russia, 14 ministers said.'),
  told(
    'Corvany Times',
    '2031-04-02',
    'Tomas Brell said that 12,000 containers had been shipped from North Korea to Russia.',
  ),
  // A version that is not read any more: the next one takes its place.
  told(
    'Norvan Post',
    '2031-04-05',
    'Piet Oranje said that 99,000 containers had been shipped from North Korea to Russia.',
    { takenAt: '2031-05-01T08:00:00.000Z' },
  ),
  told(
    'Norvan Post',
    '2031-04-05',
    'Piet Oranje said that 13,000 containers had been shipped from North Korea to Russia.',
    { takenAt: '2031-05-02T08:00:00.000Z' },
  ),
];

describeStores('a figure over time, from the store', (open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    expect(await addTold(store, ARTICLES)).toEqual([]);
  }, 120_000);

  const asked = (words: string, more: Partial<FollowQuestion> = {}) => follow(store, { words, ...more });
  const values = async (words: string, more: Partial<FollowQuestion> = {}) =>
    (await asked(words, more)).series.map(({ series }) => series.points.map((p) => p.value));

  test('takes points of all articles into their series, by what is counted and by states under any name', async () => {
    expect(await values('containers North Korea Russia')).toEqual([[6_700, 10_000, 12_000, 13_000]]);
    expect(await values('container DPRK Russian')).toEqual([[6_700, 10_000, 12_000, 13_000]]);
    const answer = await asked('containers North Korea Russia');
    // And one with nothing but the words, which is not looked through.
    expect(answer).toMatchObject({ type: 'follow', articles: 4, more: false, maybe: [] });
    expect(answer.asked.map((w) => [w.written, w.country])).toEqual([
      ['containers', undefined],
      ['North Korea', 'KP'],
      ['Russia', 'RU'],
    ]);
  });

  test('says how many articles have the words where none has such a figure', async () => {
    expect(await asked('harbour ministers')).toMatchObject({ articles: 0, series: [] });
    expect(await asked('lost Corvany')).toMatchObject({ articles: 1, series: [] });
  });

  test('what is in crates and cases is found by its own name', async () => {
    expect(await values('rifles Ardovia')).toEqual([[900]]);
    expect(await values('crates Ardovia')).toEqual([[900]]);
  });

  test('looks through the text that an article has now, and gives places in it', async () => {
    const { series } = await asked('containers North Korea Russia');
    for (const { article, sentence, words } of series[0]!.series.points) {
      const { text } = ARTICLES.findLast((a) => a.outlet === article.outlet)!;
      expect(text.slice(...words.span)).toBe(words.exact);
      expect(text.slice(...sentence.span)).toBe(sentence.exact);
    }
  });

  test('by outlet and by days of publication, both included', async () => {
    const words = 'containers North Korea Russia';
    expect(await values(words, { outlet: 'corvany times' })).toEqual([[12_000]]);
    expect(await values(words, { from: '2031-03-20', to: '2031-04-02' })).toEqual([[10_000, 12_000]]);
    expect(await values(words, { outlet: 'nobody' })).toEqual([]);
  });

  test.each([
    ['containers Corvany', [[300]]],
    ['lighthouses', []],
    ['containers moon', []],
    ["containers' & !Russia | (drop:* <-> table", []],
    ['containers \u0000 Corvany \ud800', [[300]]],
    ['%_ containers Corvany', [[300]]],
  ])('%j', async (words, expected) => expect(await values(words)).toEqual(expected));

  test.each([
    ['', /no word to look for/],
    ['the of, "—"', /no word to look for/],
    [Array.from({ length: 13 }, (_, i) => `word${i}`).join(' '), /more than 12 words/],
  ])('refuses %j in one line', async (words, message) => {
    await expect(asked(words)).rejects.toThrow(message);
  });
});
