import type { Certainty, Hedge, Name, Part, Span, Statement } from '../../model/index.ts';
import { overlaps, part } from '../parts.ts';
import type { Language } from './language.ts';
import type { ForeignWord } from './words.ts';

const MAKER = 'foreign-statements@1';

/** Who a sentence gives as its source: the words, and the name where one stands before an office. */
export interface ForeignSource {
  readonly words: Part;
  readonly name: Name;
}

/** So many words into a sentence its source stands. */
const NEAR = 6;

/** "NAME OFFICE" or a body, with the ending that makes it the one who speaks. */
export function sourceIn(
  text: string,
  words: readonly ForeignWord[],
  { sayings }: Language,
): ForeignSource | undefined {
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
export function cueIn(text: string, words: readonly ForeignWord[], { sayings }: Language): Part | undefined {
  const word = words.at(-1);
  const stem = word && sayings.cues.find((c) => word.text.startsWith(c));
  return word && stem !== undefined ? part(text, ...word.span, MAKER) : undefined;
}

/** Stretches between quotation marks that are long enough to be somebody's words. */
export function quotedIn(text: string, [start, end]: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[“「][^“”「」]{6,600}[”」]/gu)].map(
    (m): Span => [start + m.index, start + m.index + m[0].length],
  );
}

const RANK: Readonly<Record<Certainty, number>> = { possible: 0, probable: 1, certain: 2, unspecified: 3 };

/** How sure what stands there is made to be: the weakest of its hedges; denied, where a denial stands in it. */
export function certaintyIn(text: string, [start, end]: Span, { sayings }: Language): Statement['certainty'] {
  const words = text.slice(start, end);
  const hedges: Hedge[] = [];
  for (const [word, certainty] of Object.entries(sayings.hedges)) {
    const at = words.indexOf(word);
    const span: Span = [start + at, start + at + word.length];
    if (at < 0 || hedges.some((h) => overlaps(h.span, span))) continue;
    hedges.push({ ...part(text, ...span, MAKER), certainty });
  }
  hedges.sort((a, b) => a.span[0] - b.span[0]);
  const value = hedges.reduce<Certainty>(
    (weakest, h) => (RANK[h.certainty] < RANK[weakest] ? h.certainty : weakest),
    'certain',
  );
  return { value, polarity: 'positive', hedges };
}
