import { sql } from 'kysely';
import {
  type KnownName,
  keysToOpen,
  matchNames,
  mostTelling,
  type NameDecision,
  type NamedKind,
  nameKeys,
  readName,
} from '../../resolve/index.ts';
import type { Database } from '../db/index.ts';
import { formId } from '../keep/rows.ts';

/** A name as some article writes it, held against the one asked for. */
export interface FoundForm {
  readonly id: string;
  readonly written: string;
  /** Of a `Name` of a reading. */
  readonly kind: string;
  readonly decision: NameDecision;
}

export interface FoundNames {
  readonly forms: readonly FoundForm[];
  /** Names of people of lists; one id may come with several. */
  readonly people: readonly KnownName[];
}

/** Names that are compared in full, of each kind. */
const COMPARED = 60;
/** Of names in the store; how much a key tells depends little on it, and a number that grows would change the order. */
const SIZE = 1_000_000;
/** A key is counted no further: so many share it that it is not opened. */
const COUNTED = 20_001;

const KINDS = ['person', 'body', 'place', 'outlet', 'event', 'other'] as const;

/** What the index files a name of a reading under. */
export const namedKind = (kind: string): NamedKind => (kind === 'person' ? 'person' : 'body');

/** Names in the store that may be the one asked for, as a person's and as a body's; plainly different ones are left out. */
export async function namesLike(database: Database, written: string): Promise<FoundNames> {
  const forms = new Map<string, FoundForm>();
  const people = new Map<string, KnownName>();
  for (const kind of ['person', 'body'] as const) {
    const asked = readName(written, kind);
    const near = await nearBy(database, nameKeys(asked), kind);
    for (const form of [...near.forms, ...(await formsWritten(database, [written]))]) {
      if (namedKind(form.kind) !== kind || forms.has(form.id)) continue;
      const decision = matchNames(asked, readName(form.written, kind));
      if (decision.verdict !== 'different') forms.set(form.id, { ...form, decision });
    }
    for (const name of near.people) people.set(`${name.id}\n${name.name}`, name);
  }
  return { forms: [...forms.values()], people: [...people.values()] };
}

type Form = Omit<FoundForm, 'decision'>;

/** Names that are written exactly so, whatever they were taken for. */
export async function formsWritten({ db }: Database, written: readonly string[]): Promise<Form[]> {
  if (written.length === 0) return [];
  const ids = written.flatMap((name) => KINDS.map((kind) => formId(name, kind)));
  const { rows } = await sql<Form>`
    select id, written, kind from name_form where id = any(${ids}::text[]) order by id`.execute(db);
  return rows;
}

interface Filed {
  readonly key: string;
  readonly form_id: string | null;
  readonly person_id: string | null;
}

/** The names of a kind that share the most telling keys. */
async function nearBy(
  { db }: Database,
  keys: readonly string[],
  kind: NamedKind,
): Promise<{ readonly forms: readonly Form[]; readonly people: readonly KnownName[] }> {
  if (keys.length === 0) return { forms: [], people: [] };
  const counts = await sql<{ key: string; n: number }>`
    select k as key, (select count(*) from (select from name_key where key = k limit ${COUNTED}) seen) as n
    from unnest(${keys}::text[]) k`.execute(db);
  const open = keysToOpen(new Map(counts.rows.map(({ key, n }) => [key, n])));
  if (open.length === 0) return { forms: [], people: [] };
  const { rows } = await sql<Filed>`
    select k.key, k.form_id, k.person_id from name_key k
    left join name_form f on f.id = k.form_id left join person p on p.id = k.person_id
    where k.key = any(${open}::text[])
      and case when k.form_id is null then p.kind = ${kind} else (f.kind = 'person') = ${kind === 'person'} end`.execute(
    db,
  );
  const formIds = mostTelling(filed(rows, 'form_id'), SIZE, COMPARED);
  const personIds = mostTelling(filed(rows, 'person_id'), SIZE, COMPARED);
  const forms = await sql<Form>`
    select id, written, kind from name_form where id = any(${formIds}::text[]) order by id`.execute(db);
  const people = await sql<KnownName>`
    select n.person_id as id, n.name, p.kind from person_name n join person p on p.id = n.person_id
    where n.person_id = any(${personIds}::text[]) order by n.person_id, n.name`.execute(db);
  return { forms: forms.rows, people: people.rows };
}

function filed(
  rows: readonly Filed[],
  column: 'form_id' | 'person_id',
): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const row of rows) {
    const id = row[column];
    if (id === null) continue;
    const list = out.get(row.key);
    if (list) list.push(id);
    else out.set(row.key, [id]);
  }
  return out;
}
