import type { DateExpression, Name, Span } from '../../../model/index.ts';
import { stateNamed } from '../../compare/told.ts';
import { contains } from '../../parts.ts';
import type { People } from '../types.ts';
import type { SpacedLexicon } from './lexicon.ts';
import { Phrases, Stems } from './tables.ts';
import type { SpacedWord } from './words.ts';

/** Somebody or something that may speak: a person with or without office, an office, a body, a state, an outlet. */
export interface Entity {
  /** Words, from one to before another, with the office. */
  readonly from: number;
  readonly to: number;
  /** unnamed: an office without a name; pronoun: who spoke before; run: words with capitals that nothing else is known of. */
  readonly kind: Exclude<Name['kind'], 'event' | 'other'> | 'unnamed' | 'pronoun' | 'run';
  readonly name: string;
  /** The words of the name alone. */
  readonly nameFrom: number;
  readonly nameTo: number;
  /** Words of the office. */
  readonly office?: readonly [number, number];
}

export interface EntityTables {
  readonly offices: Stems<true>;
  readonly bodies: Stems<string>;
  readonly outlets: Phrases<string>;
  readonly particles: ReadonlySet<string>;
  readonly linking: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Words of where it was said: neither offices nor names. */
  readonly scenes: ReadonlySet<string>;
  /** First words of phrases that end an office or a body. */
  readonly breaks: ReadonlySet<string>;
  readonly isCyrillic: boolean;
  readonly capitals: boolean;
  readonly compounds: boolean;
  readonly cues: Stems<true>;
}

export const stemSet = (words: readonly string[], ending: number): Stems<true> =>
  new Stems(Object.fromEntries(words.map((w): [string, true] => [w, true])), ending);

export const entityTables = ({ words, figures, dates, sayings }: SpacedLexicon): EntityTables => ({
  offices: stemSet(sayings.offices, words.ending + 1),
  bodies: new Stems(sayings.bodies, words.ending),
  outlets: new Phrases(sayings.outlets),
  particles: new Set(sayings.particles),
  linking: new Set(figures.linking),
  stops: new Set(figures.stops),
  pronouns: new Set(sayings.pronouns),
  scenes: new Set([...sayings.scenes, ...sayings.as, ...dates.on]),
  breaks: new Set([...sayings.citing, ...sayings.according, ...sayings.that].map((p) => p.split(' ')[0]!)),
  isCyrillic: /\p{Script=Cyrillic}/u.test(sayings.cues[0] ?? ''),
  capitals: words.capitals ?? false,
  compounds: words.compounds ?? false,
  cues: stemSet(sayings.cues, words.ending),
});

/** An office, or a body, has so many words at most; a name too. */
const MOST = 6;

const isState = (word: SpacedWord): boolean =>
  word.lemma !== undefined && word.lemma !== '' && stateNamed(word.lemma) !== undefined;

/** Nothing but a blank or a hyphen between two words. */
const near = (text: string, a: SpacedWord, b: SpacedWord): boolean =>
  /^[\s-]?$/.test(text.slice(a.span[1], b.span[0]));

/** Endings of cases; a name keeps three letters. */
const ENDING = /(?<=\p{L}{3})(?:ого|ому|ему|ові|еві|ою|ею|ей|ий|ый|ой|им|ым|ом|ем|єм|а|я|у|ю|і|и|е|ы|ь|й)$/u;

/** A word of a name without the ending of its case. */
const bareName = (word: string): string => word.toLowerCase().replace(ENDING, '');

const isOffice = ({ lower }: SpacedWord, { offices, compounds }: EntityTables): boolean =>
  offices.find(lower, 3) !== undefined || (compounds && offices.findLast(lower) !== undefined);

const isBody = ({ lower }: SpacedWord, { bodies, compounds }: EntityTables): boolean =>
  bodies.find(lower, 2) !== undefined || (compounds && bodies.findLast(lower) !== undefined);

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

const wordsOf = (name: string): number => name.split(/[\s-]+/).length;

const plain = (kind: Entity['kind'], from: number, to: number, name: string): Entity => ({
  from,
  to,
  kind,
  name,
  nameFrom: from,
  nameTo: to,
});

/** Words with capitals of which nothing is known, with small words of names among them. */
function runFrom(
  text: string,
  words: readonly SpacedWord[],
  i: number,
  tables: EntityTables,
): number | undefined {
  const { particles, cues, stops, linking, capitals, breaks } = tables;
  const fits = (at: number): boolean => {
    const word = words[at];
    if (
      !word?.isCapital ||
      breaks.has(word.lower) ||
      word.text.length < 2 ||
      stops.has(word.lower) ||
      linking.has(word.lower)
    )
      return false;
    // Within a name a word may look like another ("Won").
    const free = word.lemma === undefined || (at > i && !capitals && !isState(word) && word.lemma !== '');
    return free && !cues.find(word.lower, 3) && !isOffice(word, tables) && !isBody(word, tables);
  };
  if (!fits(i)) return undefined;
  let to = i + 1;
  while (to < words.length && to - i < MOST && near(text, words[to - 1]!, words[to]!)) {
    if (fits(to)) to++;
    else if (particles.has(words[to]!.lower) && fits(to + 1)) to += 2;
    else break;
  }
  return to;
}

/** "Minister of Defence of X, NAME", "NAME, Minister of Defence of X", or the office alone. */
function withOffice(
  text: string,
  words: readonly SpacedWord[],
  i: number,
  tables: EntityTables,
  last: Entity | undefined,
): Entity {
  const first = words[i - 1];
  // "The South Korean minister".
  const from = first && isState(first) && !first.isNumber && near(text, first, words[i]!) ? i - 1 : i;
  const end = complementEnd(text, words, i, tables, true);
  const next = words[end];
  const gap = next ? text.slice(words[end - 1]!.span[1], next.span[0]) : '.';
  const to = next && /^,?[\s-]$/.test(gap) ? runFrom(text, words, end, tables) : undefined;
  if (to !== undefined && (gap.length === 1 || to - end > 1)) {
    const nameFrom = nameWithin(words, end, to);
    const name = text.slice(words[nameFrom]!.span[0], words[to - 1]!.span[1]);
    return { from, to, kind: 'person', name, nameFrom, nameTo: to, office: [from, nameFrom] };
  }
  if (last && (last.kind === 'run' || last.kind === 'person') && !last.office) {
    const between = text.slice(words[last.to - 1]!.span[1], words[from]!.span[0]);
    if (/^\s?[,(–-]?\s?(?:\p{Ll}{1,3}['’\s]\s?)?$/u.test(between))
      return {
        from: last.from,
        to: end,
        kind: 'person',
        name: last.name,
        nameFrom: last.nameFrom,
        nameTo: last.nameTo,
        office: [from, end],
      };
  }
  const name = text.slice(words[from]!.span[0], words[end - 1]!.span[1]);
  return { from, to: end, kind: 'unnamed', name, nameFrom: from, nameTo: end, office: [from, end] };
}

/**
 * What follows an office or a body and says of what: small words, states, and words that are known. Others follow an
 * office only where a name follows them.
 */
function complementEnd(
  text: string,
  words: readonly SpacedWord[],
  i: number,
  tables: EntityTables,
  isOpen: boolean,
): number {
  const { linking, stops, cues, outlets, breaks } = tables;
  // Letters for a name are no noun that words could go with.
  const isShort = /^\p{Lu}{2,6}$/u.test(words[i]!.text);
  let [to, known] = [i + 1, i + 1];
  for (; to < words.length && to - i < MOST; to++) {
    const word = words[to]!;
    if (word.isNumber || !near(text, words[to - 1]!, word) || cues.find(word.lower, 3)) break;
    if (outlets.at(words, to) || (breaks.has(word.lower) && !linking.has(word.lower))) break;
    const joins = linking.has(word.lower);
    if (stops.has(word.lower) && !joins) break;
    const isKnown = word.lemma !== undefined || isBody(word, tables);
    if (isShort && !joins && !(isKnown && (word.lemma === '' || isState(word)))) break;
    // "Mayor of NAME".
    const joined = linking.has(words[to - 1]!.lower);
    if (word.isCapital && !isKnown && !joined) break;
    if (isKnown || (word.isCapital && joined)) known = to + 1;
  }
  while (to > i + 1 && linking.has(words[to - 1]!.lower)) to--;
  return isOpen && to < words.length && runFrom(text, words, to, tables) !== undefined ? to : known;
}

const PATRONYMIC = /(?:ович|евич|євич|йович|овна|евна|івна|ївна)(?:а|у|ем|ом|і|ы|и|ой)?$/u;

/**
 * A town that is not known may stand between office and name ("mayor of X NAME NAME"): of three words the last two are the
 * name, unless one is a father's name, or they are as short as the syllables of a Korean or Chinese one.
 */
function nameWithin(words: readonly SpacedWord[], from: number, to: number): number {
  const run = words.slice(from, to);
  if (run.length < 3 || run.some((w) => PATRONYMIC.test(w.lower))) return from;
  return run.every((w) => w.text.length <= 5) ? from : to - 2;
}

function bodyAt(
  text: string,
  words: readonly SpacedWord[],
  i: number,
  tables: EntityTables,
  last: Entity | undefined,
): Entity {
  const to = complementEnd(text, words, i, tables, false);
  const from =
    last && last.to === i && last.kind === 'place' && near(text, words[i - 1]!, words[i]!) ? last.from : i;
  return plain('body', from, to, text.slice(words[from]!.span[0], words[to - 1]!.span[1]));
}

/** A person of the article, by one word of the name or more; all of them are words of it. */
function personNamed(run: readonly SpacedWord[], people: People): string | undefined {
  const name = people.get(bareName(run.at(-1)!.text)) ?? people.get(bareName(run[0]!.text));
  if (name === undefined || run.length === 1) return name;
  const own = new Set(name.split(/[\s-]+/).map(bareName));
  const words = run.flatMap((w) => w.text.split('-').map(bareName));
  // Either says more than the other.
  return words.every((w) => own.has(w)) || [...own].every((w) => words.includes(w)) ? name : undefined;
}

/** Keeps a person by each word of the name. */
export function remember(people: People, name: string): void {
  const words = name.split(/[\s-]+/).filter((w) => w.length > 1);
  for (const word of words) {
    const key = bareName(word);
    const known = people.get(key);
    if (known === undefined || wordsOf(known) < words.length) people.set(key, name);
  }
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
