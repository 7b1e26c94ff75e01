import { describe, expect, test } from 'vitest';
import { findHedges } from '../../src/read/certainty/hedges.ts';
import { judgeCertainty } from '../../src/read/certainty/index.ts';
import { viewSentence } from '../../src/read/certainty/scope/view.ts';
import { prepare, withoutSyntax } from '../../src/read/text/prepare.ts';
import { parse } from './models.ts';
import { SENTENCES } from './sentences.ts';

describe('events', () => {
  test.each(SENTENCES.filter((s) => s.events))('$text', ({ text, events }) => {
    const found = judgeCertainty(prepare(text, parse), []).events;
    const got = Object.keys(events!).map((word) => {
      const event = found.find((e) => e.exact === word);
      return [word, event ? `${event.certainty} ${event.polarity}` : 'not found'];
    });
    expect(Object.fromEntries(got)).toEqual(events);
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
