import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { InputError } from '../../src/article/input-error.ts';
import { makeFolder, shownHome, whereIsStore } from '../../src/store/where.ts';
import { temporaryFolder } from '../lib/captures.ts';

const homeFolder = '/home/ada';

test.each([
  ['the flag', { flag: '/a', env: { HEARSAY_STORE: '/b' } }, '/a'],
  ['the environment', { env: { HEARSAY_STORE: '/b', XDG_DATA_HOME: '/c' } }, '/b'],
  ['an empty one does not count', { env: { HEARSAY_STORE: '', XDG_DATA_HOME: '/c' } }, '/c/hearsay'],
  ['XDG', { env: { XDG_DATA_HOME: '/c' } }, '/c/hearsay'],
  ['XDG, not absolute', { env: { XDG_DATA_HOME: 'c' }, platform: 'linux' }, '/home/ada/.local/share/hearsay'],
  ['Linux', { env: {}, platform: 'linux' }, '/home/ada/.local/share/hearsay'],
  ['macOS', { env: {}, platform: 'darwin' }, '/home/ada/Library/Application Support/hearsay'],
  ['Windows', { env: { LOCALAPPDATA: '/l' }, platform: 'win32' }, '/l/hearsay'],
  ['Windows without', { env: {}, platform: 'win32' }, '/home/ada/AppData/Local/hearsay'],
  ['from here', { flag: 'desk', env: {} }, path.resolve('desk')],
  ['~ is the shell’s', { flag: '~/desk', env: {} }, path.resolve('~/desk')],
  ['a drive is no address', { flag: 'C:/desk', env: {} }, path.resolve('C:/desk')],
] as const)('%s', (_, choice, expected) => {
  expect(whereIsStore({ homeFolder, ...choice })).toEqual({ kind: 'folder', path: expected });
});

test.each(['postgres://desk@db/hearsay', 'postgresql://desk:pw@db:5433/hearsay?sslmode=require'])(
  '%s',
  (url) => {
    expect(whereIsStore({ env: { HEARSAY_STORE: url } })).toEqual({ kind: 'postgres', url });
  },
);

test.each([
  ['postgres:desk', '--store: this is no address of a PostgreSQL; write postgres://user@host/database'],
  [
    'postgres://a:sesame@:x:/',
    '--store: this is no address of a PostgreSQL; write postgres://user@host/database',
  ],
  [
    'mysql://a:sesame@b/c',
    '--store: a store is no mysql address; give a folder, or postgres://user@host/database',
  ],
  ['', '--store: no folder or address is given'],
])('%s is refused without its password', (flag, message) => {
  let error: unknown;
  try {
    whereIsStore({ flag, env: {} });
  } catch (e) {
    error = e;
  }
  expect(error).toBeInstanceOf(InputError);
  expect((error as Error).message).toBe(message);
});

test.each([
  [
    'postgres://desk:sesame@db:5433/hearsay?password=sesame&sslmode=require',
    'postgres://desk@db:5433/hearsay',
  ],
  ['postgresql://db/hearsay', 'postgresql://db/hearsay'],
  ['postgres://desk:ses@me@db/x', 'postgres://desk@db/x'],
  ['postgres://desk:%zz@:::/', 'postgres://…'],
])('%s is shown without password', (url, shown) => {
  expect(shownHome({ kind: 'postgres', url })).toBe(shown);
});

const at = (folder: string) => ({ kind: 'folder', path: folder }) as const;
const now = new Date('2025-03-01T10:00:00.000Z');

test('a folder is made for its owner alone, and keeps its mark', async () => {
  const folder = path.join(temporaryFolder(), 'a', 'b');
  const facts = await makeFolder(at(folder), now);
  expect(facts).toEqual({
    format: 1,
    id: expect.stringMatching(/^[\da-f-]{36}$/),
    created: now.toISOString(),
  });
  expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
  expect(fs.readdirSync(folder)).toEqual(['store.json']);
  expect(await makeFolder(at(folder))).toEqual(facts);
});

test('several that make it at once make one', async () => {
  const folder = temporaryFolder();
  const facts = await Promise.all(Array.from({ length: 10 }, () => makeFolder(at(folder))));
  expect(new Set(facts.map((f) => f.id)).size).toBe(1);
  expect(fs.readdirSync(folder)).toEqual(['store.json']);
});

test.each([
  [
    'notes.txt',
    'x',
    /: the folder is no store: there is no store\.json in it, but notes\.txt; choose an empty folder/,
  ],
  ['store.json', '{"format":2,"id":"a","created":"b"}', /the store is of format 2.*; take a newer hearsay$/],
  ['store.json', '{"form', /store\.json: the file cannot be read; bring it back from a backup$/],
  ['store.json', '[]', /store\.json: the file cannot be read/],
])('a folder with %s holding %s is refused', async (name, words, message) => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, name), words);
  const error: unknown = await makeFolder(at(folder)).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(InputError);
  expect((error as Error).message).toMatch(message);
  expect(fs.readdirSync(folder)).toEqual([name]);
});

test('what was cut off while it was made is no hindrance', async () => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'store.json.1.tmp'), '');
  fs.mkdirSync(path.join(folder, 'lost+found'));
  expect((await makeFolder(at(folder))).format).toBe(1);
});

test('a file in the place of the folder', async () => {
  const file = path.join(temporaryFolder(), 'file');
  fs.writeFileSync(file, '');
  await expect(makeFolder(at(file))).rejects.toThrow(InputError);
  await expect(makeFolder(at(path.join(file, 'below')))).rejects.toThrow(InputError);
});
