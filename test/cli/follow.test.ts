import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hearsay } from './hearsay.ts';

let scratch = '';
const place = (name: string): string => path.join(scratch, name);
const follow = (...args: string[]) => hearsay(['follow', ...args, '--store', place('store')]);

const ARTICLES = [
  {
    id: 'a1',
    outlet: 'Harbour Radio',
    published: '2031-02-10',
    title: 'Containers sent',
    text: 'Ilse Maren, an official at the Selmark foreign ministry, said on Monday that at least 6,700 containers of munitions had been shipped from Ardovia to Corvany.',
  },
  {
    id: 'a2',
    outlet: 'Lowland News Agency',
    published: '2031-02-11',
    title: '=cmd("x")',
    text: '😀 At least 6,700 containers of munitions had been shipped from Ardovia to Corvany, Ilse Maren said on Monday, Harbour Radio reported.',
  },
  {
    id: 'a3',
    outlet: 'Norvan Post',
    published: '2031-03-20',
    title: 'More of them',
    text: 'Ilse Maren said on Tuesday that at least 10,000 shipping containers had been sent from Ardovia to Corvany. In February she had spoken of 6,700 containers.',
  },
  {
    id: 'a4',
    outlet: 'Corvany Times',
    published: '2031-03-25',
    title: 'Denied',
    text: 'Tomas Brell, the defence minister of Corvany, said on Monday that at most 2,000 containers had been shipped to Corvany from Ardovia.',
  },
  {
    id: 'a5',
    outlet: 'Old Gazette',
    published: '2031-05-02',
    title: 'Old news',
    text: 'At least 6,700 containers have been shipped from Ardovia to Corvany, Ilse Maren said.',
  },
  {
    id: 'a6',
    outlet: 'Harbour Radio',
    published: '2031-04-11',
    title: 'Elsewhere',
    text: 'North Korea has sent at least 400 containers to Russia, the Selmark defence ministry said.',
  },
];

beforeAll(async () => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-follow-'));
  const lines = ARTICLES.map((a) => JSON.stringify({ ...a, language: 'en' })).join('\n');
  fs.writeFileSync(place('articles.jsonl'), `${lines}\n`);
  const added = await hearsay(['add', place('articles.jsonl'), '--store', place('store')]);
  expect(added.code).toBe(0);
}, 120_000);
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

describe('follow', () => {
  test('finds a series by its words in any order', async () => {
    const orders = [
      ['containers', 'Ardovia', 'Corvany'],
      ['Corvany containers', 'Ardovia'],
    ];
    for (const words of orders) {
      const { code, out } = await follow(...words, '--json');
      expect(code).toBe(0);
      const { series } = JSON.parse(out);
      expect(series).toHaveLength(1);
      expect(series[0].series.points).toHaveLength(6);
      expect(series[0].estimate).toMatchObject({
        low: 2000,
        best: 10_000,
        high: 10_000,
        highOpen: true,
        speakers: 3,
      });
      expect(series[0].contradictions.map((c: { kind: string }) => c.kind)).toEqual([
        'falling',
        'below-at-least',
      ]);
      expect(series[0].stale.map((s: { reason: string }) => s.reason)).toEqual(['superseded']);
    }
  }, 60_000);

  test('a state is found by any of its names', async () => {
    for (const words of [
      'containers DPRK Russia',
      'Russia North Korea container',
      'North Korean containers',
    ]) {
      const { series } = JSON.parse((await follow(words, '--json')).out);
      expect(series.map((s: { series: { key: string } }) => s.series.key)).toEqual([
        'container||transfer|from=KP|to=RU',
      ]);
    }
  }, 60_000);

  test('prints a table that fits, with words, chart, contradiction and old figure', async () => {
    const { code, out } = await follow('containers Ardovia Corvany');
    expect(code).toBe(0);
    expect(out).toContain('container of munition: Ardovia → Corvany (transfer)');
    expect(out).toContain('low 2,000 or fewer · best 10,000 · high 10,000 or more\n  3 speakers, 5 articles');
    expect(out).toContain('“at least 6,700 containers of munitions”');
    expect(out).toMatch(/2031-02-10 ≥ 6,700 +Ilse Maren +Harbour Radio \+ 1/);
    expect(out).toMatch(/2031-03-24 │·*◄●/);
    expect(out).toContain('CONTRADICTIONS · 2');
    expect(out).toContain('OLD FIGURES TOLD AS NEW · 1');
    for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  }, 60_000);

  test('prints CSV without formulas, places in code points', async () => {
    const { code, out } = await follow('containers Ardovia Corvany', '--csv');
    expect(code).toBe(0);
    const { data, errors } = papa.parse<Record<string, string>>(out.trim(), { header: true });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(6);
    const second = data.find((row) => row.outlet === 'Lowland News Agency')!;
    expect(second.title).toBe(`'=cmd("x")`);
    expect([...ARTICLES[1]!.text].slice(Number(second.start), Number(second.end)).join('')).toBe(
      second.words,
    );
  }, 60_000);

  test.each([
    ['ucdp', 'best,low,high'],
    ['sipri', 'supplier,recipient,number_ordered'],
    ['acled', 'fatalities'],
  ])(
    'prints CSV as %s has it',
    async (preset, columns) => {
      const { code, out } = await follow('containers Ardovia Corvany', '--preset', preset);
      expect(code).toBe(0);
      expect(out.split('\r\n')[0]).toContain(columns);
    },
    60_000,
  );

  test('draws a chart', async () => {
    const { code } = await follow('containers Ardovia Corvany', '--chart', place('chart.svg'));
    expect(code).toBe(0);
    expect(fs.readFileSync(place('chart.svg'), 'utf8')).toContain('; 2031-02-10: at least 6,700 containers');
  }, 60_000);

  test('says where there is nothing', async () => {
    const { code, out } = await follow('locomotives Ardovia');
    expect(code).toBe(0);
    expect(out).toContain('No figure of these');
    expect(await follow('locomotives', '--chart', place('none.svg'))).toMatchObject({ code: 2 });
  }, 60_000);

  test.each([
    ['no word', ['of', 'the']],
    ['a hostile word', ["'); drop table figure; --", 'containers:*', '& | !']],
    ['two outputs', ['containers', '--csv', '--json']],
    ['an unknown register', ['containers', '--preset', 'gdelt']],
    ['a chart that cannot be written', ['containers Ardovia Corvany', '--chart', '/nowhere/at/all.svg']],
  ])(
    '%s is no fault of ours',
    async (_, args) => {
      const { code, err } = await follow(...args);
      expect([0, 2]).toContain(code);
      expect(err).not.toContain('a fault of ours');
    },
    60_000,
  );
});
