import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/index.ts';
import { hearsay, root, start } from './hearsay.ts';

const TEXT = `Harbour closed after storm
LUNDE, May 14 (Lowland News) — The harbour of Lunde was closed on Monday, the harbour master, Rikke Dahlmo, said.
“We count ships, not storms,” she told Harbour Radio. At least 14 ships might be waiting, she added.
`;
let folder: string;
let file: string;
const put = (name: string, content: string | Buffer): string => {
  const full = path.join(folder, name);
  fs.writeFileSync(full, content);
  return full;
};

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-cli-'));
  file = put('a.txt', TEXT);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('hearsay', () => {
  it('without a verb says what there is', async () => {
    const { code, out, err } = await hearsay([]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Usage: hearsay[\s\S]*\bread\b/);
  });

  it.each([[['--help']], [['read', '--help']], [['help', 'read']]])('%j', async (args) => {
    const { code, out } = await hearsay(args);
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: hearsay/);
  });

  it('--version', async () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(await hearsay(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('hearsay read', () => {
  it('shows a file to people', async () => {
    const { code, out, err } = await hearsay(['read', file]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Harbour closed after storm\n/);
    expect(out).toMatch(/HEADLINE AGAINST BODY/);
    expect(out).toMatch(/WHO SAID WHAT/);
    // Not on a terminal: no colour, and no line over 80 columns.
    expect(out).not.toContain('\u001b');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('--json gives the reading, with what was given', async () => {
    const args = [
      '--published',
      '2031-05-15',
      '--outlet',
      'Lowland News',
      '--title',
      'Harbour closed',
      '--language',
      'en_gb',
    ];
    const { code, out } = await hearsay(['read', file, '--json', '--text', ...args]);
    expect(code).toBe(0);
    const reading: Reading = JSON.parse(out);
    expect(reading.text).toBe(TEXT);
    expect(reading.article).toMatchObject({
      published: '2031-05-15',
      publishedBasis: 'given',
      outlet: 'Lowland News',
      title: 'Harbour closed',
      language: 'en-GB',
      length: TEXT.length,
      headline: { exact: 'Harbour closed after storm' },
      dateline: { exact: 'LUNDE, May 14 (Lowland News) —' },
    });
    expect(reading.article.id).toMatch(/^ar_[0-9a-f]{16}$/);
    expect(JSON.parse((await hearsay(['read', file, '--json'])).out)).not.toHaveProperty('text');
  });

  it('reads standard input, whatever its line ends', async () => {
    const crlf = await hearsay(['read', '-', '--json'], { input: `\ufeff${TEXT.replaceAll('\n', '\r\n')}` });
    const plain = await hearsay(['read', file, '--json']);
    expect(crlf).toEqual(plain);
  });

  it('reads a page, with what it says of itself', async () => {
    const { code, out } = await hearsay(['read', 'samples/06-page.html', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).article).toMatchObject({ publishedBasis: 'json-ld', outlet: 'The Quay Courier' });
  });

  it('says in one line which language is not read in full, and goes on', async () => {
    const { code, err } = await hearsay(['read', '-'], {
      input:
        'Der Minister sagte am Montag, dass die Gespräche in der Stadt weitergehen werden, und er hoffe auf Erfolg.',
    });
    expect(code).toBe(0);
    expect(err).toMatch(/^hearsay: standard input: the language is de; only English .*\n$/);
  });

  it('says how it read what is not UTF-8', async () => {
    const { code, err } = await hearsay([
      'read',
      put('latin.txt', Buffer.from('Sch\xf6nhafen was closed.', 'latin1')),
    ]);
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/latin\.txt: not UTF-8; read as Windows-1252 \(Latin-1\)\n$/),
    });
  });
});

describe('misuse and bad input: one line on standard error, exit code 2', () => {
  const cases: readonly (readonly [
    string,
    () => readonly string[] | { args: readonly string[]; input: string | Buffer },
    RegExp,
  ])[] = [
    [
      'an unknown option',
      () => ['read', file, '--publishd', '2031'],
      /unknown option '--publishd' \(Did you mean --published\?\)/,
    ],
    ['an unknown verb', () => ['raed', file], /unknown command 'raed' \(Did you mean read\?\)/],
    ['two files', () => ['read', file, file], /too many arguments/],
    ['no file', () => ['read'], /no article given/],
    ['a value left out', () => ['read', file, '--outlet'], /argument missing/],
    [
      'a day that is not in the calendar',
      () => ['read', file, '--published', '2031-02-29'],
      /2031-02-29.*calendar/,
    ],
    ['a date in words', () => ['read', file, '--published', 'yesterday'], /yesterday/],
    ['no language', () => ['read', file, '--language', 'not a tag'], /BCP 47/],
    ['no number', () => ['read', file, '--max-chars', 'many'], /whole number/],
    ['--workers alone', () => ['read', file, '--workers', '2'], /for --jsonl only/],
    ['--json and --jsonl', () => ['read', '--jsonl', '--json'], /not together/],
    ['--title and --jsonl', () => ['read', '--jsonl', '--title', 'x'], /not together/],
    ['a file that is not there', () => ['read', path.join(folder, 'nowhere.txt')], /no such file/],
    ['lines that are not there', () => ['read', '--jsonl', path.join(folder, 'nowhere.txt')], /no such file/],
    ['a folder', () => ['read', folder], /a folder/],
    ['a name with a line end in it', () => ['read', 'no\nwhere\u001b[31m'], /no\\u\{a\}where\\u\{1b\}/],
    ['an empty file', () => ['read', put('empty.txt', '')], /empty/],
    ['empty standard input', () => ['read', '-'], /standard input: empty/],
    ['white space', () => ['read', put('white.txt', ' \n\t\n')], /no text in it/],
    ['gzip', () => ['read', put('a.gz', Buffer.from([0x1f, 0x8b, 8, 0]))], /gunzip -c/],
    ['NUL bytes', () => ({ args: ['read', '-'], input: 'The harbour\0was closed' }), /NUL byte at 11/],
    [
      'random bytes',
      () => ({
        args: ['read', '-'],
        input: Buffer.from(Array.from({ length: 999 }, (_, i) => ((i * 7919) % 31) + 1)),
      }),
      /not text/,
    ],
    [
      'a line of 5 MB',
      () => ({ args: ['read', '-'], input: 'x'.repeat(5_000_000) }),
      /5,000,000 characters .*--max-chars 5000000/,
    ],
    ['a markup bomb', () => ['read', put('bomb.html', '<div>'.repeat(100_000))], /nested more than/],
    ['loopback', () => ['read', 'http://127.0.0.1/'], /not a public address/],
    ['loopback, IPv6', () => ['read', 'http://[::1]/'], /not a public address/],
    ['metadata of a cloud', () => ['read', 'http://169.254.169.254/latest/'], /not a public address/],
    ['another scheme', () => ['read', 'ftp://a.example/'], /no http or https/],
  ];
  it.each(cases)('%s', async (_, given, message) => {
    const g = given();
    const { args, input } = 'args' in g ? g : { args: g, input: '' };
    const { code, out, err } = await hearsay(args, { input });
    expect(err).toMatch(/^hearsay: [^\n]+\n$/);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('--debug shows where it comes from', async () => {
    const { code, err } = await hearsay(['read', path.join(folder, 'nowhere.txt'), '--debug']);
    expect(code).toBe(2);
    expect(err).toMatch(/\n\s+at /);
  });

  it('--max-chars raises the limit', async () => {
    const long = put('long.txt', 'Word. '.repeat(10));
    expect((await hearsay(['read', long, '--max-chars', '59'])).err).toMatch(/60 characters/);
    expect((await hearsay(['read', long, '--max-chars', '60'])).code).toBe(0);
  });
});

describe('bin/hearsay.js', () => {
  it('says what to do where nothing is built', () => {
    fs.mkdirSync(path.join(folder, 'bin'));
    fs.copyFileSync(path.join(root, 'bin/hearsay.js'), path.join(folder, 'bin/hearsay.mjs'));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(folder, 'bin/hearsay.mjs'), 'read'],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^hearsay: not built yet [^\n]+npm run build[^\n]+\n$/);
  });
});

describe('pipes and signals', () => {
  it('writes all of a long answer to a reader that is slow', async () => {
    const input = TEXT.repeat(400);
    const child = start(['read', '-', '--json', '--text']);
    child.stdin.end(input);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    let out = '';
    for await (const chunk of child.stdout) out += chunk;
    expect(JSON.parse(out).text).toBe(input);
  });

  it('says nothing when its reader goes away', async () => {
    const child = start(['read', '--jsonl']);
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    const line = `${JSON.stringify({ text: TEXT })}\n`;
    for (let i = 0; i < 200; i++) child.stdin.write(line);
    child.stdin.end();
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
  });

  it('stops at Ctrl-C', async () => {
    const child = start(['read', '--jsonl']);
    child.stdin.write(`${JSON.stringify({ text: TEXT })}\n`);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const ended = new Promise<unknown[]>((resolve) => child.on('close', (...how) => resolve(how)));
    child.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
  });
});
