import type { DateExpression, Name, Part, Span } from '../../../model/index.ts';
import { part } from '../../parts.ts';
import type { ForeignWord, Found, People, Saying } from '../types.ts';
import type { SuffixedLexicon } from './lexicon.ts';

const MAKER = 'foreign-statements@1';

type Words = SuffixedLexicon['sayings'];

/** Who a sentence gives as its source: the words, and the name where one stands before an office. */
interface Source {
  readonly words: Part;
  readonly name: Name;
}

/** So many words into a sentence its source stands. */
const NEAR = 6;

/** Who says what in one sentence: its source near its beginning, its verb of report at its end. */
export function suffixedSaying(
  text: string,
  span: Span,
  { words, dates }: Found,
  people: People,
  sayings: Words,
): { saying: Saying; names: readonly Name[] } {
  const source = sourceIn(text, words, people, sayings);
  const cue = cueIn(text, words, sayings);
  const says = source && cue;
  const saying: Saying = {
    source: says ? [source.words] : [],
    cue: cue ? [cue] : [],
    ...(says && { speaker: { name: source.name.canonical, at: source.name.span } }),
    relays: [],
    told: cue ? [contentOf(text, span, words, dates, source, cue, sayings)] : [span],
    pointsBack: false,
    goesOn: false,
  };
  return { saying, names: source ? [source.name] : [] };
}

/** A name in one word is so long at most; a name has so many words. */
const NAME = /^[가-힣]{1,6}$/;
const WORDS = 3;

/** "NAME OFFICE", "OFFICE NAME", somebody named before, or a body, with the ending that makes it the one who speaks. */
function sourceIn(
  text: string,
  words: readonly ForeignWord[],
  people: People,
  sayings: Words,
): Source | undefined {
  const isOffice = (word: string): boolean => sayings.offices.some((o) => word.endsWith(o));
  for (let i = 0; i < Math.min(NEAR, words.length); i++) {
    const { text: word, span } = words[i]!;
    const topic = sayings.topics.find((t) => word.endsWith(t));
    if (topic === undefined) continue;
    const bare = word.slice(0, -topic.length);
    const end = span[1] - topic.length;
    const person = (from: number, to: number, office?: Part): Source => {
      const name = part(text, from, to, MAKER);
      const canonical = people.get(name.exact) ?? name.exact;
      for (const w of name.exact.split(' ')) if (!people.has(w)) people.set(w, canonical);
      return {
        words: part(text, Math.min(from, office?.span[0] ?? from), end, MAKER),
        name: { ...name, kind: 'person', ...(office && { office }), canonical, corefers: null },
      };
    };
    if (isOffice(bare)) {
      // "Vladimir X, of Russia the president": a state may stand between.
      const last = words[i - 1]?.lemma !== undefined && i > 1 ? i - 2 : i - 1;
      const before = words[last];
      if (before && NAME.test(before.text) && before.text.length > 1 && before.lemma === undefined)
        return person(before.span[0], before.span[1], part(text, words[last + 1]!.span[0], end, MAKER));
    } else {
      const at = words.slice(Math.max(0, i - WORDS), i).findLastIndex((w) => isOffice(w.text));
      const office = at < 0 ? undefined : words[Math.max(0, i - WORDS) + at];
      const first = office && words[words.indexOf(office) + 1];
      if (office && first && NAME.test(bare))
        return person(first.span[0], end, part(text, ...office.span, MAKER));
      if (people.has(bare)) return person(span[0], end);
    }
    if (sayings.bodies.some((b) => bare.endsWith(b))) {
      const body = part(text, span[0], end, MAKER);
      return { words: body, name: { ...body, kind: 'body', canonical: bare, corefers: null } };
    }
  }
  return undefined;
}

/** The verb of report that ends a sentence. */
function cueIn(text: string, words: readonly ForeignWord[], { cues }: Words): Part | undefined {
  const word = words.at(-1);
  const stem = word && cues.find((c) => word.text.startsWith(c));
  return word && stem !== undefined ? part(text, ...word.span, MAKER) : undefined;
}

/** What is said in a sentence of report: after its source, the day and the place of saying, before its verb. */
function contentOf(
  text: string,
  span: Span,
  words: readonly ForeignWord[],
  dates: readonly DateExpression[],
  source: Source | undefined,
  cue: Part,
  { scenes }: Words,
): Span {
  const scene = words.slice(0, 8).findLast((w) => scenes.some((s) => w.text.endsWith(s)));
  let from = Math.max(
    span[0],
    (scene ?? words.find((w) => source && w.span[1] > source.words.span[1]))?.span[1] ?? 0,
  );
  // The day of the saying.
  const day = dates.find((d) => d.span[0] >= from);
  if (day && text.slice(from, day.span[0]).trim() === '') from = day.span[1];
  const start = source || scene ? from : span[0];
  const said = text.slice(start, cue.span[0]);
  return [start + (said.length - said.trimStart().length), cue.span[0]];
}
