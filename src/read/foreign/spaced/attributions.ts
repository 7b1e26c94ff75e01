import type { Span } from '../../../model/index.ts';
import { contains, overlaps } from '../../parts.ts';
import type { Found } from '../types.ts';
import type { Entity, EntityTables } from './entity.ts';
import type { Phrases } from './tables.ts';
import type { SpacedWord } from './words.ts';

export interface SayingTables extends EntityTables {
  readonly according: Phrases<true>;
  readonly citing: Phrases<true>;
  readonly that: Phrases<true>;
  readonly about: Phrases<true>;
  readonly this: Phrases<true>;
  readonly who: ReadonlySet<string>;
}

/** One sentence with what has been found in it. */
export interface SpacedSentence {
  readonly text: string;
  readonly span: Span;
  readonly words: readonly SpacedWord[];
  readonly found: Found;
  readonly entities: readonly Entity[];
  readonly tables: SayingTables;
}

/** Words that give what a sentence tells to somebody. */
export interface Attribution {
  readonly how: 'cue' | 'according' | 'citing';
  /** Words of the cue. */
  readonly from: number;
  readonly to: number;
  readonly entity: Entity;
}

/** So many words that are neither day nor scene may stand between the cue and who is given. */
const BETWEEN = 2;
/** So many words are looked at on either side. */
const FAR = 12;

/** All attributions of a sentence, in order of their cues. Each is given to one, and nobody twice. */
export function attributionsIn(sentence: SpacedSentence): Attribution[] {
  const { words, found, tables } = sentence;
  const out: Attribution[] = [];
  const take = (how: Attribution['how'], from: number, to: number, entity: Entity | undefined): void => {
    if (entity && !out.some((a) => a.entity === entity)) out.push({ how, from, to, entity });
  };
  const isQuoted = (word: SpacedWord): boolean => found.quoted.some((q) => contains(q, word.span));
  const verbs: number[] = [];
  for (let i = 0; i < words.length; i++) {
    if (isQuoted(words[i]!)) continue;
    const according = tables.according.at(words, i);
    const phrase = according ?? tables.citing.at(words, i);
    if (phrase) {
      take(according ? 'according' : 'citing', i, i + phrase.count, behind(sentence, i + phrase.count));
      i += phrase.count - 1;
    } else if (!words[i]!.isNumber && isCue(words[i]!, tables)) verbs.push(i);
  }
  const phrases = [...out];
  for (const i of verbs) take('cue', i, i + 1, sayer(sentence, i, phrases) ?? unsaid(sentence, i));
  return out.sort((a, b) => a.from - b.from);
}

/** A verb of report; "dit-il" too. */
export const isCue = ({ lower }: SpacedWord, { cues }: EntityTables): boolean =>
  cues.find(lower, 3) !== undefined ||
  (lower.includes('-') && cues.find(lower.slice(0, lower.indexOf('-')), 3) !== undefined);

/** Who says: somebody right before the verb, else somebody behind it, else before it; an outlet after all others. */
function sayer(sentence: SpacedSentence, cue: number, phrases: readonly Attribution[]): Entity | undefined {
  const [before, after] = [ahead(sentence, cue, phrases), behind(sentence, cue + 1)];
  if (!before || !after) return before ?? after;
  if (before.kind === 'outlet' || (before.kind === 'run' && after.kind !== 'run')) return after;
  return before;
}

/** So many words has "…, he added" at most. */
const SHORT = 4;

/** A short clause of a verb of report without anybody: who spoke before goes on. */
function unsaid(sentence: SpacedSentence, cue: number): Entity | undefined {
  const { text, words, found } = sentence;
  const isOpen = (a: number, b: number): boolean => {
    const gap: Span = [words[a]!.span[1], words[b]!.span[0]];
    return !/[,;:–—]|\s-\s/.test(text.slice(...gap)) && !found.quoted.some((q) => overlaps(q, gap));
  };
  let [from, to] = [cue, cue + 1];
  while (from > 0 && to - from <= SHORT && isOpen(from - 1, from)) from--;
  while (to < words.length && to - from <= SHORT && isOpen(to - 1, to)) to++;
  if (to - from > SHORT || from === 0) return undefined;
  return { from: cue, to: cue + 1, kind: 'pronoun', name: '', nameFrom: cue, nameTo: cue + 1 };
}

const isMarked = ({ text, found }: SpacedSentence, from: number, to: number): boolean =>
  found.quoted.some((q) => overlaps(q, [from, to])) || /[:;–—]|\s-\s/.test(text.slice(from, to));

const isDated = ({ found }: SpacedSentence, word: SpacedWord): boolean =>
  found.dates.some((d) => contains(d.span, word.span));

/** The next that may speak behind the i-th word. An outlet that somebody follows is the one spoken to. */
function behind(sentence: SpacedSentence, i: number): Entity | undefined {
  const { text, words, entities, tables } = sentence;
  let [passed, outlet]: [number, Entity | undefined] = [0, undefined];
  for (let at = i; at < Math.min(words.length, i + FAR); at++) {
    const word = words[at]!;
    const gap: Span = [words[at - 1]!.span[1], word.span[0]];
    if (isMarked(sentence, ...gap) || (text.slice(...gap).includes(',') && !outlet)) return outlet;
    if (tables.that.at(words, at) || tables.about.at(words, at) || isCue(word, tables)) return outlet;
    if (tables.citing.at(words, at) || tables.according.at(words, at)) return outlet;
    const entity = entities.find((e) => e.from <= at && at < e.to);
    if (entity && entity.kind !== 'outlet' && !(outlet && entity.kind === 'place')) return entity;
    if (entity) {
      outlet ??= entity;
      at = entity.to - 1;
      continue;
    }
    if (isDated(sentence, word) || tables.scenes.has(word.lower)) continue;
    if (++passed > BETWEEN) return outlet;
  }
  return outlet;
}

/** The last that may speak before the i-th word; whoever it cites is passed over. */
function ahead(sentence: SpacedSentence, i: number, phrases: readonly Attribution[]): Entity | undefined {
  const { text, words, entities, tables } = sentence;
  let passed = 0;
  for (let at = i - 1; at >= Math.max(0, i - FAR); at--) {
    const word = words[at]!;
    const gap: Span = [word.span[1], words[at + 1]!.span[0]];
    if (isMarked(sentence, ...gap)) return undefined;
    const cited = phrases.find((p) => p.entity.from <= at && at < p.entity.to && p.from < at);
    if (cited) {
      at = cited.from;
      continue;
    }
    const entity = entities.find((e) => e.from <= at && at < e.to);
    // "NAME, minister of X, said".
    if (text.slice(...gap).includes(',') && !(entity?.office && at === entity.to - 1)) return undefined;
    if (entity) return entity;
    if (isDated(sentence, word) || tables.scenes.has(word.lower)) continue;
    if (isCue(word, tables) || ++passed > BETWEEN) return undefined;
  }
  return undefined;
}
