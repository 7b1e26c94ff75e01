import { describe, expect, test } from 'vitest';
import { lines, statements } from './lib.ts';

describe('transcripts', () => {
  const TALK =
    'Interview with the head of the river office\n\nCourier: Will the dam hold through this winter?\n\nHalvor: It will hold if we mend it now. Nobody knows for how long.\n\nThe money is there.\n\nCourier: And if you do not mend it?\n\nHalvor: Then we leave the valley.';
  test('a label, a colon, what was said; a turn runs on to the next label', () => {
    expect(lines(TALK)).toEqual([
      'Courier | : | Will the dam hold through this winter?',
      'Halvor | : | It will hold if we mend it now. Nobody knows for how long. … The money is there.',
      'Courier | : | And if you do not mend it?',
      'Halvor | : | Then we leave the valley.',
    ]);
    for (const s of statements(TALK)) expect(s).toMatchObject({ directness: 'direct', marks: 'lost' });
  });

  test('turns within one paragraph', () => {
    expect(
      lines(
        'Halvor spoke of the dam. Courier: Will the dam hold? Finn Halvor: It will, if we mend it. Nobody knows.',
      ),
    ).toEqual([
      'Courier | : | Will the dam hold?',
      'Finn Halvor | : | It will, if we mend it. Nobody knows.',
    ]);
  });

  test('a table is no transcript', () => {
    expect(lines('Votes\n\nHalvor: 17.\n\nBrandt: 12.\n\nHalvor: 3.\n\nBrandt: 9.')).toEqual([]);
  });
});

describe('headlines', () => {
  const BODY =
    '\n\nThe dam may fail within weeks, according to the River Office.\n\nBrandt said the road is shut.';
  test.each<[string, string | undefined]>([
    ['River Office: dam may fail within weeks', 'River Office | : | dam may fail within weeks'],
    ['Dam may fail within weeks – River Office', 'River Office | – | Dam may fail within weeks'],
    ['Vellmar floods: what we know so far about them', undefined],
  ])('%s', (headline, want) => {
    expect(lines(headline + BODY).filter((l) => !/according to|Brandt/.test(l))).toEqual(want ? [want] : []);
  });
});

test('part: headline, lead, body, caption', () => {
  const text =
    'Vellmar dam may fail, office says\n\nThe dam may fail, according to the River Office.\n\nBrandt said the road is shut.\n\nPhoto: Brandt said the dam is old (Photo: Courier)';
  expect(statements(text).map((s) => s.part)).toEqual(['headline', 'lead', 'body', 'caption']);
});
