import { judgedNames, NAME_MATCHER } from '../../resolve/index.ts';
import type { Database } from '../db/index.ts';
import type { LedgerState } from '../ledger/index.ts';
import { type FoundForm, formsWritten, namesLike } from './find-names.ts';
import { type Groups, groupForms } from './group-forms.ts';
import { type PersonFound, peopleCalled } from './people.ts';

/** Every way in which the store writes a name, and who is meant by it. */
export interface Spellings extends Groups {
  readonly asked: string;
  /** Of the matcher that compared. */
  readonly matcher: string;
  readonly people: readonly PersonFound[];
}

/** Finds them: by keys and matcher, by the names that a list gives the same person, by what people judged. */
export async function spellingsOf(
  database: Database,
  { names }: LedgerState,
  asked: string,
): Promise<Spellings> {
  const judged = judgedNames(names.values());
  const found = await namesLike(database, asked);
  const persons = await peopleCalled(database, asked, found.people, judged);
  const forms = new Map(found.forms.map((form) => [form.id, form] as const));
  const sameByWord = [...names.values()].flatMap(({ pair }) =>
    pair.filter((name) => !name.startsWith('person:') && judged.between(asked, name) === 'same'),
  );
  for (const form of await formsWritten(database, [...new Set([...persons.names, ...sameByWord])]))
    if (!forms.has(form.id)) forms.set(form.id, { ...form, decision: BY_WORD });
  return {
    asked,
    matcher: NAME_MATCHER,
    ...groupForms(asked, [...forms.values()], judged, persons.listed, (form) =>
      persons.another(form.written, form.kind),
    ),
    people: persons.people,
  };
}

/** Of a name that was not compared: a list or a person says that it is the same. */
const BY_WORD: FoundForm['decision'] = { verdict: 'unsure', score: 0, by: NAME_MATCHER, reasons: [] };
