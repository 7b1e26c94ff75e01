import type { Name, Part, Span } from '../../../model/index.ts';
import { part } from '../../parts.ts';
import type { ForeignWord, Found, Saying } from '../types.ts';
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
  { words }: Found,
  sayings: Words,
): { saying: Saying; names: readonly Name[] } {
  const source = sourceIn(text, words, sayings);
  const cue = cueIn(text, words, sayings);
  const says = source && cue;
  const saying: Saying = {
    source: says ? [source.words] : [],
    cue: cue ? [cue] : [],
    ...(says && { speaker: { name: source.name.canonical, at: source.name.span } }),
    relays: [],
    told: cue ? [contentOf(text, span, words, source, cue, sayings)] : [span],
    pointsBack: false,
  };
  return { saying, names: source ? [source.name] : [] };
}

/** "NAME OFFICE" or a body, with the ending that makes it the one who speaks. */
function sourceIn(text: string, words: readonly ForeignWord[], sayings: Words): Source | undefined {
  for (let i = 0; i < Math.min(NEAR, words.length); i++) {
    const { text: word, span } = words[i]!;
    const topic = sayings.topics.find((t) => word.endsWith(t));
    if (topic === undefined) continue;
    const bare = word.slice(0, -topic.length);
    const end = span[1] - topic.length;
    const before = words[i - 1];
    if (sayings.offices.some((o) => bare.endsWith(o)) && before && /^[가-힣]{2,4}$/.test(before.text)) {
      const name = part(text, ...before.span, MAKER);
      const office = part(text, span[0], end, MAKER);
      return {
        words: part(text, before.span[0], end, MAKER),
        name: { ...name, kind: 'person', office, canonical: before.text, corefers: null },
      };
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
  source: Source | undefined,
  cue: Part,
  { scenes }: Words,
): Span {
  const scene = words.slice(0, 8).findLast((w) => scenes.some((s) => w.text.endsWith(s)));
  const from = Math.max(
    span[0],
    (scene ?? words.find((w) => source && w.span[1] > source.words.span[1]))?.span[1] ?? 0,
  );
  const start = source || scene ? from : span[0];
  const said = text.slice(start, cue.span[0]);
  return [start + (said.length - said.trimStart().length), cue.span[0]];
}
