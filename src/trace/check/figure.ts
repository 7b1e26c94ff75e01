import type { Figure } from '../../model/index.ts';
import type { Context } from './context.ts';
import { kindsOf, partOf } from './figure-kinds.ts';
import { type GivenThere, givenAt, givenThere } from './given.ts';
import { isAboutSame, type Looked, type Rival, rivalsOf } from './rivals.ts';
import { type AlterationKind, type Difference, type Finding, spanOf } from './types.ts';

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
