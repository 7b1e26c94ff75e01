import type { Comparison } from '../../model/index.ts';
import type { Prepared } from '../text/prepare.ts';
import { type Aligned, counterparts } from './align.ts';
import { attributionVariants } from './attribution-variants.ts';
import { certaintyVariants } from './certainty-variants.ts';
import { directnessVariants } from './directness-variants.ts';
import { figureVariants } from './figure-variants.ts';
import { nameVariants } from './name-variants.ts';
import { type Compared, type Unit, unitsOf } from './units.ts';
import { comparison, type Side, type VariantRule } from './variants.ts';

/** The rules that compare a telling with its nearest counterpart, in order. */
const NEAREST: readonly VariantRule[] = [figureVariants, certaintyVariants, nameVariants];

/** Headline and lead against body: what was changed on the way inside one article. */
export function compareParts(prepared: Prepared, reading: Compared): readonly Comparison[] {
  const units = reading.statements.map((s, i) => unitsOf(prepared, reading, s, i));
  const of = (part: string): Unit[] =>
    reading.statements.flatMap((s, i) => (s.part === part ? units[i]! : []));
  const headline = of('headline');
  const lead = of('lead');
  const body = of('body');
  const out: Comparison[] = [];
  for (const unit of [...headline, ...lead]) out.push(...compareUnit(prepared, reading, unit, body));
  // A headline that the body does not take up is compared with the lead.
  for (const unit of headline)
    if (!out.some((c) => c.statements[1] === unit.statement))
      out.push(...compareUnit(prepared, reading, unit, lead));
  return once(out);
}

function compareUnit(
  prepared: Prepared,
  reading: Compared,
  unit: Unit,
  others: readonly Unit[],
): Comparison[] {
  const pairs = counterparts(unit, others);
  const out: Comparison[] = [];
  const apply = (rule: VariantRule, pair: Aligned | undefined): void => {
    if (!pair) return;
    const side = (u: Unit): Side => ({
      text: prepared.text,
      reading,
      statement: reading.statements[u.statement]!,
      unit: u,
    });
    for (const variant of rule({ from: side(pair.from), to: side(pair.to) }))
      out.push(comparison(variant, pair.from.statement, pair.to.statement));
  };
  const sourced = pairs.find((p) => reading.statements[p.from.statement]!.source.length > 0);
  // Who said it is asked of the nearest telling that says so; the speaker's own words count wherever they stand.
  for (const rule of NEAREST) apply(rule, pairs[0]);
  apply(attributionVariants, sourced);
  apply(
    directnessVariants,
    pairs.find((p) => reading.statements[p.from.statement]!.directness === 'direct') ?? pairs[0],
  );
  return out;
}

/** Without repetitions: several units of a statement may show one difference. */
function once(comparisons: readonly Comparison[]): Comparison[] {
  const seen = new Set<string>();
  return comparisons.filter((c) => {
    const key = JSON.stringify([
      c.kind,
      c.statements,
      c.kind === 'attribution' ? null : [c.from.span, c.to.span],
    ]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
