import { describe, expect, it } from 'vitest';
import { collate } from '../../../src/trace/index.ts';
import { creditsIn } from '../../../src/trace/stemma/from/credits.ts';
import { makeStemma, readingsOf, relationsOf, witnessOf } from '../../../src/trace/stemma/index.ts';
import { article, reader } from '../../lib/reader.ts';

const CREDITS: readonly (readonly [string, readonly string[]])[] = [
  ['The ferry sank.\n\nSource: the Rosshaven Herald.', ['Rosshaven Herald']],
  ['The ferry sank.\n\nThis story was originally published by Lund Post', ['Lund Post']],
  ['Das Schiff sank.\n\nQuelle: Lunder Zeitung', ['Lunder Zeitung']],
  ['Пором затонув.\n\nДжерело: Голос Луни.', ['Голос Луни']],
  ['배가 가라앉았다.\n\n출처: 룬드 신문', ['룬드 신문']],
  ['The ferry sank.\n\nSource of the leak was a valve.', []],
  ['The ferry sank.\n\nFrom now on no ferry will go.', []],
  ['', []],
];

describe('credits', () => {
  it.each(CREDITS)('%j', (text, expected) => {
    const found = creditsIn(text);
    expect(found.map((w) => w.exact)).toEqual(expected);
    for (const { span, exact } of found) expect(text.slice(...span)).toBe(exact);
  });
});

const FIRST =
  'The mayor, Orla Veck, said that at least 412 houses had been flooded in Rosshaven. She told reporters on the quay that the water had come over the northern wall in the night, and that nobody had been hurt.';

it('makes the whole way from texts', () => {
  const texts = [
    { id: 'a', outlet: 'Lund Post', published: '2024-03-04', text: FIRST },
    {
      id: 'b',
      outlet: 'Harbour Daily',
      published: '2024-03-05',
      text: `${FIRST.replace('at least 412', '412')}\n\nSource: Lund Post.`,
    },
    { id: 'c', outlet: 'Quay News', published: '2024-03-06', text: FIRST },
  ];
  const tellings = texts.map((t) =>
    reader.tell(article(t.text, { id: t.id, outlet: t.outlet, published: t.published })),
  );
  const readings = readingsOf(collate(tellings, { base: 0 }));
  const witnesses = texts.map((t, i) =>
    witnessOf({ id: t.id, text: t.text, reading: tellings[i]!.reading, readings: readings[i]! }, (n) => n),
  );
  const relations = relationsOf(texts);
  expect(relations.map((r) => [r.a, r.b, r.kind])).toContainEqual(['a', 'c', 'verbatim']);
  expect(witnesses[1]!.chains.at(-1)).toMatchObject([{ outlet: 'Lund Post', credit: true }]);
  const made = makeStemma(witnesses, relations);
  expect(made.edges.map((e) => `${e.from} > ${e.to} ${e.basis}`)).toContain('a > b stated');
  expect(made.origins.origins).toHaveLength(1);
});
