import { expect, test } from 'vitest';
import { attach, type Candidate } from '../../../src/store/judge/attach.ts';
import type { StatementRef } from '../../../src/store/judgement.ts';

const TEXT =
  'Mira Tolan said the bridge would close on Friday and that nobody had been hurt, she said later.';

/** Parts of TEXT. */
const parts = (...words: readonly string[]) =>
  words.map((exact) => {
    const start = TEXT.indexOf(exact);
    expect(start, exact).toBeGreaterThanOrEqual(0);
    return { span: [start, start + exact.length] as const, exact };
  });

const ref = (...words: readonly string[]): StatementRef => ({
  statement: 'st_old',
  article: 'ar_1',
  text: 'aa',
  spans: parts(...words).map((p) => p.span),
  exact: words,
});

const candidates = (of: Readonly<Record<string, readonly string[]>>): Candidate[] =>
  Object.entries(of).map(([id, words]) => ({ id, content: parts(...words) }));

test.each<{
  readonly is: string;
  readonly judged: readonly string[];
  readonly now: Readonly<Record<string, readonly string[]>>;
  readonly attaches: string | null;
}>([
  {
    is: 'the same spans',
    judged: ['the bridge would close on Friday'],
    now: { a: ['nobody had been hurt'], b: ['the bridge would close on Friday'] },
    attaches: 'b',
  },
  {
    is: 'a shifted end',
    judged: ['the bridge would close on Friday'],
    now: { a: ['the bridge would close on Friday and that nobody'] },
    attaches: 'a',
  },
  {
    is: 'exactly half of the words of both',
    judged: ['would close on Friday'],
    now: { a: ['on Friday and that'] },
    attaches: 'a',
  },
  {
    is: 'less than half of the judged words',
    judged: ['the bridge would close on Friday'],
    now: { a: ['on Friday'] },
    attaches: null,
  },
  {
    is: 'less than half of the words of the statement',
    judged: ['on Friday'],
    now: { a: ['the bridge would close on Friday'] },
    attaches: null,
  },
  {
    is: 'most words of several',
    judged: ['the bridge would close on Friday'],
    now: { a: ['bridge would close on'], b: ['the bridge would close on'] },
    attaches: 'b',
  },
  {
    is: 'of as many, the one with fewer others',
    judged: ['the bridge would close'],
    now: { a: ['the bridge would close on Friday'], b: ['the bridge would close on'] },
    attaches: 'b',
  },
  {
    is: 'of equals, the first',
    judged: ['bridge would'],
    now: { a: ['the bridge would'], b: ['bridge would close'] },
    attaches: 'a',
  },
  {
    is: 'a content of parts that has become one',
    judged: ['the bridge would close on Friday', 'nobody had been hurt'],
    now: { a: ['the bridge would close on Friday and that nobody had been hurt'] },
    attaches: 'a',
  },
  {
    is: 'the same words at another place',
    judged: ['said'],
    now: { a: ['said later'] },
    attaches: null,
  },
  { is: 'no statement at all', judged: ['on Friday'], now: {}, attaches: null },
])('$is', ({ is, judged, now, attaches }) => {
  const statements = candidates(now);
  // "said" stands twice: the second one is meant.
  if (is === 'the same words at another place') {
    const at = TEXT.indexOf('said later');
    expect(
      attach(ref(...judged), [{ id: 'a', content: [{ span: [at, at + 10], exact: 'said later' }] }]),
    ).toBe(attaches);
    return;
  }
  expect(attach(ref(...judged), statements)).toBe(attaches);
});
