import { describe, expect, test } from 'vitest';
import type { Part } from '../../src/model/index.ts';
import { judgeCertainty } from '../../src/read/certainty/index.ts';
import { part } from '../../src/read/parts.ts';
import type { FoundStatement } from '../../src/read/statements/found.ts';
import { prepare } from '../../src/read/text/prepare.ts';
import { parse } from './models.ts';

/** text, cue, content, certainty of the first thing asserted, hedges */
const TABLE: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  ['Ilse Marn said the ferry sank.', 'said', 'the ferry sank', 'certain positive', []],
  ['The ferry sank, according to Ilse Marn.', 'according to', 'The ferry sank', 'certain positive', []],
  [
    'According to the harbour office, the ferry sank off Ullen.',
    'According to',
    'the ferry sank off Ullen',
    'certain positive',
    [],
  ],
  [
    'Ilse Marn said the ferry may have sunk.',
    'said',
    'the ferry may have sunk',
    'possible positive',
    ['may possible'],
  ],
  ['Ilse Marn said the ferry did not sink.', 'said', 'the ferry did not sink', 'certain negative', []],
  ['Ilse Marn denied that the ferry sank.', 'denied', 'that the ferry sank', 'certain negative', []],
  [
    'Ilse Marn believes that the ferry sank.',
    'believes',
    'that the ferry sank',
    'probable positive',
    ['believes probable'],
  ],
  [
    'Marn expressed confidence that Ossia has no plans to close the port.',
    'expressed confidence',
    'that Ossia has no plans to close the port',
    'probable negative',
    ['expressed confidence probable'],
  ],
  [
    'Marn asked whether the port had closed.',
    'asked',
    'whether the port had closed',
    'unspecified unspecified',
    [],
  ],
  ['Marn promised to rebuild the pier.', 'promised', 'to rebuild the pier', 'unspecified unspecified', []],
  [
    'Marn called for the release of the crew.',
    'called for',
    'the release of the crew',
    'unspecified unspecified',
    [],
  ],
  [
    'Marn expressed concern over the closing of the port.',
    'expressed concern',
    'over the closing of the port',
    'certain positive',
    [],
  ],
  [
    'Marn said she thinks the crew will probably return.',
    'said',
    'she thinks the crew will probably return',
    'probable positive',
    ['thinks probable', 'probably probable'],
  ],
  [
    'Marn said: "We know that the crew is safe."',
    'said',
    '"We know that the crew is safe."',
    'certain positive',
    [],
  ],
  ['Marn asked: "Will the crew return?"', 'asked', '"Will the crew return?"', 'unspecified unspecified', []],
  [
    'Marn said: "The crew is safe. The ship might be lost."',
    'said',
    '"The crew is safe. The ship might be lost."',
    'certain positive',
    ['might possible'],
  ],
];

describe('statements', () => {
  test.each(TABLE)('%s', (text, cue, content, certainty, hedges) => {
    const at = (words: string): Part => {
      const start = text.indexOf(words);
      return part(text, start, start + words.length, 'test@1');
    };
    const statement: FoundStatement = {
      part: 'body',
      source: [],
      cue: [at(cue)],
      content: [at(content)],
      directness: 'indirect',
      marks: 'none',
      kind: 'saying',
      confidence: 1,
    };
    const [judged] = judgeCertainty(prepare(text, parse), [statement]).statements;
    expect(`${judged!.value} ${judged!.polarity}`).toBe(certainty);
    expect(judged!.hedges.map((h) => `${h.exact} ${h.certainty}`)).toEqual(hedges);
  });
});
