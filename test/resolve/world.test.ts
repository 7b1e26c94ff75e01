import { expect, test } from 'vitest';
import bodies from '../../lexicon/world/bodies.json' with { type: 'json' };
import holders from '../../lexicon/world/holders.json' with { type: 'json' };
import offices from '../../lexicon/world/offices.json' with { type: 'json' };
import people from '../../lexicon/world/people.json' with { type: 'json' };
import { decide, indexNames, namesOf, resolveName, worldPeople } from '../../src/resolve/index.ts';

interface Listed {
  readonly person: string;
  readonly from: string;
  readonly to?: string;
  readonly acting?: boolean;
}
const held = holders.holders as Readonly<Record<string, readonly Listed[]>>;
const twice = (list: readonly string[]): string[] => list.filter((x, i) => list.indexOf(x) !== i);

test('the lists refer to what is there', () => {
  const ids = [...offices.offices, ...bodies.bodies].map(({ id }) => id);
  const persons = people.people.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(200);
  expect(twice(ids)).toEqual([]);
  expect(twice(persons)).toEqual([]);
  expect(Object.keys(held).filter((id) => !ids.includes(id))).toEqual([]);
  const named = new Set(Object.values(held).flatMap((list) => list.map(({ person }) => person)));
  expect([...named].filter((id) => !persons.includes(id))).toEqual([]);
  expect(persons.filter((id) => !named.has(id))).toEqual([]);
  const bodyIds = new Set(bodies.bodies.map(({ id }) => id));
  expect(offices.offices.flatMap(({ body }) => (body && !bodyIds.has(body) ? [body] : []))).toEqual([]);
});

test('an office has one holder at a time, but for those in whose stead another acts', () => {
  const overlapping: string[] = [];
  const many = new Set(offices.offices.flatMap(({ id, many }) => (many ? [id] : [])));
  for (const [office, list] of Object.entries(held)) {
    if (many.has(office)) continue;
    const regular = list.filter(({ acting }) => !acting);
    regular.forEach(({ from, to }, i) => {
      const next = regular[i + 1];
      // A month or a year is no finer than it says.
      const least = Math.min(to?.length ?? 0, next?.from.length ?? 0);
      if (to !== undefined && (to < from.slice(0, to.length) || (to.length === 10 && to > holders.knownTo)))
        overlapping.push(`${office}: ${from} to ${to}`);
      if (next && (to === undefined || next.from.slice(0, least) < to.slice(0, least)))
        overlapping.push(`${office}: ${from} to ${to}, then from ${next.from}`);
    });
  }
  expect(overlapping).toEqual([]);
});

const known = indexNames(worldPeople().flatMap(namesOf));

/** Spellings that are not in the list are the matcher's to know. */
test.each([
  ['Yun Suk-yol', 'yoon-suk-yeol'],
  ['Yoon Seok-youl', 'yoon-suk-yeol'],
  ['Anthony Blinken', 'antony-blinken'],
  ['Volodymyr Zelenskiy', 'volodymyr-zelensky'],
  ['Kim Jong Un', 'kim-jong-un'],
  ['Sergey Lavrov', 'sergei-lavrov'],
  ['Choe Son Hui', 'choe-son-hui'],
  ['Recep Tayyip Erdogan', 'recep-tayyip-erdogan'],
])('%s is found among the people of the lexicon', (written, id) => {
  expect(resolveName(written, known)).toMatchObject({ verdict: 'found', id: `world:${id}` });
});

test('an office beside a name tells of whom a surname speaks', () => {
  const blinken = { id: 'world:antony-blinken', name: 'Antony Blinken' };
  const other = { id: 'p1', name: 'Ardo Blinken' };
  expect(decide('Blinken', [blinken, other]).verdict).toBe('unsure');
  expect(decide('Blinken', [blinken, other], { holders: [blinken.id] })).toMatchObject({
    why: 'office-fits',
  });
});

test('everybody of the lexicon is found by name', () => {
  const mistaken = worldPeople().flatMap((person) => {
    const who = resolveName(person.name, known);
    return who.id === person.id
      ? []
      : [
          `${person.name}: ${who.verdict} ${who.candidates.slice(0, 2).map((c) => `${c.name} ${c.decision.score}`)}`,
        ];
  });
  expect(mistaken).toEqual([]);
});
