import type { Figure, Span } from '../../../model/index.ts';
import { overlaps } from '../../../read/parts.ts';
import type { Sentence } from '../../../read/text/prepare.ts';
import type { Context } from '../context.ts';
import { compare } from '../quotations/differences.ts';
import type { Excerpt } from '../said/reading.ts';
import { type Alignment, align } from '../search/align.ts';
import type { Corpus } from '../search/corpus.ts';
import { sameWord, type Window, windows } from '../search/find.ts';
import { type Query, queryOf } from '../search/quoted.ts';
import { type Place, spanOf } from '../types.ts';
import { type About, aboutOf, around, REACH, sharedIn } from './about.ts';
import { isEqual, isRounding, sameCounted } from './kinds.ts';

/** Share of the telling words around a figure that a statement about the same thing has at least. */
const ALIKE = 0.3;
/** ... where number and counted thing agree. */
const ALIKE_IF_EQUAL = 0.12;
/** ... where neither does. */
const NEARLY_ALL = 0.8;
/** Of the likeness that the likest place has. */
const WORTH_READING = 0.4;
/** Places of one number that are looked at, and of them read. */
const PLACES_LOOKED_AT = 2000;
const PLACES_OF_VALUE = 12;

/** A source's figure that may be the one meant. */
export interface Rival {
  readonly figure: Figure;
  /** What it was read in; the figure's spans are in its text. */
  readonly excerpt: Excerpt;
  readonly place: Place;
  readonly context: number;
  readonly aligned: boolean;
  readonly score: number;
}

/** A sentence of the draft as something to be looked for, and what was found for it; its figures share it. */
export interface Looked {
  readonly query: Query;
  readonly windows: readonly (Window & { readonly alignment: Alignment })[];
}

/** Looks for the statements that a sentence of the draft may retell. */
export function lookFor({ corpus, draft }: Context, sentence: Sentence): Looked {
  const query = queryOf(draft.text, sentence.start, sentence.end, corpus.vocabulary);
  const same = sameWord(corpus, query);
  return {
    query,
    windows: windows(corpus, query, 5).map((w) => ({
      ...w,
      alignment: align(query, w.from, w.to, same),
    })),
  };
}

/** Of one thing: the more that differs in the figure itself, the more the words around it must agree. */
export function isAboutSame(figure: Figure, { figure: there, context, aligned }: Rival): boolean {
  const [value, counted] = [isEqual(figure, there), sameCounted(figure, there)];
  if (value && counted) return context >= ALIKE_IF_EQUAL;
  return context >= (value || counted ? ALIKE : aligned ? NEARLY_ALL : Number.POSITIVE_INFINITY);
}

/** Source figures that may be the one meant, the likeliest first. */
export function rivalsOf(context: Context, figure: Figure, looked: Looked): Rival[] {
  const { corpus, readings, sources } = context;
  const { query } = looked;
  const [q, qTo] = wordsIn(query, figure.span);
  const about = aboutOf(context, query, q, qTo);
  const seen = new Map<string, Rival>();
  const consider = (source: number, from: number, to: number, alignment?: Alignment): void => {
    if (to <= from) return;
    const range = corpus.charsOf(source, from, to);
    const partner = alignment?.steps.filter(
      (s) => s.q >= q && s.q < qTo && s.op !== 'left' && s.op !== 'added',
    );
    const at: Span | undefined =
      partner && partner.length > 0
        ? (corpus.charsOf(source, partner[0]!.s, partner.at(-1)!.s + 1) as Span)
        : undefined;
    for (const { figure: there, span, excerpt } of readings[source]!.figuresIn(range as Span)) {
      const aligned = at !== undefined && overlaps(at, span);
      const key = `${source}:${span[0]}`;
      const known = seen.get(key);
      if (known && (known.aligned || !aligned)) continue;
      const share = known?.context ?? sharedIn(corpus, about, ...around(corpus, source, span));
      const score =
        share +
        (aligned ? 0.5 * share : 0) +
        (isEqual(figure, there) ? 0.3 : isRounding(figure, there) ? 0.1 : 0) +
        (sameCounted(figure, there) && there.counted !== null ? 0.15 : 0) +
        (figure.bound === there.bound ? 0.03 : 0);
      const place: Place = { ...spanOf(sources[source]!.text, ...span), source };
      seen.set(key, { figure: there, excerpt, place, context: share, aligned, score });
    }
  };
  const compared = looked.windows.map((w) => ({
    ...w,
    ...compare(corpus, query, w.alignment.steps, w.source),
  }));
  const likest = Math.max(0, ...compared.map((c) => c.likeness));
  for (const { source, alignment, from, to, likeness } of compared) {
    // Reading takes longer than looking: far poorer places are left out.
    if (likeness < likest * WORTH_READING) continue;
    const first = corpus.firsts[source]!;
    consider(
      source,
      Math.max(first, from - REACH),
      Math.min(corpus.firsts[source + 1]!, to + REACH),
      alignment,
    );
  }
  for (const { source, at } of placesOfValue(corpus, figure, about)) consider(source, at, at + 1);
  return [...seen.values()].sort(
    (a, b) => b.score - a.score || a.place.source - b.place.source || a.place.span[0] - b.place.span[0],
  );
}

/** Query words [q, qTo) that lie in a stretch of the draft. */
function wordsIn(query: Query, [start, end]: Span): readonly [number, number] {
  let q = 0;
  while (q < query.ids.length && query.ends[q]! <= start) q++;
  let qTo = q;
  while (qTo < query.ids.length && query.starts[qTo]! < end) qTo++;
  return [q, qTo];
}

/** Where sources write a figure's number, as many places as are worth reading: those that share most with it. */
function placesOfValue(corpus: Corpus, figure: Figure, about: About) {
  const value = figure.value ?? figure.high ?? figure.low;
  if (value === null || value === undefined) return [];
  return corpus.values
    .at(value)
    .slice(0, PLACES_LOOKED_AT)
    .map((at) => {
      const source = corpus.sourceOf(at);
      const from = Math.max(corpus.firsts[source]!, at - REACH);
      const to = Math.min(corpus.firsts[source + 1]!, at + REACH);
      return { source, at, share: sharedIn(corpus, about, from, to) };
    })
    .filter(({ share }) => share > 0 || about.size === 0)
    .sort((a, b) => b.share - a.share || a.at - b.at)
    .slice(0, PLACES_OF_VALUE);
}
