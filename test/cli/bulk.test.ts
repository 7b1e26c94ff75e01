import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Line, linesOf } from '../../src/article/input/lines.ts';
import { readLine } from '../../src/cli/bulk/read-line.ts';
import { createReader } from '../../src/read/index.ts';
import { hearsay, start } from './hearsay.ts';

const TEXT =
  'Harbour closed after storm\nThe harbour of Lunde was closed on Monday, the harbour master, Rikke Dahlmo, said.';
const line = (fields: unknown): string => JSON.stringify(fields);

describe('lines of a stream', () => {
  const lines = async (chunks: readonly (string | Uint8Array)[], limit = 100): Promise<Line[]> => {
    const stream = new PassThrough();
    for (const chunk of chunks) stream.write(chunk);
    stream.end();
    const out: Line[] = [];
    for await (const l of linesOf(stream, limit)) out.push(l);
    return out;
  };

  it.each<[string, (string | Uint8Array)[], [number, string | undefined][]]>([
    ['one', ['a\n'], [[1, 'a']]],
    [
      'no end',
      ['a\nb'],
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'empty ones are passed over, and counted',
      ['\n\na\r\n  \nb'],
      [
        [3, 'a\r'],
        [5, 'b'],
      ],
    ],
    [
      'over chunks',
      ['a', 'b', 'c\nd', '\n'],
      [
        [1, 'abc'],
        [2, 'd'],
      ],
    ],
    ['a character over chunks', [Buffer.from([0xc3]), Buffer.from([0xb6, 10])], [[1, 'ö']]],
    [
      'a byte order mark',
      ['\ufeffa\n\ufeffb\n'],
      [
        [1, 'a'],
        [2, '\ufeffb'],
      ],
    ],
    [
      'too long',
      ['x'.repeat(60), 'x'.repeat(60), '\nb\n', 'y'.repeat(101)],
      [
        [1, undefined],
        [2, 'b'],
        [3, undefined],
      ],
    ],
    ['as long as may be', ['x'.repeat(100)], [[1, 'x'.repeat(100)]]],
    ['nothing', [], []],
  ])('%s', async (_, chunks, expected) => {
    expect((await lines(chunks)).map(({ number, text }) => [number, text])).toEqual(expected);
  });
});

describe('a line', () => {
  const reader = createReader({});
  const read = (text: string | undefined, more = {}) => {
    const { json, failed } = readLine({ number: 7, text }, reader, {
      given: {},
      maxChars: 1000,
      text: false,
      ...more,
    });
    expect(json).not.toContain('\n');
    return { failed, ...JSON.parse(json) };
  };

  it('becomes a reading, with its id', () => {
    expect(
      read(
        line({
          id: 'a-1',
          text: TEXT,
          title: 'Harbour closed',
          published: '2031-05',
          outlet: 'LNA',
          url: 'https://lna.example/1',
          language: 'en',
        }),
      ),
    ).toMatchObject({
      failed: false,
      id: 'a-1',
      article: {
        givenId: 'a-1',
        title: 'Harbour closed',
        published: '2031-05',
        publishedBasis: 'given',
        outlet: 'LNA',
        url: 'https://lna.example/1',
        language: 'en',
        length: TEXT.length,
      },
      statements: expect.any(Array),
    });
    expect(read(line({ id: 12, text: TEXT }))).toMatchObject({ id: 12, article: { givenId: '12' } });
    expect(read(line({ text: TEXT, title: null, published: null }))).toMatchObject({
      line: 7,
      article: { language: 'en' },
    });
  });

  it('is taken as it is: offsets refer to what the caller has', () => {
    const text = 'One line.\r\nAnother.\0 \ud800';
    expect(read(line({ text }), { text: true })).toMatchObject({
      failed: false,
      text,
      article: { length: text.length },
    });
  });

  it('takes what is given for all, where it says nothing itself', () => {
    const given = { outlet: 'LNA', published: '2031' };
    expect(read(line({ text: TEXT, published: '2030' }), { given }).article).toMatchObject({
      outlet: 'LNA',
      published: '2030',
    });
  });

  it.each([
    ['no JSON', '{"id":', 'line', /not JSON/],
    ['a list', '[1]', 'line', /no JSON object/],
    ['null', 'null', 'line', /no JSON object/],
    ['no text', line({ id: 'x' }), 'id', /no "text"/],
    ['text that is no string', line({ id: 'x', text: 5 }), 'id', /no "text"/],
    ['an empty text', line({ id: 'x', text: '' }), 'id', /no text in it/],
    ['a text too long', line({ id: 'x', text: 'y'.repeat(1001) }), 'id', /1,001 characters/],
    ['a date that is none', line({ id: 'x', text: TEXT, published: 'May' }), 'id', /"published" is May/],
    ['a title that is no string', line({ id: 'x', text: TEXT, title: {} }), 'id', /"title" is no string/],
    ['a language that is none', line({ id: 'x', text: TEXT, language: '???' }), 'id', /"language"/],
    ['an id that is an object', line({ id: {}, text: TEXT }), 'line', /"id" is neither/],
    ['a line too long to be held', undefined, 'line', /longer than any article/],
  ])('that is bad says what and where: %s', (_, text, key, error) => {
    expect(read(text)).toEqual({
      failed: true,
      [key]: key === 'id' ? 'x' : 7,
      error: expect.stringMatching(error),
    });
  });
});

describe('hearsay read --jsonl', () => {
  const input = [
    line({ id: 'a', text: TEXT }),
    '',
    '{bad',
    ...Array.from({ length: 30 }, (_, i) =>
      line({ id: i, text: `${TEXT} At least ${i} ships waited.`.repeat(1 + (i % 5)) }),
    ),
  ].join('\n');

  it('keeps the order and goes on after a bad line, in one thread or several', async () => {
    const [one, three] = [
      await hearsay(['read', '--jsonl'], { input }),
      await hearsay(['read', '--jsonl', '-', '--workers', '3'], { input }),
    ];
    expect(one.code).toBe(1);
    expect(one.err).toBe('hearsay: 1 of 32 failed; their lines say why\n');
    const rows = one.out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(rows.map((r) => r.id ?? r.line)).toEqual(['a', 3, ...Array.from({ length: 30 }, (_, i) => i)]);
    expect(rows[1].error).toMatch(/not JSON/);
    expect(three).toEqual(one);
  });

  it('exits with 0 when all were read', async () => {
    expect(await hearsay(['read', '--jsonl'], { input: '' })).toEqual({ code: 0, out: '', err: '' });
    const { code, err } = await hearsay(['read', '--jsonl', '--text'], {
      input: line({ id: 'a', text: TEXT }),
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('answers a line before the next one comes', async () => {
    const child = start(['read', '--jsonl', '--workers', '1']);
    for (const id of ['a', 'b']) {
      child.stdin.write(`${line({ id, text: TEXT })}\n`);
      const answer: Buffer = await new Promise((resolve) => child.stdout.once('data', resolve));
      expect(JSON.parse(answer.toString())).toMatchObject({ id });
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  it('drops a line of 40 MB and goes on', async () => {
    const { code, out } = await hearsay(['read', '--jsonl'], {
      input: `{"id":"long","text":"${'x'.repeat(40_000_000)}"}\n${line({ id: 'b', text: TEXT })}\n`,
    });
    expect(code).toBe(1);
    const [first, second] = out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(first).toEqual({ line: 1, error: expect.stringMatching(/longer than any article/) });
    expect(second).toMatchObject({ id: 'b' });
  });
});
