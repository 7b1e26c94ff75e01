import { sql } from 'kysely';
import type { Store } from '../store/index.ts';
import { lastAsked } from './last-asked.ts';

/** What the state of a store does not tell (that its articles were read anew by another process) is seen this late. */
const LONGEST_MS = 60_000;

const answers = lastAsked<unknown>(24, LONGEST_MS);

/**
 * What was answered to a question, as long as the store has the same articles and the same is judged about names and
 * statements; found once for all who ask meanwhile.
 */
export async function held<A>(store: Store, question: unknown, find: () => Promise<A>): Promise<A> {
  const key = JSON.stringify([question, await stateOf(store)]);
  return answers(store, key, find) as Promise<A>; // of the same question
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
