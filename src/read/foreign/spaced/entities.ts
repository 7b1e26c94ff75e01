import type { DateExpression, Name, Span } from '../../../model/index.ts';
import { contains } from '../../parts.ts';
import type { People } from '../types.ts';
import { type Entity, type EntityTables, isBody, isOffice, isState, plain } from './entity.ts';
import { bodyAt, runFrom, withOffice } from './offices.ts';
import { personNamed, remember, wordsOf } from './people.ts';
import type { SpacedWord } from './words.ts';

/** All that may speak in a sentence, in order of place; people are remembered by the words of their names. */
export function entitiesIn(
  text: string,
  all: readonly SpacedWord[],
  dates: readonly DateExpression[],
  tables: EntityTables,
  people: People,
): Entity[] {
  // The name of a day is none of anybody.
  const words = all.map((w) =>
    w.isCapital && dates.some((d) => contains(d.span, w.span)) ? { ...w, isCapital: false } : w,
  );
  const out: Entity[] = [];
  for (let i = 0; i < words.length; ) {
    const entity = entityAt(text, words, i, tables, people, out.at(-1));
    if (!entity) {
      i++;
      continue;
    }
    // "NAME, OFFICE": the name was taken for a run of capitals.
    if (out.length > 0 && entity.from <= out.at(-1)!.from) out.pop();
    out.push(entity);
    if (entity.kind === 'person') remember(people, entity.name);
    i = entity.to;
  }
  return out;
}

function entityAt(
  text: string,
  words: readonly SpacedWord[],
  i: number,
  tables: EntityTables,
  people: People,
  last: Entity | undefined,
): Entity | undefined {
  const word = words[i]!;
  if (word.isNumber || tables.scenes.has(word.lower)) return undefined;
  const outlet = tables.outlets.at(words, i);
  if (outlet) return plain('outlet', i, i + outlet.count, outlet.value);
  const { lower } = word;
  if (tables.pronouns.has(lower)) return plain('pronoun', i, i + 1, word.text);
  if (isOffice(word, tables)) return withOffice(text, words, i, tables, last);
  if (isBody(word, tables)) return bodyAt(text, words, i, tables, last);
  // Small letters: an adjective.
  if (isState(word) && word.isCapital) {
    let to = i + 1;
    while (words[to]?.lemma === '') to++;
    return plain('place', i, to, word.lemma!);
  }
  const to = runFrom(text, words, i, tables);
  if (to === undefined) return undefined;
  const exact = text.slice(words[i]!.span[0], words[to - 1]!.span[1]);
  const known = personNamed(words.slice(i, to), people);
  if (known !== undefined) return plain('person', i, to, to - i > wordsOf(known) ? exact : known);
  // Another script keeps the names of outlets as they are.
  const isOther = tables.isCyrillic && /^[\p{Script=Latin}\s.-]+$/u.test(exact);
  return plain(isOther ? 'outlet' : 'run', i, to, exact);
}

/** Names among what may speak, with their places; what only may be one is none. */
export function namesOf(
  text: string,
  entities: readonly Entity[],
  spanOf: (from: number, to: number) => Span,
  by: Name['by'],
): Name[] {
  return entities.flatMap((e): Name[] => {
    if (e.kind === 'unnamed' || e.kind === 'pronoun') return [];
    if (e.kind === 'run' && e.to - e.from < 2) return [];
    const span = spanOf(e.nameFrom, e.nameTo);
    const words = { span, exact: text.slice(...span), basis: 'stated' as const, by };
    const office = e.office && spanOf(...e.office);
    return [
      {
        ...words,
        kind: e.kind === 'run' ? 'other' : e.kind,
        ...(office && { office: { ...words, span: office, exact: text.slice(...office) } }),
        canonical: e.name,
        corefers: null,
      },
    ];
  });
}
