import type { NameForm, NamePart } from '../types.ts';
import { NICKNAMES, SPELLINGS } from '../written/lists.ts';

/** Classes of consonants that spellings and scripts mistake for one another; other sounds are left out. */
const classes = (of: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(of).flatMap(([name, sounds]) => [...sounds].map((sound) => [sound, name] as const)));
/** Ways to hear a part, since some letters are heard in several: "j", "g", "th", "v", "kh". Each gives a key. */
const HEARD = [
  classes({ P: 'pbfv', T: 'tdT', K: 'kgqXG', S: 'szSZcCj', L: 'lr', M: 'mn' }),
  classes({ P: 'pbf', T: 'td', K: 'kq', S: 'szSZcCTgGj', L: 'lr', M: 'mn' }),
  classes({ P: 'pbfvw', T: 'tdT', K: 'kgqG', S: 'szSZcC', L: 'lr', M: 'mn' }),
  classes({ P: 'pbfv', T: 'tdc', K: 'kgqXj', S: 'szSZCT', L: 'lr', M: 'mn' }),
] as const;
/** The last of them leaves out "l" and "r" behind the beginning, as Chinese, Japanese and British ears do. */
const WITHOUT_LIQUIDS = HEARD[3];
const SKELETON = 4;
/** A name has at most so many keys. */
const MAX_KEYS = 32;

/**
 * Keys under which a name is filed and looked for: names that may be the same share one. The sounds of each part,
 * skeletons of consonants of each part and of neighbours written together, sets of spellings and short forms, Korean
 * surname with the sound that follows.
 */
export function nameKeys(form: NameForm): readonly string[] {
  const keys = new Set<string>();
  const parts = form.parts.filter((part) => part.role !== 'initial');
  for (const part of parts) if (part.role === 'name') partKeys(part, keys);
  for (let i = 1; i < parts.length; i++) {
    const joined = skeleton(parts[i - 1]!.sounds + parts[i]!.sounds);
    if (joined.length > 2 && parts[i - 1]!.text.length + parts[i]!.text.length < 12) keys.add(joined);
  }
  for (const name of form.korean)
    for (const surname of name.surnames)
      for (const syllables of name.given)
        for (const initial of syllables[0]!.initial.keys()) keys.add(`ko ${surname}${initial}`);
  if (keys.size === 0) for (const part of form.parts) keys.add(`= ${part.sounds}`);
  return [...keys].slice(0, MAX_KEYS);
}

function partKeys(part: NamePart, keys: Set<string>): void {
  keys.add(`= ${part.sounds}`);
  for (const heard of HEARD) {
    const bare = skeleton(part.sounds, heard);
    keys.add(bare.length > 1 ? bare : `${bare} ${part.sounds.replace(/[hwy]/g, '').slice(0, 2)}`);
  }
  for (const [kind, table] of [
    ['n', NICKNAMES],
    ['s', SPELLINGS],
  ] as const)
    for (const set of table.get(part.text) ?? []) keys.add(`${kind} ${set}`);
}

function skeleton(sounds: string, heard: ReadonlyMap<string, string> = HEARD[0]): string {
  let out = '';
  let before = '';
  for (const sound of sounds) {
    const name = heard.get(sound);
    const unheard =
      (sound === 'g' && before === 'n') || (name === 'L' && heard === WITHOUT_LIQUIDS && out !== '');
    before = sound;
    if (name && !unheard && !(out.endsWith(name) && name !== 'M') && out.length < SKELETON) out += name;
  }
  return out;
}
