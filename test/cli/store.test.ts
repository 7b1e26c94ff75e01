import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../lib/captures.ts';
import { hearsay } from './hearsay.ts';

const line = (text: string): string => JSON.stringify({ text, url: 'https://wells.example/1' });

test('a store is looked at, checked, exported, imported; an article of it forgotten', async () => {
  const folder = temporaryFolder();
  const where = path.join(folder, 'store');
  const on = ['--store', where];
  for (const text of ['Odile Marn said 14 wells were dry.', 'Odile Marn said 15 wells were dry.'])
    expect((await hearsay(['add', '-', '--jsonl', ...on], { input: line(text) })).code).toBe(0);

  const info = JSON.parse((await hearsay(['store', 'info', '--json', ...on])).out);
  expect(info).toMatchObject({ articles: 1, versions: 2, texts: 2, tombstones: 0, toReread: 0, behind: 0 });
  expect(await hearsay(['store', 'check', ...on])).toMatchObject({ code: 0, out: 'all of it holds\n' });
  const again = await hearsay(['reread', '--all', '--dry-run', ...on]);
  expect(again).toMatchObject({ code: 0, out: '' });
  expect(again.err).toMatch(/2 texts would be read anew; 0 change/);

  const listed = await hearsay(['store', 'versions', 'https://wells.example/1', '--json', ...on]);
  const versions = listed.out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  expect(versions).toMatchObject([{ number: 1 }, { number: 2, changed: { put: 1, left: 1 } }]);
  const article: string = versions[0].article;
  const edits = await hearsay(['collate', `${article}@1`, `${article}@2`, '--json', ...on]);
  expect(JSON.parse(edits.out).variants).toMatchObject([{ kind: 'number' }]);

  const file = path.join(folder, 'export.jsonl');
  expect(await hearsay(['export', '--out', file, ...on])).toMatchObject({ code: 0, out: '' });
  const words = fs.readFileSync(file, 'utf8');
  const other = path.join(folder, 'other');
  const torn = await hearsay(['import', '-', '--store', other], {
    input: words.slice(0, words.indexOf('\n') + 60),
  });
  expect(torn.code).toBe(1);
  expect(torn.err).toMatch(
    /-: it ends in the middle of line 2; all before it is kept: .*\n.*1 captures kept\n$/,
  );
  const taken = await hearsay(['import', file, '--store', other]);
  expect(taken.code).toBe(0);
  expect(taken.err).toMatch(/1 captures kept, 1 there already, \d+ lines of what is derived passed over/);

  const asked = await hearsay(['forget', article, '--reason', 'asked to', ...on]);
  expect(asked).toMatchObject({ code: 2, out: '' });
  expect(asked.err).toMatch(/^hearsay: forget: what is removed cannot be brought back; say --yes/);
  const gone = await hearsay(['forget', article, '--reason', 'asked to', '--who', 'desk', '--yes', ...on]);
  expect(gone.code).toBe(0);
  expect(gone.err).toMatch(/is forgotten: 2 captures and 2 statements are gone; tombstone le_/);
  expect(JSON.parse((await hearsay(['store', 'info', '--json', ...on])).out)).toMatchObject({
    articles: 0,
    versions: 0,
    tombstones: 1,
  });
}, 240_000);

test('where there is no store, none is made', async () => {
  const where = path.join(temporaryFolder(), 'nowhere');
  for (const args of [['store', 'info'], ['store', 'check'], ['store', 'rebuild'], ['reread'], ['export']]) {
    const { code, out, err } = await hearsay([...args, '--store', where]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^hearsay: .*: there is no store here; [^\n]*\n$/);
  }
  expect(fs.existsSync(where)).toBe(false);
});
