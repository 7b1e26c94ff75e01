import { sql } from 'kysely';
import {
  applyJudgements,
  decide,
  indexNames,
  type JudgedNames,
  type JudgedWho,
  type KnownName,
  type KnownPerson,
  namesOf,
  resolveName,
  worldPeople,
  writtenAlike,
} from '../../resolve/index.ts';
import type { Database } from '../db/index.ts';

/** Somebody of a list or of the lexicon who may be the one asked for. */
export interface PersonFound {
  readonly id: string;
  /** The user's list; `world` is ours. */
  readonly list: string;
  readonly kind: string;
  readonly name: string;
  /** found: this one is meant; unsure: this one may be. */
  readonly verdict: 'found' | 'unsure';
  readonly why: string;
  readonly score: number | null;
  readonly facts: Partial<Omit<KnownPerson, 'id' | 'kind' | 'name'>>;
}

export interface PeopleFound {
  readonly people: readonly PersonFound[];
  /** All names of the one that is found, as `writtenAlike`. */
  readonly listed: ReadonlySet<string>;
  /** The same as they are written. */
  readonly names: readonly string[];
  /** Who of all of them fits a name better than the one that is found; undefined where that one does. */
  another(written: string, kind: string): string | undefined;
}

/** People that are shown, at most. */
const SHOWN = 10;

let world: ReturnType<typeof indexNames> | undefined;
const worldById = new Map<string, KnownPerson>();

function worldIndex(): ReturnType<typeof indexNames> {
  if (!world) {
    const people = worldPeople();
    for (const person of people) worldById.set(person.id, person);
    world = indexNames(people.flatMap(namesOf));
  }
  return world;
}

/** Who of the lists and of the lexicon is meant by a name. */
export async function peopleCalled(
  { db }: Database,
  written: string,
  known: readonly KnownName[],
  judged: JudgedNames,
): Promise<PeopleFound> {
  const ours = resolveName(written, worldIndex()).candidates;
  const all: readonly KnownName[] = [...known, ...ours.flatMap(({ id }) => namesOf(worldById.get(id)!))];
  const { personOf } = judged;
  const whoIs = (name: string, kind: 'person' | 'body'): JudgedWho =>
    applyJudgements(name, decide(name, all, { kind, personOf }), judged.about(name), { personOf });
  const answers = (['person', 'body'] as const).map((kind) => whoIs(written, kind));
  const found = answers.find(({ verdict }) => verdict === 'found');
  const ids = new Set(all.filter(({ id }) => personOf(id) === found?.id).map(({ id }) => id));
  if (found?.id !== undefined) ids.add(found.id);
  const shown = new Map<
    string,
    { readonly verdict: 'found' | 'unsure'; readonly why: string; readonly score: number | null }
  >();
  for (const who of answers)
    for (const { id, decision } of who.candidates)
      if (!shown.has(id) && shown.size < SHOWN)
        shown.set(id, {
          verdict: who.verdict === 'found' && id === who.id ? 'found' : 'unsure',
          why:
            who.verdict === 'found' && id === who.id
              ? who.why
              : decision.verdict === 'same'
                ? 'several-fit'
                : 'fits-in-part',
          score: decision.score,
        });
  for (const id of ids) if (!shown.has(id)) shown.set(id, { verdict: 'found', why: 'judged', score: null });
  const facts = await factsOf(db, [...shown.keys()]);
  const names = all.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  for (const id of ids) for (const name of facts.get(id)?.names ?? []) names.push(name);
  const several = new Set(all.map(({ id }) => personOf(id))).size > 1;
  return {
    people: [...shown].flatMap(([id, how]) => {
      const fact = facts.get(id);
      return fact ? [{ id, ...fact.person, ...how }] : [];
    }),
    listed: new Set(names.map(writtenAlike)),
    names: [...new Set(names)],
    another(name, kind) {
      if (found?.id === undefined || !several) return undefined;
      const who = whoIs(name, kind === 'person' ? 'person' : 'body');
      return who.verdict === 'found' && who.id !== found.id
        ? who.candidates.find(({ id }) => id === who.id)?.name
        : undefined;
    },
  };
}

interface Facts {
  readonly person: Pick<PersonFound, 'list' | 'kind' | 'name' | 'facts'>;
  readonly names: readonly string[];
}

async function factsOf(db: Database['db'], ids: readonly string[]): Promise<ReadonlyMap<string, Facts>> {
  const out = new Map<string, Facts>();
  for (const id of ids) {
    const person = worldById.get(id);
    if (!person) continue;
    const { id: _, kind, name, ...facts } = person;
    out.set(id, { person: { list: 'world', kind, name, facts }, names: namesOf(person).map((n) => n.name) });
  }
  const { rows } = await sql<{
    id: string;
    list: string;
    kind: string;
    name: string;
    facts: PersonFound['facts'];
  }>`
    select id, list, kind, name, facts from person where id = any(${ids}::text[])`.execute(db);
  for (const { id, facts, ...person } of rows)
    out.set(id, { person: { ...person, facts }, names: [person.name, ...(facts.aliases ?? [])] });
  return out;
}
