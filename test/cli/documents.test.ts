import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/index.ts';
import { docxOf, docxParts, p, pdfOf, r, zipOf } from '../lib/documents.ts';
import { hearsay } from './hearsay.ts';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-documents-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const put = (name: string, content: string | Buffer): string => {
  const full = path.join(folder, name);
  fs.writeFileSync(full, content);
  return full;
};

const TURNS = [
  ['Orla Veck', 'We have lost at least three boats since the storm came on Monday.'],
  ['Harbour Radio', 'Will the harbour stay open for the rest of the winter then?'],
  ['Orla Veck', 'It will stay open, and I ask everyone in Selmark to be careful.'],
  ['Harbour Radio', 'And who will pay for the repair of the wall and of the boats?'],
] as const;
const LINES = TURNS.map(([name, words]) => `${name}: ${words}`);
const at = (i: number): string => `00:00:0${i}`;

const interviews: readonly (readonly [string, string | Buffer])[] = [
  ['interview.txt', LINES.join('\n')],
  ['interview.docx', docxOf(LINES.map((line) => p(line)).join(''))],
  ['interview.pdf', pdfOf([LINES.map((words, i) => ({ x: 72, y: 700 - i * 30, words }))])],
  [
    'interview.vtt',
    `WEBVTT\n\n${TURNS.map(([name, words], i) => `${at(i)}.000 --> ${at(i)}.900\n<v ${name}>${words}</v>`).join('\n\n')}`,
  ],
  [
    'interview.srt',
    LINES.map((line, i) => `${i + 1}\r\n${at(i)},000 --> ${at(i)},900\r\n${line}\r\n`).join('\r\n'),
  ],
];

describe('an interview is read the same, whatever it is kept in', () => {
  it.each(interviews)('%s, known by what it holds', async (name, content) => {
    // A name without its ending, and standard input, say as much.
    const { code, out, err } = await hearsay([
      'read',
      put(name.replace('.', '-'), content),
      '--json',
      '--text',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const reading: Reading = JSON.parse(out);
    expect(reading.text).toBe(LINES.join('\n'));
    expect(
      reading.statements.map((s) => [
        s.source.map((x) => x.exact).join(' '),
        s.content.map((x) => x.exact).join(' '),
      ]),
    ).toEqual(TURNS);
    expect(reading.figures.map((f) => f.exact)).toContain('at least three boats');
  });

  it('from standard input', async () => {
    const { code, out } = await hearsay(['read', '-', '--json', '--text'], {
      input: docxOf(LINES.map((line) => p(line)).join('')),
    });
    expect([code, JSON.parse(out).text]).toEqual([0, LINES.join('\n')]);
  });
});

describe('a draft in Word checked against a PDF and captions', () => {
  const source = (): string[] => {
    const pages = [['A cover page of the interview in Selmark'], LINES].map((lines) =>
      lines.map((words, i) => ({ x: 72, y: 700 - i * 30, words })),
    );
    return [put('source.pdf', pdfOf(pages)), put('source.vtt', interviews.at(-2)![1])];
  };
  const draft = (words: string): string => put('draft.docx', docxOf(p('Veck on boats') + p(words)));

  it('verbatim', async () => {
    const [pdf, vtt] = source();
    const given = draft(
      '“We have lost at least three boats since the storm came on Monday,” said Orla Veck.',
    );
    expect((await hearsay(['check', given, '--against', pdf!])).code).toBe(0);
    expect((await hearsay(['check', given, '--against', vtt!])).code).toBe(0);
  });

  it('altered, with the page', async () => {
    const [pdf] = source();
    const given = draft(
      '“We have lost at least thirty boats since the storm came on Monday,” said Orla Veck.',
    );
    const { code, out } = await hearsay(['check', given, '--against', pdf!]);
    expect(code).toBe(1);
    expect(out).toMatch(/altered/);
    expect(out).toMatch(/source\.pdf:2:\d+ \(page 2\)/);
  });
});

describe('documents that are not read: one line on standard error, exit code 2', () => {
  const pdf = pdfOf([[{ x: 72, y: 700, words: 'The harbour was closed.' }]]);
  const docx = docxOf(p(r('The harbour was closed.')));
  const bomb = docxParts(p('Words.')).map((part) =>
    part.name === 'word/document.xml' ? { ...part, data: Buffer.alloc(70 * 1024 * 1024, 32) } : part,
  );
  it.each<readonly [string, () => Buffer, RegExp]>([
    [
      'locked.pdf',
      () => pdfOf([[{ x: 72, y: 700, words: 'Words.' }]], { encrypted: true }),
      /a PDF with a password/,
    ],
    ['scan.pdf', () => pdfOf([[]]), /a PDF without text \(one page, perhaps scanned\); make it searchable/],
    ['cut.pdf', () => pdf.subarray(0, pdf.length / 3), /a PDF that is damaged/],
    ['cut.docx', () => docx.subarray(0, docx.length - 80), /damaged or cut short/],
    ['bomb.docx', () => zipOf(bomb), /would unpack from .* to 70 MB/],
    ['photos.zip', () => zipOf([{ name: 'photo.jpg', data: 'x' }]), /a ZIP archive, not text; unpack it/],
    [
      'sheet.xlsx',
      () =>
        zipOf([
          { name: '[Content_Types].xml', data: '<x/>' },
          { name: 'xl/workbook.xml', data: '<x/>' },
        ]),
      /an Office document, not text/,
    ],
    [
      'silent.vtt',
      () => Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n[Music]'),
      /captions \(WebVTT\) without words/,
    ],
  ])('%s', async (name, make, message) => {
    const { code, out, err } = await hearsay(['read', put(name, make())]);
    expect(err).toMatch(new RegExp(`^hearsay: [^\\n]*${name.replace('.', '\\.')}: [^\\n]+; [^\\n]+\\n$`));
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
