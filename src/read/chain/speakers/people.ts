import type { Name } from '../../../model/index.ts';
import {
  BODY_HEADS,
  type Gender,
  genderOf,
  OFFICE_GENDER,
  OFFICE_HEADS,
  OUTLET_NOUNS,
  TITLES,
} from '../../names/lexicon.ts';
import type { Scene } from '../scene.ts';

/** What an article tells of those it names: whom a pronoun or "the minister" may mean. */
export interface Cast {
  /** By name: index of the first mention of the same. */
  readonly firstOf: readonly number[];
  /** By first mention: what titles, offices and given names tell. */
  readonly gender: ReadonlyMap<number, Gender>;
  /** By word of an office, lower case: first mentions of those who hold such an office. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** First mentions of those whose office the text gives. */
  readonly officed: ReadonlySet<number>;
  /** By word of a body's or outlet's name: first mentions. */
  readonly bodies: ReadonlyMap<string, readonly number[]>;
}

export function castOf(scene: Scene): Cast {
  const firstOf: number[] = [];
  const gender = new Map<number, Gender>();
  const holders = new Map<string, number[]>();
  const bodies = new Map<string, number[]>();
  const officed = new Set<number>();
  const enter = (map: Map<string, number[]>, word: string, first: number): void => {
    const list = map.get(word);
    if (!list) map.set(word, [first]);
    else if (!list.includes(first) && list.length < 20) list.push(first);
  };
  for (const [i, name] of scene.names.entries()) {
    const first = name.corefers ?? i;
    firstOf.push(first);
    if (name.kind === 'person') {
      const told = genderTold(scene, name);
      if (told && !(gender.has(first) && told.guess)) gender.set(first, told.gender);
      if (name.office) officed.add(first);
      if (name.office) for (const word of words(name.office.exact)) enter(holders, word, first);
    } else if (name.kind === 'body' || name.kind === 'outlet') {
      for (const word of words(name.exact)) enter(bodies, word, first);
      if (name.kind === 'outlet' && name.corefers === null)
        for (const word of OUTLET_NOUNS) enter(bodies, word, first);
    }
  }
  return { firstOf, gender, holders, officed, bodies };
}

const words = (s: string): string[] =>
  s
    .toLowerCase()
    .split(/[^\p{L}\p{N}.&-]+/u)
    .filter(Boolean);

function genderTold(scene: Scene, name: Name): { gender: Gender; guess: boolean } | undefined {
  if (name.office) {
    for (const word of words(name.office.exact)) {
      const told = OFFICE_GENDER.get(word);
      if (told === 'm' || told === 'f') return { gender: told, guess: false };
    }
  }
  const before = scene.prepared.text.slice(Math.max(0, name.span[0] - 10), name.span[0]).trimEnd();
  const title = TITLES.get(before.slice(before.lastIndexOf(' ') + 1));
  if (title === 'm' || title === 'f') return { gender: title, guess: false };
  const given = genderOf(name.exact.split(/[\s-]/, 1)[0]!.toLowerCase());
  return given && /\s/.test(name.exact) ? { gender: given, guess: true } : undefined;
}

/** Whether a head noun names a holder of an office, a body or an outlet. */
export const isOfficeNoun = (head: string): boolean =>
  OFFICE_HEADS.has(head) || /(man|woman|person)$/.test(head);
export const isBodyNoun = (head: string): boolean =>
  BODY_HEADS.has(head) || OUTLET_NOUNS.has(head) || head === 'ministry' || head === 'agency';
