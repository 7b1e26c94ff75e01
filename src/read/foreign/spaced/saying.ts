import type { Hop, Name, Span } from '../../../model/index.ts';
import { part } from '../../parts.ts';
import type { Found, People, Saying } from '../types.ts';
import { type Attribution, attributionsIn, type SayingTables, type SpacedSentence } from './attributions.ts';
import { entitiesIn, namesOf } from './entities.ts';
import { type Entity, entityTables } from './entity.ts';
import type { SpacedLexicon } from './lexicon.ts';
import { remember } from './people.ts';
import { phraseSet } from './tables.ts';
import { clauseOf, closed, toldBeside } from './told.ts';
import type { SpacedWord } from './words.ts';

const MAKER = 'foreign-saying@1';

export const sayingTables = (lexicon: SpacedLexicon): SayingTables => ({
  ...entityTables(lexicon),
  according: phraseSet(lexicon.sayings.according),
  citing: phraseSet(lexicon.sayings.citing),
  that: phraseSet(lexicon.sayings.that),
  about: phraseSet(lexicon.sayings.of),
  this: phraseSet(lexicon.sayings.this),
  who: new Set(lexicon.sayings.who),
});

export interface SaidHere {
  readonly saying: Saying;
  readonly names: readonly Name[];
}

/** Who of several a sentence is given to: outlets pass on. */
const RANK: Readonly<Record<Entity['kind'], number>> = {
  person: 1,
  run: 2,
  unnamed: 3,
  body: 3,
  place: 3,
  pronoun: 4,
  outlet: 5,
};

const rankOf = ({ kind, office }: Entity): number => (kind === 'person' && office ? 0 : RANK[kind]);

/** Who says what in one sentence, and the names in it. */
export function spacedSaying(
  text: string,
  span: Span,
  found: Found & { readonly words: readonly SpacedWord[] },
  people: People,
  tables: SayingTables,
): SaidHere {
  const { words } = found;
  const entities = entitiesIn(text, words, found.dates, tables, people);
  const sentence: SpacedSentence = { text, span, words, found, entities, tables };
  const spanOf = (from: number, to: number): Span => [words[from]!.span[0], words[to - 1]!.span[1]];
  const all = attributionsIn(sentence);
  const speaks = new Set(all.map((a) => a.entity));
  const main = [...all].sort((a, b) => rankOf(a.entity) - rankOf(b.entity))[0];
  const named = entities.map((e) => (e === main?.entity ? asPerson(e, people) : e));
  const names = namesOf(text, named, spanOf, MAKER);
  if (!main) return { saying: withoutCue(sentence, spanOf), names };
  const entity = asPerson(main.entity, people);
  const told = toldBeside(sentence, all);
  const hop = (role: Hop['role'], { name, from, to }: Entity): Hop => ({
    role,
    name,
    span: spanOf(from, to),
    basis: 'stated',
  });
  const media = mediaOf(sentence, main, speaks).map((e) => hop('medium', e));
  const passing = all
    .filter((a) => a !== main && (a.entity.kind === 'outlet' || a.entity.kind === 'run'))
    .sort((a, b) => Number(b.how === 'citing') - Number(a.how === 'citing'))
    .map((a) => hop('relayer', a.entity));
  const relays = [...media, ...passing];
  const cue = [part(text, ...spanOf(main.from, main.to), MAKER)];
  // "She said": somebody named before.
  if (entity.kind === 'pronoun') {
    const source = entity.name === '' ? [] : [part(text, ...spanOf(entity.from, entity.to), MAKER)];
    return { saying: { source, cue, relays, told, pointsBack: false, goesOn: true }, names };
  }
  const saying: Saying = {
    source: [part(text, ...spanOf(entity.from, entity.to), MAKER)],
    cue,
    speaker: { name: entity.name, at: spanOf(entity.nameFrom, entity.nameTo) },
    relays,
    told,
    pointsBack: told.length === 0 && words.some((_, i) => tables.this.at(words, i) !== undefined),
    goesOn: false,
  };
  return { saying, names };
}

/** Outlets in the clause of the verb of report, to which it was said. */
function mediaOf(sentence: SpacedSentence, main: Attribution, speaks: ReadonlySet<Entity>): Entity[] {
  if (main.how !== 'cue' || main.entity.kind === 'outlet') return [];
  const [from, to] = clauseOf(sentence, main);
  return sentence.entities.filter(
    (e) => e.kind === 'outlet' && e.from >= from && e.to <= to && !speaks.has(e),
  );
}

/** Whoever speaks, and is neither office nor body nor state nor outlet, is a person. */
function asPerson(entity: Entity, people: People): Entity {
  if (entity.kind !== 'run') return entity;
  remember(people, entity.name);
  return { ...entity, kind: 'person' };
}

/** "NAME: what is said", and "What is said – NAME", as headlines have it; else what is told is told by the article. */
function withoutCue(
  { text, span, words, entities, found }: SpacedSentence,
  spanOf: (from: number, to: number) => Span,
): Saying {
  const none: Saying = { source: [], cue: [], relays: [], told: [span], pointsBack: false, goesOn: false };
  const [first, last] = [entities[0], entities.at(-1)];
  const given = (entity: Entity, told: Span): Saying => ({
    ...none,
    source: [part(text, ...spanOf(entity.from, entity.to), MAKER)],
    speaker: { name: entity.name, at: spanOf(entity.nameFrom, entity.nameTo) },
    told: [closed(text, told, found.quoted)],
  });
  if (first?.from === 0 && first.to < words.length && text[words[first.to - 1]!.span[1]] === ':')
    return given(first, [words[first.to]!.span[0], span[1]]);
  if (last && last.from > 0 && last.to === words.length && span[1] === words[last.to - 1]!.span[1]) {
    const before = words[last.from - 1]!.span[1];
    if (/^[»”“"]?,?\s[–—-]\s$/.test(text.slice(before, words[last.from]!.span[0])))
      return given(last, [span[0], before]);
  }
  return none;
}
