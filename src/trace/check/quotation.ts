import type { Span } from '../../model/index.ts';
import type { Quotation } from '../../read/statements/rules/quotations.ts';
import { allowedIn } from './allowed.ts';
import type { Context } from './context.ts';
import { type Change, type Compared, compare } from './differences.ts';
import { candidates } from './find.ts';
import { inTwo, isLarge, joinedFrom, placeOf } from './joined.ts';
import { type Query, queryOf } from './quoted.ts';
import { saidThere, sayerAt } from './speakers.ts';
import { type AlterationKind, type Difference, type Finding, type Place, spanOf } from './types.ts';

/** Below this share of telling words a quotation is not one that was altered, but another. */
const LIKE = 0.5;
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
  const differences = changes.map((change) =>
    differenceOf(context, query, (halves?.places[0] ?? place).source, change),
  );
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
