import { type Holder, holdersOf } from './held.ts';
import { OFFICES, type Office } from './list.ts';

/** An office that somebody held, with when. */
export interface HeldOffice {
  readonly office: Office;
  readonly held: Holder;
}

let byPerson: ReadonlyMap<string, readonly HeldOffice[]> | undefined;

/** The offices that somebody of `worldPeople()` held, earliest first, as far as our list has them. */
export function officesOf(person: string): readonly HeldOffice[] {
  byPerson ??= index();
  return byPerson.get(person) ?? [];
}

function index(): ReadonlyMap<string, readonly HeldOffice[]> {
  const out = new Map<string, HeldOffice[]>();
  for (const office of OFFICES)
    for (const held of holdersOf(office.id))
      out.set(held.person, [...(out.get(held.person) ?? []), { office, held }]);
  for (const list of out.values()) list.sort((a, b) => (a.held.from < b.held.from ? -1 : 1));
  return out;
}
