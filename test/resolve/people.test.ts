import { expect, test } from 'vitest';
import { type ImportEntry, readPeople } from '../../src/resolve/index.ts';

async function* cut(text: string | Uint8Array, size: number): AsyncGenerator<string | Uint8Array> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}

async function read(text: string, format?: 'csv' | 'ftm', size = 7): Promise<readonly ImportEntry[]> {
  const entries = [];
  for await (const entry of readPeople(cut(new TextEncoder().encode(text), size), format))
    entries.push(entry);
  return entries;
}

const people = (entries: readonly ImportEntry[]) => entries.flatMap((e) => ('person' in e ? [e.person] : []));
const problems = (entries: readonly ImportEntry[]) =>
  entries.flatMap((e) => ('problem' in e ? [e.problem] : 'person' in e ? e.problems : []));

const entity = (id: string, schema: string, properties: object, more: object = {}): string =>
  JSON.stringify({ id, schema, properties, ...more });

test('FollowTheMoney: people and bodies, all else passed over', async () => {
  const entries = await read(
    [
      entity(
        'p1',
        'Person',
        {
          name: ['Мара Лунд', 'Mara Lund'],
          alias: ['M. Lund', 'Mara Lund'],
          weakAlias: ['Mar'],
          birthDate: ['1961-02-03'],
          country: ['se', 'gb-sct'],
          position: ['Harbour master'],
        },
        { caption: 'Mara Lund' },
      ),
      entity('b1', 'PublicBody', { name: ['Harbour Board'], jurisdiction: ['ee'] }),
      entity('v1', 'Vessel', { name: ['Orta'] }),
    ].join('\n'),
  );
  expect(people(entries)).toEqual([
    {
      id: 'p1',
      kind: 'person',
      name: 'Mara Lund',
      aliases: ['Мара Лунд', 'M. Lund'],
      weakAliases: ['Mar'],
      countries: ['SE', 'GB'],
      positions: ['Harbour master'],
      born: '1961-02-03',
    },
    {
      id: 'b1',
      kind: 'body',
      name: 'Harbour Board',
      aliases: [],
      weakAliases: [],
      countries: ['EE'],
      positions: [],
    },
  ]);
  expect(entries[2]).toEqual({ skipped: 'Vessel', line: 3 });
  expect(problems(entries)).toEqual([]);
});

/** A broken line between two good ones. */
const broken: readonly (readonly [string, RegExp])[] = [
  ['{"id":"x","schema":"Person","properties":{"name":["Ma', /no JSON/],
  ['[1,2]', /no JSON object/],
  ['null', /no JSON object/],
  ['{"id":"x"}', /no "schema"/],
  [entity('', 'Person', { name: ['Tore Lund'] }), /no "id"/],
  [entity('x', 'Person', {}), /no name/],
  [entity('x', 'Person', { name: ['---', 7, null] }), /no name/],
  [entity('x', 'Person', { name: ['Tore \ufffd Lund'] }), /not UTF-8/],
];

test.each(broken)('FollowTheMoney: %s is named, the rest kept', async (line, what) => {
  const entries = await read(
    `${entity('a', 'Person', { name: ['Mara Lund'] })}\n${line}\r\n\n${entity('b', 'Person', { name: ['Tore Lund'] })}`,
    'ftm',
  );
  expect(people(entries).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(problems(entries)).toEqual([
    { line: 2, what: expect.stringMatching(what), todo: expect.any(String), kept: false },
  ]);
});

test('what no database keeps is left out of a name', async () => {
  const [entry] = await read(entity('a', 'Person', { name: ['Mara\u0000\n Lund\ud800'] }), 'ftm');
  expect(entry).toMatchObject({ person: { name: 'Mara Lund\ufffd' } });
});

const csv = `\ufeffid,name,aliases,kind,country,born
p1,Mara Lund,M. Lund; Мара Лунд,,Sweden,1961-02-03
p2,"Lund, Tore","Tore ""the Tall"" Lund",person,no,1970
b1,Harbour Board,,organisation,EE,
s1,Orta,,vessel,,
`;

test.each([1, 3, 1000])('CSV, in pieces of %i', async (size) => {
  const entries = await read(csv, undefined, size);
  expect(problems(entries)).toEqual([]);
  expect(people(entries)).toEqual([
    {
      id: 'p1',
      kind: 'person',
      name: 'Mara Lund',
      aliases: ['M. Lund', 'Мара Лунд'],
      weakAliases: [],
      countries: ['SE'],
      positions: [],
      born: '1961-02-03',
    },
    {
      id: 'p2',
      kind: 'person',
      name: 'Lund, Tore',
      aliases: ['Tore "the Tall" Lund'],
      weakAliases: [],
      countries: ['NO'],
      positions: [],
      born: '1970',
    },
    {
      id: 'b1',
      kind: 'body',
      name: 'Harbour Board',
      aliases: [],
      weakAliases: [],
      countries: ['EE'],
      positions: [],
    },
  ]);
  expect(entries[3]).toEqual({ skipped: 'vessel', line: 5 });
});

test('CSV: other names of columns, another delimiter, no ids', async () => {
  const text =
    'Full Name;Also known as;Date of birth;Nationality\nMara Lund;Mara Vogel|M. Lund;1961;Swedish\n';
  expect(people(await read(text))).toEqual([
    {
      id: 'csv:mara lund 1961',
      kind: 'person',
      name: 'Mara Lund',
      aliases: ['Mara Vogel', 'M. Lund'],
      weakAliases: [],
      countries: ['SE'],
      positions: [],
      born: '1961',
    },
  ]);
});

const rows: readonly (readonly [string, RegExp, number, boolean])[] = [
  ['x,"Tore Lund,,,', /never closed/, 3, false],
  ['x,,,,', /no name/, 3, false],
  ['x,Tore,Lund,person,NO,1970,more', /7 fields, and the header has 6/, 3, false],
  ['x,"Tore" Lund,,,,', /quotation marks/, 3, false],
  ['x,Tore Lund,,,Atlantis,1970', /no country is called "Atlantis"/, 3, true],
  ['x,Tore Lund,,,NO,spring', /"spring" is no date/, 3, true],
];

test.each(rows)('CSV: %s is named, the rest kept', async (row, what, line, kept) => {
  const entries = await read(
    `id,name,aliases,kind,country,born\na,Mara Lund,,,,\n${row}\nb,Jonna Aster,,,,\n`,
  );
  expect(people(entries).map(({ id }) => id)).toEqual(kept ? ['a', 'x', 'b'] : ['a', 'b']);
  expect(problems(entries)).toEqual([
    { line, what: expect.stringMatching(what), todo: expect.any(String), kept },
  ]);
});

test('CSV: a record over several lines, and a mark that takes the next line with it', async () => {
  const whole = await read('id,name,aliases\na,"Mara\nLund","M. Lund;\n\nMara Vogel"\nb,Tore Lund,\n');
  expect(problems(whole)).toEqual([]);
  expect(people(whole).map(({ name, aliases }) => [name, ...aliases])).toEqual([
    ['Mara Lund', 'M. Lund', 'Mara Vogel'],
    ['Tore Lund'],
  ]);
  const torn = await read('id,name,aliases\na,"Mara Lund,\nb,"Lund, Tore",\nc,"Jonna ""J"" Aster",\n');
  expect(problems(torn).map(({ line }) => line)).toEqual([2]);
  expect(people(torn).map(({ id }) => id)).toEqual(['b', 'c']);
});

test('CSV: a header without names is said once, and a file without anything gives nothing', async () => {
  expect(problems(await read('a,b\n1,2\n3,4\n'))).toMatchObject([
    { line: 1, what: expect.stringContaining('"name"') },
  ]);
  expect(await read('')).toEqual([]);
  expect(await read('\n\n')).toEqual([]);
});

test('limits: long lines, long names and too many of them are named', async () => {
  const limits = { line: 300, names: 3, name: 20 };
  const lines = [
    entity('a', 'Person', { name: ['Mara Lund'], alias: ['M Lund', 'Ma Lund', 'Mar Lund'] }),
    entity('b', 'Person', { name: ['x'.repeat(400)] }),
    entity('c', 'Person', { name: ['Tore Lund', 'T'.repeat(30)] }),
  ].join('\n');
  const entries = [];
  for await (const entry of readPeople(cut(lines, 50), 'ftm', limits)) entries.push(entry);
  expect(people(entries).map(({ id, aliases }) => [id, aliases.length])).toEqual([
    ['a', 2],
    ['c', 0],
  ]);
  expect(problems(entries).map(({ line, kept }) => [line, kept])).toEqual([
    [1, true],
    [2, false],
    [3, true],
  ]);
});

test('a mark that is never closed costs its line alone, in a long file too', async () => {
  const good = Array.from({ length: 200 }, (_, i) => `p${i},Mara Lund`).join('\n');
  const entries = await read(`id,name\nx,"Tore\n${good}\n`, 'csv', 500);
  expect(people(entries)).toHaveLength(200);
  expect(problems(entries).map(({ line }) => line)).toEqual([2]);
});
