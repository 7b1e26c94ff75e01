import { expect, test } from 'vitest';
import { collate } from '../../../src/trace/index.ts';
import { article, reader } from '../../lib/reader.ts';

/** A statement by one speaker and a later or an earlier one by the same: no change of what was said. */
const cases: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  [
    '2031-06-14',
    'Mara Lund said on Thursday that about 50 boats had been lost off Lunde since the storm.',
    '2031-07-24',
    'As of July 15 some 80 boats had been lost off Lunde since the storm, Mara Lund said.',
    [],
  ],
  [
    '2031-06-14',
    'Mara Lund said that about 50 boats had been lost off Lunde since the storm.',
    '2031-03-01',
    'Mara Lund said on Friday that 30 boats had been lost off Lunde since the storm.',
    [],
  ],
  [
    '2031-06-14',
    'Mara Lund said on Thursday that about 50 boats had been lost off Lunde since the storm.',
    '2031-06-16',
    'Some 60 boats were lost off Lunde since the storm, Mara Lund said on Friday.',
    ['number: about 50 boats → Some 60 boats', 'date: Thursday → Friday'],
  ],
];

test.each(cases)('%s %s / %s %s', (day, base, later, other, wanted) => {
  const tellings = [article(base, { published: day }), article(other, { published: later })].map((a) =>
    reader.tell(a),
  );
  const { variants, passages } = collate(tellings, { base: 0 });
  expect(passages[0]?.tellings[0]?.otherOccasion).toBe(wanted.length === 0 ? true : undefined);
  const found = variants.map((v) => `${v.kind}: ${v.from?.exact ?? '∅'} → ${v.to?.exact ?? '∅'}`);
  expect(found).toEqual(wanted);
});
