import type { Figure, Span } from '../../model/index.ts';
import { overlaps } from '../../read/parts.ts';
import type { Sentence } from '../../read/text/prepare.ts';
import { type Alignment, align } from './align.ts';
import type { Context } from './context.ts';
import { compare } from './differences.ts';
import { isEqual, kindsOf, partOf, sameCounted } from './figure-kinds.ts';
import { exactPlaces, sameWord, type Window, windows } from './find.ts';
import { type GivenThere, givenAt, givenThere } from './given.ts';
import { isStop, numberOf } from './lexicon.ts';
import { type Query, queryOf } from './quoted.ts';
import { type AlterationKind, type Difference, type Finding, type Place, spanOf } from './types.ts';

/** Words on either side of a figure that say what it is about. */
const REACH = 25;
/** Share of the telling words around a figure that a statement about the same thing has at least. */
const ALIKE = 0.3;
/** ... where number and counted thing agree. */
const ALIKE_IF_EQUAL = 0.12;
/** ... where neither does. */
const NEARLY_ALL = 0.7;
/** Of the likeness that the likest place has. */
const WORTH_READING = 0.4;
const PLACES_OF_VALUE = 12;

interface Rival {
  readonly figure: Figure;
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

/** What became of one figure of the draft. */
export function checkFigure(context: Context, figure: Figure, looked: Looked): Finding {
  const { draft, sources } = context;
  const given = givenAt(context, figure.span);
  const whole = { ...spanOf(draft.text, ...figure.span), what: 'figure' as const, allowed: [] };
  const said = given.sayer ? { draft: given.sayer.label } : {};
  const rivals = rivalsOf(context, figure, looked);
  const best = rivals[0];
  if (!best || !isAboutSame(figure, best))
    return { ...whole, case: 'nowhere', kinds: [], places: [], differences: [], said };
  // Of places that say the same, one where the draft's speaker says it.
  let chosen: { rival: Rival; there: GivenThere; kinds: AlterationKind[] } | undefined;
  for (const rival of rivals) {
    const kinds = kindsOf(figure, rival.figure);
    if (chosen && (kinds.length > 0 || chosen.kinds.length > 0 || !isAboutSame(figure, rival))) continue;
    const there = givenThere(context, given, rival.place, true);
    if (!chosen || there.kinds.length < chosen.there.kinds.length) chosen = { rival, there, kinds };
  }
  const { rival, there, kinds } = chosen!;
  const altered = kinds.length > 0;
  const shift = rival.place.span[0] - rival.figure.span[0];
  const differences = kinds.map((kind): Difference => {
    const [here, there] = [partOf(figure, kind), partOf(rival.figure, kind)];
    return {
      kind,
      draft: spanOf(draft.text, ...here),
      source: spanOf(sources[rival.place.source]!.text, there[0] + shift, there[1] + shift),
    };
  });
  return {
    ...whole,
    case: altered ? 'altered' : there.kinds.length > 0 ? 'elsewhere' : 'verbatim',
    kinds: [...kinds, ...there.kinds],
    places: [rival.place],
    differences,
    said: { ...said, ...(there.label !== undefined && { source: there.label }) },
    ...(there.through && { through: there.through }),
  };
}

/** Of one thing: the more that differs in the figure itself, the more the words around it must agree. */
function isAboutSame(figure: Figure, { figure: there, context, aligned }: Rival): boolean {
  const [value, counted] = [isEqual(figure, there), sameCounted(figure, there)];
  if (value && counted) return context >= ALIKE_IF_EQUAL;
  return context >= (value || counted ? ALIKE : aligned ? NEARLY_ALL : Number.POSITIVE_INFINITY);
}

/** Source figures that may be the one meant, the likeliest first. */
function rivalsOf(context: Context, figure: Figure, looked: Looked): Rival[] {
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
    for (const { figure: there, span } of readings[source]!.figuresIn(range as Span)) {
      const aligned = at !== undefined && overlaps(at, span);
      const key = `${source}:${span[0]}`;
      const known = seen.get(key);
      if (known && (known.aligned || !aligned)) continue;
      const share = known?.context ?? shared(context, about, source, span);
      const score =
        share +
        (aligned ? 0.5 * share : 0) +
        (isEqual(figure, there) ? 0.3 : 0) +
        (sameCounted(figure, there) && there.counted !== null ? 0.15 : 0) +
        (figure.bound === there.bound ? 0.03 : 0);
      const place: Place = { ...spanOf(sources[source]!.text, ...span), source };
      seen.set(key, { figure: there, place, context: share, aligned, score });
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
  const [n, nTo] = numberWords(context, query, q, qTo);
  if (nTo > n)
    for (const at of exactPlaces(corpus, query, n, nTo, PLACES_OF_VALUE)) {
      const source = corpus.sourceOf(at);
      const from = Math.max(corpus.firsts[source]!, at - REACH);
      const to = Math.min(corpus.firsts[source + 1]!, at + REACH);
      // Worth a reading only where more than the number agrees.
      if (sharesWords(context, about, from, to)) consider(source, at, at + nTo - n);
    }
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

function numberWords({ corpus }: Context, query: Query, q: number, qTo: number): readonly [number, number] {
  const isNumber = (i: number): boolean => numberOf([corpus.vocabulary.wordOf(query.ids[i]!)]) !== undefined;
  let n = q;
  while (n < qTo && !isNumber(n)) n++;
  let nTo = n;
  while (nTo < qTo && isNumber(nTo)) nTo++;
  return [n, nTo];
}

/** Telling words around a figure and in it, each with its weight. */
function aboutOf({ corpus }: Context, query: Query, q: number, qTo: number): Map<number, number> {
  const out = new Map<number, number>();
  for (let i = Math.max(0, q - REACH); i < Math.min(query.ids.length, qTo + REACH); i++) {
    const id = query.ids[i]!;
    const word = corpus.vocabulary.wordOf(id);
    if (i >= q && i < qTo && numberOf([word]) !== undefined) continue;
    if (!isStop(word)) out.set(id, corpus.weightOf(id));
  }
  return out;
}

function sharesWords(
  { corpus }: Context,
  about: ReadonlyMap<number, number>,
  from: number,
  to: number,
): boolean {
  for (let i = from; i < to; i++) if (about.has(corpus.ids[i]!)) return true;
  return about.size === 0;
}

/** Share of the telling words that stand around a source's figure too, by weight. */
function shared({ corpus }: Context, about: ReadonlyMap<number, number>, source: number, span: Span): number {
  if (about.size === 0) return ALIKE_IF_EQUAL;
  const at = corpus.positionAt(source, span[0]);
  const end = corpus.positionAt(source, span[1]);
  const found = new Set<number>();
  const from = Math.max(corpus.firsts[source]!, at - REACH);
  const to = Math.min(corpus.firsts[source + 1]!, end + REACH);
  for (let i = from; i < to; i++) if (about.has(corpus.ids[i]!)) found.add(corpus.ids[i]!);
  let total = 0;
  let agreed = 0;
  for (const [id, weight] of about) {
    total += weight;
    if (found.has(id)) agreed += weight;
  }
  return agreed / total;
}
