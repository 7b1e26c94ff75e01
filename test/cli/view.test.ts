import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { shown } from '../../src/cli/view/escape.ts';
import { type Terminal, viewReading } from '../../src/cli/view/index.ts';
import { wrapped } from '../../src/cli/view/wrap.ts';
import type { Article, Name, Part, Reading, Statement } from '../../src/model/index.ts';

const p = (exact: string, basis: Part['basis'] = 'stated'): Part => ({
  span: [0, exact.length],
  exact,
  basis,
  by: 'test@1',
});
const statement = (more: Partial<Statement>): Statement => ({
  id: 'st_1',
  part: 'body',
  source: [],
  cue: [],
  content: [p('the harbour is closed')],
  directness: 'indirect',
  marks: 'none',
  kind: 'saying',
  chain: [],
  figures: [],
  dates: [],
  names: [],
  certainty: { value: 'certain', polarity: 'positive', hedges: [] },
  confidence: 1,
  ...more,
});
const name = (exact: string, canonical: string, kind: Name['kind'], office?: string): Name => ({
  ...p(exact),
  canonical,
  kind,
  corefers: null,
  ...(office && { office: p(office) }),
});
const article: Article = {
  text: '',
  sha256: '',
  language: 'en',
  outlet: 'Lowland News',
  basis: { outlet: 'given' },
  published: '2031-05-14',
  publishedBasis: 'json-ld',
};
const reading = (more: Partial<Reading>): Reading => ({
  reader: 'test@1',
  article: {
    language: 'en',
    sha256: '',
    units: 'utf16',
    length: 0,
    headline: p('Harbour closed after storm'),
    dateline: p('Lunde • LNA'),
  },
  statements: [],
  figures: [],
  dates: [],
  names: [],
  events: [],
  comparisons: [],
  ...more,
});
const view = (more: Partial<Reading>, terminal: Partial<Terminal> = {}): string =>
  viewReading(reading(more), article, { columns: 80, colour: false, ...terminal });

const FULL: Partial<Reading> = {
  statements: [
    statement({
      part: 'headline',
      source: [p('the Harbour Office')],
      cue: [p('according to')],
      speaker: { name: 'the Harbour Office', mention: null, basis: 'stated' },
    }),
    statement({
      source: [p('She')],
      cue: [p('said')],
      content: [p('at least 14 ships'), p('waited')],
      directness: 'direct',
      marks: 'lost',
      speaker: { name: 'Rikke Dahlmo', mention: 0, basis: 'inferred' },
      chain: [
        { role: 'speaker', name: 'Rikke Dahlmo', span: [0, 3], basis: 'stated' },
        { role: 'medium', name: 'Harbour Radio', span: [0, 3], how: 'interview', basis: 'stated' },
        { role: 'outlet', name: 'LNA', span: [0, 3], basis: 'inferred' },
      ],
      figures: [0],
      dates: [0, 1],
      certainty: {
        value: 'possible',
        polarity: 'negative',
        hedges: [
          { ...p('might'), certainty: 'possible' },
          { ...p('might'), certainty: 'possible' },
        ],
      },
    }),
    statement({
      kind: 'attitude',
      attitude: 'concern',
      source: [p('a senior official of the harbour office who asked not to be named')],
    }),
  ],
  figures: [
    {
      ...p('at least 14 ships'),
      value: 14,
      bound: 'at-least',
      direction: null,
      counted: { span: [0, 1], exact: 'ships', lemma: 'ship' },
    },
    {
      ...p('dozens of crates'),
      value: null,
      low: 24,
      high: null,
      bound: 'vague',
      direction: 'up',
      counted: { span: [0, 1], exact: 'crates', lemma: 'crate' },
    },
  ],
  dates: [
    { ...p('on Monday'), type: 'date', value: '2031-05-12', resolvedAgainst: '2031-05-14' },
    { ...p('the next day'), type: 'date', value: null },
  ],
  names: [
    name('Rikke Dahlmo', 'Rikke Dahlmo', 'person', 'harbour master'),
    name('Dahlmo', 'Rikke Dahlmo', 'person'),
    name('Lunde', 'Lunde', 'place'),
  ],
  comparisons: [
    {
      kind: 'counted-thing',
      from: { span: [0, 5], exact: 'cases' },
      to: { span: [5, 9], exact: 'rockets' },
      statements: [1, 0],
    },
    {
      kind: 'attribution',
      from: { span: [0, 5], exact: 'Rikke Dahlmo' },
      to: { span: [5, 9], exact: 'the Harbour Office' },
      statements: [1, 0],
    },
  ],
};

describe('the reading for people', () => {
  it('is this', () => {
    expect(view(FULL)).toMatchSnapshot();
  });

  it('is narrow on a narrow terminal, and never narrower than 40 columns', () => {
    expect(view(FULL, { columns: 40 })).toMatchSnapshot();
    expect(view(FULL, { columns: 7 })).toBe(view(FULL, { columns: 40 }));
    for (const columns of [40, 57, 80, 200])
      for (const line of view(FULL, { columns }).split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  });

  it('says what is unresolved', () => {
    const out = view(FULL);
    expect(out).toMatch(/the next day → unresolved/);
    expect(view({ dates: [{ ...p('May 12'), type: 'date', value: 'XXXX-05-12' }] })).toMatch(
      /May 12 → XXXX-05-12, year unresolved/,
    );
    expect(out).toMatch(/\? unresolved/);
    expect(view({ statements: [statement({})] })).toMatch(/\? nobody named/);
    expect(view({})).toMatch(/No statement found/);
    expect(view({ article: { language: 'und', sha256: '', units: 'utf16', length: 0 } })).toMatch(
      /\(no headline\)[\s\S]*No headline found/,
    );
  });

  it('has colour only when asked for, and the same words', () => {
    const coloured = view(FULL, { colour: true });
    expect(coloured).toContain('\u001b[1m');
    expect(view(FULL)).not.toContain('\u001b');
    // biome-ignore lint/complexity/useRegexLiterals: an escape character stands in it
    expect(coloured.replace(new RegExp('\u001b\\[\\d+m', 'g'), '')).toBe(view(FULL));
  });

  it('lets no word of the article work on the terminal', () => {
    const evil = 'harbour\u001b[2J\u202e\u0007 closed\n\nnow';
    const out = view({
      article: {
        language: 'en',
        sha256: '',
        units: 'utf16',
        length: 0,
        headline: p(evil),
        dateline: p(evil),
      },
      statements: [
        statement({
          content: [p(evil)],
          source: [p(evil)],
          cue: [p(evil)],
          speaker: { name: evil, mention: null, basis: 'stated' },
        }),
      ],
      names: [name(evil, evil, 'person', evil)],
    });
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(out).toContain('harbour\\u{1b}[2J\\u{202e}\\u{7} closed now');
  });
});

describe('words on a line', () => {
  it.each([
    ['a b  c', 3, ['a b', ' c']],
    ['abcdefgh ij', 4, ['abcd', 'efgh', 'ij']],
    ['日本語 です', 6, ['日本語', 'です']],
    ['日本語', 3, ['日', '本', '語']],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦 x', 4, ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 'x']],
    ['', 5, []],
  ])('%j in %i columns', (text, width, lines) => {
    const got = wrapped(text, width);
    for (const line of got) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    if (text !== 'a b  c') expect(got).toEqual(lines);
  });

  it.each([
    ['a\u0000b\u200e\u2066c\ud800', 'a\\u{0}b\\u{200e}\\u{2066}c\\u{d800}'],
    ['emoji 🚀 and marks e\u0301', 'emoji 🚀 and marks e\u0301'],
    [' two  \n lines\t', 'two lines'],
  ])('%j is shown as %s', (words, line) => expect(shown(words)).toBe(line));
});
