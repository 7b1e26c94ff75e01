import type { Span } from '../../../model/index.ts';
import type { Quotation } from '../../../read/statements/rules/quotations.ts';
import type { Context } from '../context.ts';
import { type GivenThere, givenAt, givenThere } from '../said/given.ts';
import { candidates } from '../search/find.ts';
import { type Query, queryOf } from '../search/quoted.ts';
import { type AlterationKind, type Difference, type Finding, type Place, spanOf } from '../types.ts';
import { allowedIn } from './allowed.ts';
import { type Change, type Compared, compare } from './differences.ts';
import { inTwo, isLarge, joinedFrom, placeOf } from './joined.ts';

/** Below this share of telling words a quotation is not one that was altered, but another. */
const LIKE = 0.5;
const TIE = 0.01;

/** What became of one quotation of the draft. */
export function checkQuotation(context: Context, quotation: Quotation): Finding | undefined {
  const { draft, corpus } = context;
  const query = queryOf(draft.text, quotation.innerStart, quotation.innerEnd, corpus.vocabulary);
  if (query.ids.length === 0) return undefined;
  const span: Span = [quotation.innerStart, quotation.innerEnd];
  const given = givenAt(context, span);
  const said = given.sayer ? { draft: given.sayer.label } : {};
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
  let chosen: { compared: Compared; place: Place; there: GivenThere } | undefined;
  for (const { source, alignment } of found) {
    if (alignment.cost > best.alignment.cost + TIE) break;
    const compared = compare(corpus, query, alignment.steps, source);
    const place = placeOf(context, source, compared.from, compared.to);
    const there = givenThere(context, given, place, false);
    if (!chosen || there.kinds.length < chosen.there.kinds.length) chosen = { compared, place, there };
    if (there.kinds.length === 0) break;
  }
  const { compared, place, there } = chosen!;
  const halves = compared.changes.some(isLarge) ? inTwo(context, query) : undefined;
  const { changes, places } = halves ?? joinedFrom(context, query, compared);
  if (compared.likeness + (places.length > 0 ? 0.3 : 0) < LIKE) return nowhere;
  const both = { ...said, ...(there.label !== undefined && { source: there.label }) };
  const differences = changes.map((change) =>
    differenceOf(context, query, (halves?.places[0] ?? place).source, change),
  );
  const kinds: AlterationKind[] = [...new Set(changes.flatMap((c) => c.kinds))].sort(byImportance);
  kinds.push(...there.kinds);
  const altered = changes.length > 0;
  return {
    ...whole,
    case: altered ? 'altered' : there.kinds.length > 0 ? 'elsewhere' : 'verbatim',
    kinds,
    places: halves ? places : [place, ...places],
    differences,
    allowed: altered ? [] : allowedIn(context, quotation, query, compared, place),
    said: both,
    ...(there.through && { through: there.through }),
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
