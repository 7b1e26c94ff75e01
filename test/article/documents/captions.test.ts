import { describe, expect, it } from 'vitest';
import { captions } from '../../../src/article/documents/index.ts';

const textOf = (lines: readonly string[]): string | undefined => captions(lines.join('\n'))?.text;

describe('captions become a transcript', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'WebVTT with voices',
      [
        'WEBVTT - Harbour talk',
        '',
        'NOTE made by hand',
        'over two lines',
        '',
        'STYLE',
        '::cue { color: red }',
        '',
        'intro-1',
        '00:01.000 --> 00:04.000 align:start position:10%',
        '<v Orla Veck>We have lost <i>three</i> boats',
        'since the storm.</v>',
        '',
        '00:04.000 --> 00:06.500',
        '<v Orla Veck>And <00:05.000>we will &amp; must look for them.',
        '',
        '1:00:07.000 --> 1:00:08.000',
        '<v.loud Mara Lund>Will you?',
      ],
      [
        'Orla Veck: We have lost three boats since the storm. And we will & must look for them.',
        'Mara Lund: Will you?',
      ],
    ],
    [
      'SubRip with labels, some of them in the middle of a caption',
      [
        '1',
        '00:00:01,000 --> 00:00:04,000',
        'VECK: The wall is safe.',
        'It will stay {\\an8}open.',
        '',
        '2',
        '00:00:04,000 --> 00:00:06,000',
        'Until winter.',
        'LUND: Is that so?',
        '',
        '3',
        '00:00:07,000 --> 00:00:08,000',
        'VECK: <font color="#fff">Yes.</font>',
      ],
      ['VECK: The wall is safe. It will stay open. Until winter.', 'LUND: Is that so?', 'VECK: Yes.'],
    ],
    [
      'no speakers: a paragraph ends at a pause after a full stop',
      [
        '1',
        '00:00:01,000 --> 00:00:04,000',
        'The harbour was closed',
        '',
        '2',
        '00:00:09,000 --> 00:00:10,000',
        'on Monday.',
        '',
        '3',
        '00:00:20,000 --> 00:00:22,000',
        'It opened on Friday.',
      ],
      ['The harbour was closed on Monday.', 'It opened on Friday.'],
    ],
    [
      'two unnamed speakers in one caption, sounds, another speaker',
      [
        '1',
        '00:00:01,000 --> 00:00:04,000',
        '- Is it open?',
        '- It is.',
        '',
        '2',
        '00:00:05,000 --> 00:00:06,000',
        '[Applause]',
        '',
        '3',
        '00:00:07,000 --> 00:00:08,000',
        '>> Thank you.',
        '',
        '4',
        '00:00:08,000 --> 00:00:09,000',
        '>> VECK: Not at all.',
      ],
      ['Is it open?', 'It is.', 'Thank you.', 'VECK: Not at all.'],
    ],
    [
      'captions that roll up',
      [
        'WEBVTT',
        '',
        '00:01.000 --> 00:02.000',
        'The harbour was closed',
        '',
        '00:02.000 --> 00:03.000',
        'The harbour was closed',
        'on Monday by the',
        '',
        '00:03.000 --> 00:04.000',
        'on Monday by the',
        'coastguard.',
      ],
      ['The harbour was closed on Monday by the coastguard.'],
    ],
    [
      'no blank lines between',
      ['1', '00:00:01,0 --> 00:00:02,0', 'At least', '2', '00:00:02,0 --> 00:00:03,0', '14 ships.'],
      ['At least 14 ships.'],
    ],
  ])('%s', (_, given, expected) => {
    expect(textOf(given)).toBe(expected.join('\n'));
  });

  it('keeps when each part was spoken', () => {
    const { text, times } = captions(
      'WEBVTT\n\n00:01.500 --> 00:04.000\n<v Orla Veck>Three boats\n\n01:00:04.000 --> 01:00:06.000\n<v Orla Veck>are lost.',
    )!;
    expect(times?.map(({ start, end, from, to }) => [text.slice(start, end), from, to])).toEqual([
      ['Three boats', 1.5, 4],
      ['are lost.', 3604, 3606],
    ]);
  });

  it.each(['The harbour was closed.\n00:01.000 --> 00:02.000', 'WEBVTTY words', '1\n\n2\n', ''])(
    'other text is not taken for them: %j',
    (text) => {
      expect(captions(text)).toBeUndefined();
    },
  );

  it('without words are refused', () => {
    expect(() => captions('WEBVTT\n\n00:01.000 --> 00:02.000\n[Music]\n')).toThrow(/WebVTT\) without words/);
  });

  it('a long talk of one speaker is a turn anew now and then', () => {
    const cues = Array.from({ length: 300 }, (_, i) => {
      const at = `${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`;
      return `${at}.000 --> ${at}.900\n<v Orla Veck>We have lost ${i + 2} boats since the storm came.`;
    });
    const turns = captions(['WEBVTT', ...cues].join('\n\n'))!.text.split('\n');
    expect(turns.length).toBeGreaterThanOrEqual(3);
    expect(turns.every((turn) => /^Orla Veck: We have .*\.$/.test(turn))).toBe(true);
  });
});
