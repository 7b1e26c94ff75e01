import { sql } from 'kysely';
import type { Store } from '../store/index.ts';

interface Held {
  readonly state: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly answer: Promise<unknown>;
}

/** Answers that are held, those asked for last: a page is looked at again, by several, and as data. */
const MOST = 24;
/** What the state of a store does not tell (that its articles were read anew by another process) is seen this late. */
const LONGEST_MS = 60_000;

const stores = new WeakMap<Store, Map<string, Held>>();

/**
 * What was answered to a question, as long as the store has the same articles and the same is judged about names and
 * statements; found once for all who ask meanwhile.
 */
export async function held<A>(store: Store, question: unknown, find: () => Promise<A>): Promise<A> {
  const key = JSON.stringify(question);
  const state = await stateOf(store);
  const all = stores.get(store) ?? new Map<string, Held>();
  stores.set(store, all);
  const known = all.get(key);
  const now = Date.now();
  const found =
    known?.state === state && known.until > now ? known : { state, until: now + LONGEST_MS, answer: find() };
  all.delete(key);
  all.set(key, found);
  found.answer.catch(() => all.delete(key));
  if (all.size > MOST) all.delete(all.keys().next().value!);
  return found.answer as Promise<A>; // of the same question
}

async function stateOf(store: Store): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select (select count(*) from taken) || ' ' || coalesce((select max(taken_at) from article), '') as state`.execute(
    store.database.db,
  );
  const { names, statements } = store.judged();
  const last = [...names.values(), ...statements.values()].reduce((max, { at }) => (at > max ? at : max), '');
  return `${rows[0]!.state} ${names.size} ${statements.size} ${last}`;
}
