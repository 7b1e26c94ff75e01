import { nearlyAlike } from '../../read/compare/name-variants.ts';
import { stateNamed } from '../../read/compare/told.ts';
import type { Name, Statement, Telling } from '../../read/index.ts';
import { matchNames } from '../../resolve/compare/match.ts';
import { readName } from '../../resolve/written/form.ts';
import { isSpeltOtherwise } from './names.ts';
import type { Side } from './pair.ts';

/** Who a telling gives as having said it, as far as it can be told across articles. */
export interface Voice {
  readonly words: string;
  readonly kind: Name['kind'] | 'unnamed' | 'nobody';
  /** Lower-case words of the name. */
  readonly name: readonly string[];
}

const SMALL: ReadonlySet<string> = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'in', 'on', 's']);

export const nameWords = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/\b\p{L}(?:\.\p{L})+\b\.?/gu, (initials) => initials.replaceAll('.', ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w && !SMALL.has(w));

export function voiceOf({ telling, told }: Side): Voice {
  return voiceIn(telling, told.statement);
}

export function voiceIn(telling: Telling, statement: Statement): Voice {
  const { speaker, source } = statement;
  const words = source.map((s) => s.exact).join(' ');
  if (!speaker) return { words, kind: source.length > 0 ? 'unnamed' : 'nobody', name: nameWords(words) };
  const mention = speaker.mention === null ? undefined : telling.reading.names[speaker.mention];
  return { words: words || speaker.name, kind: mention?.kind ?? 'unnamed', name: nameWords(speaker.name) };
}

/** yes, no, or unsure: is one voice the other, by its name alone? */
export function sameVoice(a: Voice, b: Voice): 'yes' | 'no' | 'unsure' {
  if (a.kind === 'nobody' || b.kind === 'nobody') return 'unsure';
  if (a.name.length === 0 || b.name.length === 0) return 'unsure';
  if (isLatin(a) !== isLatin(b)) return acrossScripts(a, b);
  if (a.kind === 'person' && b.kind === 'person') {
    const [x, y] = [a.name.at(-1)!, b.name.at(-1)!];
    if (a.name.join('') === b.name.join('')) return 'yes';
    if (x === y || nearlyAlike(x, y) || a.name.includes(y) || b.name.includes(x)) return 'yes';
    return 'no';
  }
  if (a.kind === 'person' || b.kind === 'person') {
    if (isSpeltOtherwise({ exact: a.name.join(' ') }, { exact: b.name.join(' ') })) return 'yes';
    const [person, other] = a.kind === 'person' ? [a, b] : [b, a];
    // "the minister" may be she; her office beside her name tells.
    if (other.kind === 'unnamed') return person.name.some((w) => other.name.includes(w)) ? 'yes' : 'no';
    return 'no';
  }
  if (stateOf(a) !== undefined && stateOf(a) === stateOf(b)) return 'yes';
  const [small, big] = a.name.length <= b.name.length ? [a.name, b.name] : [b.name, a.name];
  if (small.every((w) => big.some((v) => alike(v, w)))) return 'yes';
  if (initials(big) === small.join('') || initials(small) === big.join('')) return 'yes';
  if (a.kind === 'unnamed' && b.kind === 'unnamed')
    return small.some((w) => big.some((v) => alike(v, w))) ? 'yes' : 'no';
  return 'no';
}

const isLatin = ({ name }: Voice): boolean => !/[^\p{Script=Latin}\p{N}]/u.test(name.join(''));

/** Names in two scripts are sounded out; of anything else than a person's name and a person's or a state's nothing is known. */
function acrossScripts(a: Voice, b: Voice): 'yes' | 'no' | 'unsure' {
  const [x, y] = [a, b].map((v) => v.kind);
  if (x === 'person' && y === 'person') {
    const { verdict } = matchNames(readName(a.name.join(' ')), readName(b.name.join(' ')));
    return verdict === 'same' ? 'yes' : verdict === 'different' ? 'no' : 'unsure';
  }
  const known = (kind: Voice['kind']): boolean => kind === 'person' || kind === 'place';
  if (known(x!) && known(y!)) return 'no';
  // Several people are not the one who is named.
  const [person, other] = x === 'person' ? [a, b] : [b, a];
  return person.kind === 'person' && other.kind === 'unnamed' && /^\p{L}+s$/u.test(other.words)
    ? 'no'
    : 'unsure';
}

/** The state that a place's name, a capital's or a people's stands for. */
const stateOf = (voice: Voice): string | undefined => stateNamed(voice.name.join(' '));

const initials = (words: readonly string[]): string => words.map((w) => w[0]).join('');

/** The same word in singular or plural, or shortened. */
const alike = (a: string, b: string): boolean =>
  a === b ||
  a === `${b}s` ||
  b === `${a}s` ||
  (a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5));
