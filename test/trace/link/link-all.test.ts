import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupLinks, type Linkable, linkAll } from '../../../src/trace/link/index.ts';
import { linkables } from './support.ts';

const texts = [
  'Mara Lund, the harbour master of Lunde, said on Monday that at least 90 boats had been lost in the storm.',
  'Storm off Lunde: 90 boats lost, harbour master says',
  'At least 90 boats were lost in the storm, according to Lund, who is harbour master in Lunde.',
  'Tomas Brell, the mayor of Rosshaven, said that 90 boats had been lost in the storm.',
  'Tomas Brell, the mayor of Rosshaven, said that 6,480 crates of grain had come from Ardovia. "I do," he added.',
  'Some 6,480 crates of grain came from Ardovia, the mayor of Rosshaven, Tomas Brell, told Coast News. "I do," he added.',
];
const all: Linkable[] = texts.flatMap((text, i) => linkables(text, `a${i}`, { published: '2031-03-12' }));
const copies = all.map((l) => ({ ...l, id: l.id.replace(/^a/, 'b'), article: l.article.replace('a', 'b') }));
const groupsOf = (list: readonly Linkable[]): string[][] =>
  groupLinks(linkAll(list))
    .groups.map((g) => [...g])
    .sort();

test('groups are the same in whatever order sentences come', () => {
  const whole = groupsOf([...all, ...copies]);
  expect(whole.length).toBeGreaterThan(1);
  fc.assert(
    fc.property(fc.shuffledSubarray([...all, ...copies], { minLength: all.length * 2 }), (list) => {
      expect(groupsOf(list)).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});

test('further sentences only join groups', () => {
  fc.assert(
    fc.property(fc.subarray([...all, ...copies]), (some) => {
      const whole = groupsOf([...all, ...copies]);
      for (const group of groupsOf(some))
        expect(whole.some((g) => group.every((member) => g.includes(member)))).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('five thousand copies are one group, and one link each', () => {
  const [first] = all.filter((l) => l.figure?.value === 90);
  const many = Array.from({ length: 5000 }, (_, i) => ({ ...first!, id: `c${i}@0-9`, article: `c${i}` }));
  const links = linkAll(many);
  expect(links).toHaveLength(5000);
  expect(groupLinks(links).groups.map((g) => g.length)).toEqual([5000]);
  const parted = groupLinks(links, [{ a: 'c0@0-9', b: 'c1@0-9', verdict: 'different' }]);
  expect(parted.groups.every((g) => !(g.includes('c0@0-9') && g.includes('c1@0-9')))).toBe(true);
});
