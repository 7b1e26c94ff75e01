import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewTrace } from '../../src/cli/trace/view.ts';
import { siglum } from '../../src/trace/trace/view/sigla.ts';
import { HARBOUR, traced, tracedTogether } from '../trace/trace/support.ts';
import { hearsay } from './hearsay.ts';

const [interview, agency, copy, page] = [
  'samples/01-interview.txt',
  'samples/02-agency.txt',
  'samples/04-near-copy.txt',
  'samples/06-page.html',
] as const;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hs-trace-'));
const store = path.join(folder, 'store');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('of files', () => {
  test('who took it from whom, and what changed', async () => {
    const { code, out, err } = await hearsay(['trace', interview, agency, copy, page, '--as-of', '2032']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('4 articles, 1 origin');
    expect(out).toMatch(/counted thing +at least 14 cases → at least 14 Norvan rockets/);
    expect(out).toContain('“She said this in an interview with Harbour Radio, LNA reports.”');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('--nth another one, --all all, --json one object', async () => {
    const { out } = await hearsay(['trace', interview, agency, '--nth', '2']);
    expect(out).toContain('8,000 crates');
    const all = JSON.parse((await hearsay(['trace', interview, agency, '--all', '--json'])).out);
    expect([all.type, all.others, all.traces.length > 3]).toEqual(['traces', [], true]);
    const one = JSON.parse((await hearsay(['trace', interview, agency, '--json'])).out);
    expect([one.traces.length, one.traces[0].type, one.others.length > 2]).toEqual([1, 'trace', true]);
  });

  test('one article: the chain in its text, headline against body', async () => {
    const { code, out } = await hearsay(['trace', agency]);
    expect(code).toBe(0);
    expect(out).toMatch(/Harbour Radio · named, not read\n +└─ A LNA/);
    expect(out).toMatch(/HEADLINE AGAINST BODY(?:.|\n)*counted thing +cases → Norvan rockets/);
  });

  test('articles that tell nothing in common', async () => {
    const { code, out, err } = await hearsay([
      'trace',
      'samples/05-unrelated.txt',
      'samples/08-briefing.txt',
    ]);
    expect([code, err]).toEqual([0, 'hearsay: no statement is told in two of them\n']);
    expect(out).toContain('1 article, 1 origin');
  });

  test('--svg draws the stemma', async () => {
    const file = path.join(folder, 'stemma.svg');
    expect((await hearsay(['trace', interview, agency, '--svg', file])).code).toBe(0);
    const svg = fs.readFileSync(file, 'utf8');
    expect(svg).toContain('<title id="title">');
    expect(svg).toContain('Harbour Radio');
  });
});

describe('of a store', () => {
  beforeAll(async () => {
    const { code, err } = await hearsay(['add', interview, agency, copy, page, '--store', store]);
    expect([code, err]).toEqual([0, expect.any(String)]);
  }, 60_000);

  const trace = (...args: string[]) => hearsay(['trace', ...args, '--store', store, '--as-of', '2032']);

  test('by words, and by the ids that it prints', async () => {
    const { code, out } = await trace('at least', '14 cases');
    expect([code, out.match(/4 articles, 1 origin/)?.[0]]).toEqual([0, '4 articles, 1 origin']);
    const id = /tr_[0-9a-f]{14}/.exec(out)![0];
    expect((await trace(id)).out).toContain('4 articles, 1 origin');
    const article = /ar_[0-9a-f]{16}/.exec(out)![0];
    expect((await trace(article)).code).toBe(0);
    const other = JSON.parse((await trace(article, '--json', '--nth', '2')).out);
    expect(other.traces).toHaveLength(1);
  });

  const misuse: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['words that stand nowhere', ['xylophone'], /no statement in .* has these words/],
    ['no such trace', ['tr_00000000000001'], /no such trace/],
    ['too many', ['14 cases', '--nth', '99'], /statements?$/],
    ['a missing file', ['no-such-file.txt'], /there is no such file/],
    ['a date that is none', ['14 cases', '--as-of', 'soon'], /YYYY/],
    ['nothing', [], /missing required argument/],
  ];
  test.each(misuse)('%s: one line, code 2', async (_, args, message) => {
    const { code, out, err } = await trace(...args);
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(err.trim()).toMatch(message);
  });
});

describe('the view', () => {
  const trace = traced(HARBOUR, /torn loose/, { asOf: '2032-01-01' });

  test.each([40, 80, 120])('fits %i columns', (columns) => {
    const lines = viewTrace(trace, [], { columns, colour: false }).split('\n');
    expect(lines.filter((l) => l.length > columns)).toEqual([]);
  });

  test('who changed it, and who has it from there', () => {
    const page = viewTrace(trace, [], { columns: 80, colour: false });
    expect(page).toMatch(/bound +at least \(“at least 40 moorings”\): A\n +exact \(“40 boats”\): B, C, D/);
    expect(page).toContain('new in B: exact (“40 boats”); from there in C, D');
  });

  test('contradictions in words', () => {
    const [radio, other] = HARBOUR;
    const wrong = traced([radio!, { ...other!, published: '1246-01-01' }], /torn loose/);
    expect(viewTrace(wrong, [], { columns: 120, colour: false })).toContain(
      'Lowland News Agency is dated 1246-01-01: no article can be; the date is not used',
    );
  });

  test('groups of a handful are found by themselves', () => {
    expect(tracedTogether(HARBOUR)[0]!.origins.words).toBe('4 articles, 1 origin');
    expect(tracedTogether([])).toEqual([]);
  });

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('siglum %i is %s', (i, written) => expect(siglum(i)).toBe(written));
});
