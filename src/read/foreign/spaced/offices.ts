import { type Entity, type EntityTables, isBody, isOffice, isState, MOST, near, plain } from './entity.ts';
import type { SpacedWord } from './words.ts';

/** Words with capitals of which nothing is known, with small words of names among them. */
export function runFrom(
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
export function withOffice(
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

export function bodyAt(
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
