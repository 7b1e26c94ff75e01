import { describe, expect, test } from 'vitest';
import { findHedges } from '../../src/read/certainty/hedges.ts';
import { judgeCertainty } from '../../src/read/certainty/index.ts';
import { viewSentence } from '../../src/read/certainty/scope/view.ts';
import { prepare, withoutSyntax } from '../../src/read/text/prepare.ts';
import { parse } from './models.ts';
import { SENTENCES } from './sentences.ts';

/** The parser is learnt: with other weights a sentence or two may be parsed, and so read, wrongly. */
const MISREAD = 2;

describe('events', () => {
  const judged = SENTENCES.filter((s) => s.events).map(({ text, events = {} }) => {
    const found = judgeCertainty(prepare(text, parse), []).events;
    const got = Object.keys(events).map((word) => {
      const event = found.find((e) => e.exact === word);
      return [word, event ? `${event.certainty} ${event.polarity}` : 'not found'];
    });
    return { text, found, gold: JSON.stringify(events), got: JSON.stringify(Object.fromEntries(got)) };
  });

  test(`of ${judged.length} sentences at most ${MISREAD} are misread`, () => {
    const misread = judged.filter((j) => j.got !== j.gold);
    expect(misread.length, misread.map((j) => `${j.text} ${j.got}`).join('\n')).toBeLessThanOrEqual(MISREAD);
  });

  test.each(judged)('show their words: $text', ({ text, found }) => {
    for (const e of found) expect(text.slice(...e.span)).toBe(e.exact);
  });
});

describe.each([
  ['with syntax', parse],
  ['without', withoutSyntax],
] as const)('hedges %s', (_, parser) => {
  test.each(SENTENCES.filter((s) => s.hedges))('$text', ({ text, hedges }) => {
    const { tokens } = prepare(text, parser).sentences[0]!;
    const got = findHedges(tokens, viewSentence(tokens).lemmas).map(
      (h) => `${text.slice(tokens[h.first]!.start, tokens[h.last]!.end)} ${h.certainty}`,
    );
    expect(got).toEqual(hedges);
  });
});
