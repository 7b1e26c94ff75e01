import type { Span } from '../../model/index.ts';
import type { Quotation } from '../../read/statements/rules/quotations.ts';
import { allowedIn } from './allowed.ts';
import type { Context } from './context.ts';
import { type Change, type Compared, compare, MOST_CUT } from './differences.ts';
import { candidates, exactPlaces } from './find.ts';
import { type Query, queryOf } from './quoted.ts';
import { saidThere, sayerAt } from './speakers.ts';
import { type AlterationKind, type Difference, type Finding, type Place, spanOf } from './types.ts';

/** Below this share of telling words a quotation is not one that was altered, but another. */
const LIKE = 0.5;
/** So many draft words that the place found does not have are looked for elsewhere. */
const LOOKED_FOR = 4;
const TIE = 0.01;

/** What became of one quotation of the draft. */
export function checkQuotation(context: Context, quotation: Quotation): Finding | undefined {
  const { draft, corpus, sources, readings, reading } = context;
  const query = queryOf(draft.text, quotation.innerStart, quotation.innerEnd, corpus.vocabulary);
  if (query.ids.length === 0) return undefined;
  const span: Span = [quotation.innerStart, quotation.innerEnd];
  const sayer = sayerAt(reading, span);
  const said = sayer ? { draft: sayer.label } : {};
  const whole = { ...spanOf(draft.text, ...span), what: 'quotation' as const };
  const found = candidates(corpus, query);
  const best = found[0];
  const nowhere: Finding = {
    ...whole,
    case: 'nowhere',
    kinds: [],
    places: [],
    differences: [],
    allowed: [],
    said,
  };
  if (!best) return nowhere;
  let chosen: { compared: Compared; place: Place; conflict: boolean; label?: string } | undefined;
  for (const { source, alignment } of found) {
    if (alignment.cost > best.alignment.cost + TIE) break;
    const compared = compare(corpus, query, alignment.steps, source);
    const place = placeOf(context, source, compared.from, compared.to);
    const { conflict, label } = saidThere(sayer, readings[source]!, sources[source]!, place.span, false);
    if (!chosen || (chosen.conflict && !conflict))
      chosen = { compared, place, conflict, ...(label !== undefined && { label }) };
    if (!conflict) break;
  }
  const { compared, place, conflict, label } = chosen!;
  const halves = compared.changes.some(isLarge) ? inTwo(context, query) : undefined;
  const { changes, places } = halves ?? joinedFrom(context, query, compared);
  if (compared.likeness + (places.length > 0 ? 0.3 : 0) < LIKE) return nowhere;
  const both = { ...said, ...(label !== undefined && { source: label }) };
  const differences = changes.map((change) => differenceOf(context, query, place.source, change));
  const kinds: AlterationKind[] = [...new Set(changes.flatMap((c) => c.kinds))].sort(byImportance);
  if (conflict) kinds.push('speaker');
  const altered = changes.length > 0;
  return {
    ...whole,
    case: altered ? 'altered' : conflict ? 'elsewhere' : 'verbatim',
    kinds,
    places: halves ? places : [place, ...places],
    differences,
    allowed: altered ? [] : allowedIn(context, quotation, query, compared, place),
    said: both,
  };
}

const ORDER: readonly AlterationKind[] = [
  'joined',
  'polarity',
  'rounding',
  'number',
  'bound',
  'counted-thing',
  'certainty',
  'cut',
  'words',
];
const byImportance = (a: AlterationKind, b: AlterationKind): number => ORDER.indexOf(a) - ORDER.indexOf(b);

export function placeOf({ corpus, sources }: Context, source: number, from: number, to: number): Place {
  const [start, end] = corpus.charsOf(source, from, to);
  return { ...spanOf(sources[source]!.text, start, end), source };
}

/** More than an editor's slip: worth asking whether two sayings were made one. */
const isLarge = ({ q, qTo, s, sTo }: Change): boolean => qTo - q >= SHORTEST_HALF || sTo - s > LONGEST_SLIP;
const LONGEST_SLIP = 12;
/** A half of fewer words may be anybody's. */
const SHORTEST_HALF = 3;

/**
 * A quotation whose first words stand in one place, whole, and its last words in another that is not the same saying.
 * One unmatched word is let pass where they meet.
 */
function inTwo(
  context: Context,
  query: Query,
): { readonly changes: readonly Change[]; readonly places: readonly Place[] } | undefined {
  const { corpus } = context;
  const m = query.ids.length;
  const stands = (a: number, b: number): number | undefined => exactPlaces(corpus, query, a, b, 1)[0];
  // The longest beginning that stands somewhere: what holds for a longer one holds for a shorter.
  let low = 0;
  let high = m;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stands(0, middle) === undefined) high = middle - 1;
    else low = middle;
  }
  if (low < SHORTEST_HALF || m - low < SHORTEST_HALF) return undefined;
  const first = stands(0, low)!;
  for (const from of [low, low + 1, low - 1]) {
    if (m - from < SHORTEST_HALF) continue;
    const second = exactPlaces(corpus, query, from, m);
    if (second.length === 0) continue;
    const source = corpus.sourceOf(first);
    // In one saying, in order and close by: a cut.
    if (second.some((at) => corpus.sourceOf(at) === source && at >= first && at - (first + low) <= MOST_CUT))
      return undefined;
    const at = second[0]!;
    return {
      changes: [{ q: from, qTo: m, s: first + low, sTo: first + low, kinds: ['joined'] }],
      places: [
        placeOf(context, source, first, first + low),
        placeOf(context, corpus.sourceOf(at), at, at + m - from),
      ],
    };
  }
  return undefined;
}

/** Changes whose words stand in another place: the quotation is joined from two. */
function joinedFrom(
  context: Context,
  query: Query,
  { changes }: Compared,
): { readonly changes: readonly Change[]; readonly places: readonly Place[] } {
  const { corpus } = context;
  const places: Place[] = [];
  const out = changes.map((change): Change => {
    for (let trim = 0; trim <= 2 && change.qTo - change.q - trim >= LOOKED_FOR; trim++)
      for (const [a, b] of [
        [change.q + trim, change.qTo],
        [change.q, change.qTo - trim],
      ] as const) {
        const at = exactPlaces(corpus, query, a, b, 1)[0];
        if (at === undefined) continue;
        places.push(placeOf(context, corpus.sourceOf(at), at, at + b - a));
        return { ...change, kinds: ['joined'] };
      }
    return change;
  });
  return { changes: out, places };
}

function differenceOf(
  { draft, corpus, sources }: Context,
  query: Query,
  source: number,
  { q, qTo, s, sTo, kinds }: Change,
): Difference {
  const at = query.starts[Math.min(q, query.starts.length - 1)] ?? 0;
  const start = q < qTo ? query.starts[q]! : at;
  const end = q < qTo ? query.ends[qTo - 1]! : at;
  const [from, to] = corpus.charsOf(source, s, sTo);
  return {
    kind: kinds[0]!,
    draft: spanOf(draft.text, start, end),
    source: spanOf(sources[source]!.text, from, to),
  };
}
