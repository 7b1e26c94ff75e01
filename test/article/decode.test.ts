import { describe, expect, it } from 'vitest';
import { normalText } from '../../src/article/article.ts';
import { decode } from '../../src/article/input/decode.ts';
import { notText } from '../../src/article/input/sniff.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((p) => (typeof p === 'string' ? Buffer.from(p, 'utf8') : Buffer.from(p))));
const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')];

describe('bytes to text', () => {
  it.each([
    ['UTF-8', bytes('Lunde – “häfen” 🚀'), 'Lunde – “häfen” 🚀'],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'Lunde'), 'Lunde'],
    ['UTF-16, low byte first', bytes([0xff, 0xfe], utf16('Lunde – 🚀')), 'Lunde – 🚀'],
    ['UTF-16, high byte first', bytes([0xfe, 0xff, 0, 0x4c, 0x20, 0x13]), 'L–'],
    ['a lone surrogate in UTF-16', bytes([0xff, 0xfe, 0x4c, 0, 0x00, 0xd8, 0x4c, 0]), 'L\ufffdL'],
  ])('%s', (_, input, text) => {
    expect(decode(input)).toEqual({ text });
  });

  it.each([
    ['Latin-1', bytes('Sch', [0xf6], 'nhafen ', [0x93], 'x', [0x94]), 'Schönhafen “x”', /Windows-1252/],
    [
      'a surrogate encoded as UTF-8',
      bytes('Lünde häfen ', [0xed, 0xa0, 0x80], 'öl'),
      'Lünde häfen \ufffd\ufffd\ufffdöl',
      /U\+FFFD/,
    ],
  ])('%s is read with a notice', (_, input, text, notice) => {
    const decoded = decode(input);
    expect(decoded.text).toBe(text);
    expect(decoded.notice).toMatch(notice);
  });

  it('in the character set that is stated, unless a mark or the name is wrong', () => {
    expect(decode(bytes([0xcb, 0xf3, 0xed, 0xe4, 0xe5]), 'windows-1251').text).toBe('Лунде');
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'ö'), 'windows-1251').text).toBe('ö');
    expect(decode(bytes('ö'), 'no-such-set').text).toBe('ö');
  });

  it('line ends become LF', () => {
    expect(normalText('\ufeffa\r\nb\rc\n\r\n')).toBe('a\nb\nc\n\n');
  });
});

describe('files given by mistake', () => {
  it.each([
    ['PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text', /OpenDocument/],
    ['PK\x03\x04....photo.jpg', /ZIP/],
    ['\x1f\x8b\x08....', /gzip/],
    ['\x89PNG\r\n', /picture/],
    ['\xd0\xcf\x11\xe0', /Office/],
    ['{\\rtf1 words}', /RTF/],
    ['\x7fELF', /program/],
    ['The harbour\x00 was closed', /NUL byte at 11/],
    ['\x01\x02\x03\x04\x05words', /control bytes/],
  ])('%j', (start, what) => {
    expect(notText(Buffer.from(start, 'latin1'))?.what).toMatch(what);
  });

  it.each(['Harbour closed', '', '\u202eabc', '"""', '\t\n\f words', '🚀'])('not %j', (text) => {
    expect(notText(Buffer.from(text))).toBeUndefined();
  });
});
