import { InputError } from '../../article/input-error.ts';
import { worldPeople, writtenAlike } from '../../resolve/index.ts';
import type { NameJudgement, Verdict } from '../judgement.ts';
import { entryId } from '../ledger/index.ts';
import type { Store } from '../store.ts';
import { formsWritten } from './find-names.ts';

/** Two names as written, or `person:ID` of a list. */
export type NamePair = readonly [string, string];

export interface By {
  /** Who judges, as they call themselves. */
  readonly who: string;
  readonly note?: string;
  /** ISO 8601; now where it is left out. */
  readonly at?: string;
}

/** What was written, and what of it the store does not have. */
export interface Judged {
  readonly entries: readonly NameJudgement[];
  /** Names that no article writes so. */
  readonly unseen: readonly string[];
}

/**
 * Writes to the ledger whether two names mean the same one; it counts at once, and undoes what was judged about them
 * before. Throws `InputError` for a person that is in no list.
 */
export async function judgeNames(store: Store, written: NamePair, verdict: Verdict, by: By): Promise<Judged> {
  const pair = pairOf(written);
  const unseen: string[] = [];
  for (const name of pair)
    if (name.startsWith(PERSON)) await demandPerson(store, name.slice(PERSON.length));
    else if ((await formsWritten(store.database, [name])).length === 0) unseen.push(name);
  return { entries: [await write(store, pair, verdict, by)], unseen };
}

/** Takes back what holds about two names, whoever judged it. Throws `InputError` where nothing does. */
export async function withdrawNames(store: Store, written: NamePair, by: By): Promise<Judged> {
  const asked = keyOf(pairOf(written));
  const held = [...store.judged().names.values()].filter(({ pair }) => keyOf(pair) === asked);
  if (held.length === 0)
    throw new InputError(written.join(' / '), 'nothing is judged about these two', 'see judge names --list');
  const entries: NameJudgement[] = [];
  for (const { pair } of held) entries.push(await write(store, pair, 'withdrawn', by));
  return { entries, unseen: [] };
}

/** What holds now, the latest first. */
export const namePairs = (store: Store): readonly NameJudgement[] =>
  [...store.judged().names.values()].sort((x, y) =>
    x.at !== y.at ? (x.at > y.at ? -1 : 1) : x.id < y.id ? -1 : 1,
  );

const PERSON = 'person:';

const alike = (name: string): string => (name.startsWith(PERSON) ? name : writtenAlike(name));
const keyOf = (pair: NamePair): string => JSON.stringify(pair.map(alike).sort());

function pairOf(written: NamePair): NamePair {
  const names = written.map((name) =>
    name
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  );
  const [a, b] = names.sort() as [string, string]; // of two
  if (!/[\p{L}\p{N}]/u.test(a) || !/[\p{L}\p{N}]/u.test(b))
    throw new InputError('judge names', 'a name is empty', 'give two names');
  if (Math.max(a.length, b.length) > MOST)
    throw new InputError('judge names', `a name has more than ${MOST} characters`);
  if (alike(a) === alike(b)) throw new InputError(a, 'this is one name, written twice', 'give two names');
  return [a, b];
}

const MOST = 300;

async function demandPerson({ database: { db } }: Store, id: string): Promise<void> {
  if (worldPeople().some((person) => person.id === id)) return;
  const found = await db.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst();
  if (!found) throw new InputError(`person:${id}`, 'no list has this person', 'hearsay who NAME shows ids');
}

async function write(
  store: Store,
  pair: NamePair,
  verdict: NameJudgement['verdict'],
  { who, note, at }: By,
): Promise<NameJudgement> {
  const entry = {
    kind: 'names',
    at: at ?? new Date().toISOString(),
    who,
    pair,
    verdict,
    ...(note !== undefined && { note }),
  } as const;
  const whole: NameJudgement = { ...entry, id: entryId(entry) };
  await store.judge([whole]);
  return whole;
}
