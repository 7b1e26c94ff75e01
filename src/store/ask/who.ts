import { sql } from 'kysely';
import { type ResolvedOffice, resolveOffice } from '../../resolve/index.ts';
import type { Database } from '../db/index.ts';
import type { GroupedForm } from '../names/group-forms.ts';
import { type Spellings, spellingsOf } from '../names/spellings.ts';
import type { Store } from '../store.ts';
import { cursorsOf } from './cursor.ts';
import type { HitList, StatementHit } from './hits.ts';
import { outletsCalled } from './outlets.ts';
import type { Paging } from './search.ts';
import { statementHits } from './statements.ts';

export interface WhoQuestion {
  readonly name: string;
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
}

/** A spelling, with how many statements are by it and how many mention it. */
export interface CountedForm extends GroupedForm {
  readonly said: number;
  readonly mentioned: number;
}

export interface WhoAnswer {
  readonly type: 'who';
  readonly question: WhoQuestion;
  readonly matcher: string;
  /** Held to be the one asked for. */
  readonly same: readonly CountedForm[];
  /** Who may be meant too: nothing of theirs stands in the lists below. */
  readonly unsure: readonly CountedForm[];
  /** Of the lists that were imported, and of our own. */
  readonly people: Spellings['people'];
  /** Where the name is words for an office or a body that we know: who held it, as inferred. */
  readonly office?: ResolvedOffice;
  /** Left out where a cursor of the other list was given. */
  readonly said?: HitList<StatementHit>;
  readonly about?: HitList<StatementHit>;
}

/** Kinds of names that are somebody, whether or not they say anything. */
const SPEAKS: ReadonlySet<string> = new Set(['person', 'body', 'outlet']);

/** Unsure names that are shown: none that no statement has. */
const UNSURE = 20;

/** What a person or body said and what others say about them, through whom, in all spellings of the name. */
export async function who(store: Store, question: WhoQuestion, paging: Paging): Promise<WhoAnswer> {
  const { database } = store;
  const { name, outlet, from, to } = question;
  const cursors = cursorsOf(question);
  const after = paging.after === undefined ? undefined : cursors.read(paging.after);
  const { same, unsure, people, matcher } = await spellingsOf(database, store.judged(), name);
  const ids = same.map((form) => form.id);
  const filter = {
    ...(outlet !== undefined && { outlets: await outletsCalled(database, outlet) }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
  const list = (of: 'said' | 'about'): Promise<HitList<StatementHit>> =>
    statementHits(
      database,
      { ...filter, ...(of === 'said' ? { by: ids } : { about: ids }) },
      {
        limit: paging.limit,
        list: of,
        cursors,
        after: after?.list === of ? after.id : undefined,
        chain: true,
      },
    );
  const asked = (of: 'said' | 'about'): boolean => after === undefined || after.list === of;
  const count = await countsOf(database, [...same, ...unsure]);
  const office = resolveOffice(name, to ?? from);
  return {
    type: 'who',
    question,
    matcher,
    same: same.map(count),
    unsure: unsure
      .map(count)
      .filter(({ kind, said, mentioned }) => said > 0 || (mentioned > 0 && SPEAKS.has(kind)))
      .slice(0, UNSURE),
    people,
    ...(office.verdict !== 'unknown' && { office }),
    ...(asked('said') && { said: await list('said') }),
    ...(asked('about') && { about: await list('about') }),
  };
}

async function countsOf(
  { db }: Database,
  forms: readonly GroupedForm[],
): Promise<(form: GroupedForm) => CountedForm> {
  const { rows } = await sql<{ id: string; said: number; mentioned: number }>`
    select f as id, (select count(*) from statement where speaker_form = f) as said,
           (select count(*) from mention where form_id = f and statement_id is not null) as mentioned
    from unnest(${forms.map((f) => f.id)}::text[]) f`.execute(db);
  const counts = new Map(rows.map(({ id, ...n }) => [id, n] as const));
  return (form) => ({ ...form, ...(counts.get(form.id) ?? { said: 0, mentioned: 0 }) });
}
