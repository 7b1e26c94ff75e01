import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hearsay, root, start } from './hearsay.ts';

let scratch = '';
beforeAll(() => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-add-'));
});
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

const place = (name: string): string => path.join(scratch, name);
const sample = (name: string): string => path.join(root, 'samples', name);
const acknowledged = (out: string): { status: string; article: string; givenId?: string; name: string }[] =>
  out
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const line = (id: number, words: string): string =>
  JSON.stringify({
    id: `n${id}`,
    text: `Ada Borel, the minister of roads, said that ${words}.`,
    language: 'en',
  });

describe('add', () => {
  test('keeps files and says so, and again says that they are there', async () => {
    const args = [
      'add',
      sample('01-interview.txt'),
      sample('02-agency.txt'),
      '--store',
      place('store'),
      '--json',
    ];
    const first = await hearsay(args);
    expect(first.code).toBe(0);
    expect(acknowledged(first.out).map((a) => a.status)).toEqual(['new', 'new']);
    expect(first.err).toContain('2 kept');
    const second = await hearsay(args);
    expect(second.code).toBe(0);
    expect(acknowledged(second.out).map((a) => a.status)).toEqual(['known', 'known']);
    expect(second.err).toContain('0 kept, 2 there already');
  });

  test('takes a folder with the folders in it; other files and hidden ones are passed over', async () => {
    const folder = place('folder');
    fs.mkdirSync(path.join(folder, 'deep/er'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'a.txt'), 'Ada Borel said that the bridge was open.');
    fs.writeFileSync(
      path.join(folder, 'deep/er/b.html'),
      '<p>Ada Borel said that the bridge was shut for a week.</p>',
    );
    fs.writeFileSync(path.join(folder, 'deep/c.jsonl'), `${line(1, 'nine trucks crossed')}\n`);
    fs.writeFileSync(path.join(folder, 'picture.png'), 'no article');
    fs.writeFileSync(path.join(folder, '.hidden.txt'), 'Nobody said anything.');
    const { code, out, err } = await hearsay(['add', folder, '--store', place('store'), '--json']);
    expect(err).toContain('1 files of other kinds passed over');
    expect(code).toBe(0);
    expect(
      acknowledged(out)
        .map((a) => path.basename(a.name))
        .sort(),
    ).toEqual(['a.txt', 'b.html', 'c.jsonl:1']);
  });

  test('keeps the good ones of many and names the bad ones; exit code 1', async () => {
    const file = place('mixed.jsonl');
    fs.writeFileSync(
      file,
      `${line(1, 'nine trucks crossed')}\n{"id": 2}\nnot json\n${line(3, 'ten trucks crossed')}\n`,
    );
    const { code, out, err } = await hearsay([
      'add',
      file,
      place('absent.txt'),
      '--store',
      place('mixed'),
      '--json',
    ]);
    expect(code).toBe(1);
    expect(
      acknowledged(out)
        .map((a) => a.givenId)
        .sort(),
    ).toEqual(['n1', 'n3']);
    expect(err).toContain('mixed.jsonl:2: no "text"');
    expect(err).toContain('mixed.jsonl:3: not JSON');
    expect(err).toContain('absent.txt: no such file');
    expect(err).toContain('2 kept, 3 failed');
  });

  test('takes lines from standard input', async () => {
    const input = `${line(1, 'nine trucks crossed')}\n${line(2, 'ten trucks crossed')}\n`;
    const { code, out } = await hearsay(['add', '-', '--jsonl', '--store', place('store'), '--json'], {
      input,
    });
    expect(code).toBe(0);
    expect(
      acknowledged(out)
        .map((a) => a.name)
        .sort(),
    ).toEqual(['standard input:1', 'standard input:2']);
  });

  test('nothing kept is exit code 2, in one line each', async () => {
    const { code, err } = await hearsay(['add', place('absent.txt'), '--store', place('store')]);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  test.each([
    [['add'], 'missing required argument'],
    [['add', 'x.jsonl', '--title', 'T'], '--title: for a single article'],
    [['add', '-', '-'], 'standard input can be read once only'],
    [['add', 'x', '--store', 'mysql://db'], 'a store is no mysql address'],
    [['add', 'x', '--store', 'postgres://nobody@127.0.0.1:1/none'], 'is the server running'],
  ])('%j is misuse', async (args, words) => {
    fs.writeFileSync(place('x.jsonl'), '');
    const { code, err } = await hearsay(args.map((a) => (a === 'x.jsonl' ? place(a) : a)));
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });

  test('a second process is told who has the store; an interrupt keeps what is taken, and the next run goes on', async () => {
    const store = place('interrupted');
    const file = place('many.jsonl');
    fs.writeFileSync(
      file,
      Array.from({ length: 1_500 }, (_, i) => line(i, `${i + 2} trucks crossed the bridge on Tuesday`)).join(
        '\n',
      ),
    );
    const child = start(['add', file, '--store', store, '--json']);
    child.stdin.end();
    let out = '';
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    const closed = once(child, 'close');
    const first = new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        resolve();
      });
    });
    await first;
    const other = await hearsay(['add', sample('01-interview.txt'), '--store', store]);
    expect(other.code).toBe(2);
    expect(other.err.trim().split('\n')).toHaveLength(1);
    expect(other.err).toContain(`process ${child.pid}`);
    child.kill('SIGINT');
    const [code] = await closed;
    expect(err).toContain('run the same again to go on');
    expect(code).toBe(130);
    const before = acknowledged(out);
    expect(before.length).toBeLessThan(1_500);
    const again = await hearsay(['add', file, '--store', store, '--json'], { limitMs: 120_000 });
    expect(again.code).toBe(0);
    const after = acknowledged(again.out);
    expect(after).toHaveLength(1_500);
    expect(
      after
        .filter((a) => a.status === 'known')
        .map((a) => a.givenId)
        .sort(),
    ).toEqual(before.map((a) => a.givenId).sort());
  }, 180_000);
});
