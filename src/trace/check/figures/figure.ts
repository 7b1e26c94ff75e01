import type { Figure, Span } from '../../../model/index.ts';
import type { Context } from '../context.ts';
import { type Given, type GivenThere, givenAt, givenThere } from '../said/given.ts';
import { type AlterationKind, type Difference, type Finding, spanOf } from '../types.ts';
import { type Claim, claimsOf } from './claims.ts';
import { kindsOf, partOf } from './kinds.ts';
import { isAboutSame, type Looked, type Rival, rivalsOf } from './rivals.ts';

/** What became of one figure of the draft. */
export function checkFigure(context: Context, figure: Figure, looked: Looked): Finding {
  const { draft } = context;
  const given = givenAt(context, figure.span);
  const whole = { ...spanOf(draft.text, ...figure.span), what: 'figure' as const, allowed: [] };
  const said = given.sayer ? { draft: given.sayer.label } : {};
  const rivals = rivalsOf(context, figure, looked);
  const best = rivals[0];
  if (!best || !isAboutSame(figure, best))
    return { ...whole, case: 'nowhere', kinds: [], places: [], differences: [], said };
  const { rival, there, claims } = chosenOf(context, figure, given, rivals);
  const differences = [
    ...claims.map(({ kind, draft: here, source }) => differenceOf(context, rival, kind, here, source)),
    ...kindsOf(figure, rival.figure).map((kind) =>
      differenceOf(context, rival, kind, partOf(figure, kind), partOf(rival.figure, kind)),
    ),
  ];
  const altered = differences.length > 0;
  return {
    ...whole,
    case: altered ? 'altered' : there.kinds.length > 0 ? 'elsewhere' : 'verbatim',
    kinds: [...new Set(differences.map((d) => d.kind)), ...there.kinds],
    places: [rival.place],
    differences,
    said: { ...said, ...(there.label !== undefined && { source: there.label }) },
    ...(there.through && { through: there.through }),
  };
}

interface Chosen {
  readonly rival: Rival;
  readonly there: GivenThere;
  readonly claims: readonly Claim[];
}

/** The likeliest place; of places that say the same, one where it is told the same, by the draft's speaker. */
function chosenOf(context: Context, figure: Figure, given: Given, rivals: readonly Rival[]): Chosen {
  const { draft, reading } = context;
  const look = (rival: Rival): Chosen => ({
    rival,
    there: givenThere(context, given, rival.place, true),
    claims: claimsOf(
      { text: draft.text, reading, figure },
      { text: rival.excerpt.text, reading: rival.excerpt.reading, figure: rival.figure },
    ),
  });
  const wrongs = ({ there, claims }: Chosen): number => there.kinds.length + claims.length;
  let chosen = look(rivals[0]!);
  if (kindsOf(figure, rivals[0]!.figure).length > 0) return chosen;
  for (const rival of rivals.slice(1)) {
    if (wrongs(chosen) === 0) break;
    if (kindsOf(figure, rival.figure).length > 0 || !isAboutSame(figure, rival)) continue;
    const other = look(rival);
    if (wrongs(other) < wrongs(chosen)) chosen = other;
  }
  return chosen;
}

/** `here` is a stretch of the draft, `there` one of what the source's figure was read in. */
function differenceOf(
  { draft, sources }: Context,
  { place, excerpt: { offset } }: Rival,
  kind: AlterationKind,
  here: Span,
  there: Span,
): Difference {
  return {
    kind,
    draft: spanOf(draft.text, ...here),
    source: spanOf(sources[place.source]!.text, there[0] + offset, there[1] + offset),
  };
}
