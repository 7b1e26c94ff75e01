import { isRounding, sameValue } from '../../read/compare/figures.ts';
import type { Span, Telling, Told } from '../../read/index.ts';
import type { Link } from '../align/align.ts';
import { pairFigures } from './figures.ts';
import type { FoundAt } from './index.ts';
import { type Pair, wordsAt } from './pair.ts';

/** Below this likeness what one side lacks may simply be told elsewhere. */
const SURE = 0.5;

interface Paired {
  readonly link: Link;
  readonly pair: Pair;
}

/** omission and addition: a figure or a said sentence that only one side has, within what both tell; `told` are the other's sentences that are lined up. */
export function absenceVariants(
  base: Telling,
  other: Telling,
  pairs: readonly Paired[],
  told: ReadonlySet<number>,
): FoundAt[] {
  const out: FoundAt[] = [];
  for (const { link, pair } of bestOfBase(pairs)) {
    const { figures } = pair.base.told.unit;
    const others = other.reading.figures;
    const changed = new Set(pairFigures(pair).map(([from]) => from));
    for (const figure of figures) {
      if (others.some((f) => sameValue(f, figure) || isRounding(f, figure)) || figures.length < 2) continue;
      // "500 12-inch pipes": a measure within what is counted is no figure of its own.
      if (figures.some((f) => f !== figure && f.span[0] <= figure.span[0] && figure.span[1] <= f.span[1]))
        continue;
      if (figure.value === null || base.reading.dates.some((d) => overlap(d.span, figure.span))) continue;
      if (link.score < SURE || changed.has(figure)) continue;
      out.push({
        kind: 'omission',
        from: wordsAt(base.text, ...figure.span),
        to: null,
        unit: link.base,
        other: link.other,
      });
    }
  }
  other.told.forEach((t, i) => {
    if (told.has(i) || !isSaid(t)) return;
    out.push({
      kind: 'addition',
      from: null,
      to: wordsAt(other.text, ...t.unit.span),
      unit: null,
      other: null,
    });
  });
  return out;
}

/** Said by somebody, or told with a figure, and long enough to tell something. */
const isSaid = ({ statement, unit, part, keys }: Told): boolean =>
  part !== 'headline' &&
  keys.size >= 2 &&
  (unit.statement >= 0
    ? statement.source.length > 0 || statement.speaker !== undefined
    : unit.figures.some((f) => f.value !== null));

function bestOfBase(pairs: readonly Paired[]): Paired[] {
  const best = new Map<number, Paired>();
  for (const p of pairs) {
    const known = best.get(p.link.base);
    if (!known || p.link.score > known.link.score) best.set(p.link.base, p);
  }
  return [...best.values()].sort((a, b) => a.link.base - b.link.base);
}

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
