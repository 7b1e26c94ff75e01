import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeDraft } from '../../bench/mutations/drafts/draft.ts';
import { material } from '../../bench/mutations/material/corpus.ts';
import { figuresIn } from '../../bench/mutations/material/numbers.ts';
import { scoreCheck } from '../../bench/mutations/scoring/check.ts';
import { scoreCollate } from '../../bench/mutations/scoring/collate.ts';
import { goldChecked, selfcheck } from '../../bench/mutations/scoring/selfcheck.ts';
import { standsIn, standsWithGaps } from '../../bench/mutations/words.ts';
import { articles } from './articles.ts';

const corpus = articles.map((a) => material(a));
const drafts = Array.from({ length: 60 }, (_, i) => makeDraft(corpus, 7, i));
const bytes = (seed: number, n: number) =>
  Array.from({ length: n }, (_, i) => JSON.stringify(makeDraft(corpus, seed, i))).join('\n');
const hash = (s: string) => createHash('sha256').update(s).digest('hex').slice(0, 16);

describe('the generator of drafts', () => {
  it('gives the same bytes for the same seed, other bytes for another, and a longer run begins with the shorter', () => {
    expect(hash(bytes(7, 20))).toBe(
      hash(
        drafts
          .slice(0, 20)
          .map((d) => JSON.stringify(d))
          .join('\n'),
      ),
    );
    expect(hash(bytes(7, 20))).toBe('2411d05a258567b9');
    expect(bytes(8, 20)).not.toBe(bytes(7, 20));
  });

  it('gives 2 to 6 items a draft, whose spans hold words and whose source spans lie in their source', () => {
    for (const d of drafts) {
      expect(d.items.length).toBeGreaterThanOrEqual(2);
      expect(d.items.length).toBeLessThanOrEqual(6);
      expect(d.sources.map((s) => s.id)).toContain(d.article);
      for (const i of d.items) {
        const words = d.draft.slice(...i.span);
        expect(words.trim()).toBe(words);
        expect(words).not.toBe('');
        if (i.source)
          expect(i.sourceSpan![1]).toBeLessThanOrEqual(d.sources.find((s) => s.id === i.source)!.text.length);
        else expect(i.case).toBe('nowhere');
      }
    }
  });

  it('tells the truth about quotations: what is verbatim stands in its source, what is altered or invented in none', () => {
    for (const d of drafts)
      for (const i of d.items.filter((i) => i.what === 'quotation')) {
        const words = d.draft.slice(...i.span);
        const here = d.sources.find((s) => s.id === i.source)?.text ?? '';
        if (i.case === 'verbatim' || i.case === 'elsewhere')
          expect(standsWithGaps(here, words), words).toBe(true);
        else for (const s of d.sources) expect(standsIn(s.text, words), words).toBe(false);
        if (i.mutation === 'move') expect(i.source).not.toBe(d.article);
      }
  });

  it('makes every case and most mutations', () => {
    const made = new Set(drafts.flatMap((d) => d.items.map((i) => `${i.what} ${i.mutation}`)));
    for (const m of [
      'quotation cut',
      'quotation reword',
      'quotation negate',
      'quotation joined',
      'quotation move',
      'quotation re-attribute',
      'figure re-number',
      'figure re-count',
      'figure rounding',
      'figure invent:figure',
    ])
      expect(made).toContain(m);
  });
});

describe('the figures it can vouch for', () => {
  it.each([
    ['the town has at least 31 moorings now', [['at least 31 moorings', 'at-least', 31]]],
    [
      'it rose by 4 percent to 1,284 old wooden boats',
      [
        ['4 percent', 'exact', 4],
        ['1,284 old wooden boats', 'exact', 1284],
      ],
    ],
    ['over $2.5 million went to the pier', [['over $2.5 million', 'more-than', 2.5]]],
    ['since 2011 twelve teachers left', [['twelve teachers', 'exact', 12]]],
  ])('%s', (text, wanted) => {
    expect(figuresIn(text)?.map((f) => [text.slice(...f.span), f.boundClass, f.value])).toEqual(wanted);
  });

  it.each([
    'several boats and 3 cars',
    'a 40-year-old mason',
    'they won 46 to 42',
    'after three years',
    'dozens of letters',
    'he wants to learn more about 529 plans',
  ])('none in "%s"', (text) => {
    expect(figuresIn(text)).toBeNull();
  });
});

describe('the scorer', () => {
  it('gives gold everything, nothing nothing, and the predictions of another draft little', () => {
    expect(selfcheck(drafts)).toEqual([]);
  });

  it('counts a false report on an untouched item, a wrong kind and a finding without item', () => {
    const draft = {
      ...drafts[0]!,
      items: [
        { what: 'quotation', span: [0, 20], case: 'verbatim', kinds: [], mutation: 'keep:plain' },
        { what: 'figure', span: [40, 50], case: 'altered', kinds: ['bound'], mutation: 're-bound:added' },
      ],
    } as const;
    const score = scoreCheck(
      [draft],
      [
        {
          id: draft.id,
          findings: [
            { span: [2, 18], what: 'quotation', case: 'altered', kinds: ['cut'] },
            { span: [40, 50], what: 'figure', case: 'altered', kinds: ['number'] },
            { span: [60, 70], what: 'figure', case: 'nowhere' },
          ],
        },
      ],
    );
    expect(score).toMatchObject({
      items: 2,
      caseRight: 0.5,
      kindRight: 0,
      untouchedReported: 1,
      unseen: 0,
      extra: 1,
    });
    expect(scoreCheck([draft], goldChecked([draft])).caseRight).toBe(1);
  });

  it('takes words of the article that the draft leaves out for a true omission, and other unlisted variants for wrong', () => {
    const draft = {
      id: 'd',
      article: 'a',
      draft: 'Ten boats came.',
      sources: [{ id: 'a', text: 'Nine boats came. The town slept.' }],
      items: [],
      variants: [
        {
          kind: 'number',
          from: 'Nine boats',
          to: 'Ten boats',
          fromWide: 'Nine boats came.',
          toWide: 'Ten boats came.',
          also: [],
          mutation: 're-number',
        },
      ],
    };
    const variants = [
      { kind: 'number', from: 'Nine', to: 'Ten' },
      { kind: 'omission', from: 'The town slept', to: '' },
      { kind: 'polarity', from: 'came', to: 'came' },
    ];
    expect(scoreCollate([draft], [{ id: 'd', variants }])).toMatchObject({ found: 1, wrong: 1, unlisted: 1 });
  });
});
