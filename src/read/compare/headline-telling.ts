import type { Part } from '../../model/index.ts';
import { part } from '../parts.ts';
import type { FoundStatement } from '../statements/index.ts';
import type { Prepared } from '../text/prepare.ts';
import { counterparts } from './align.ts';
import { type Compared, unitsOf } from './units.ts';

const MAKER = 'headline-telling@1';

/**
 * A headline that names no source may still tell what somebody in the body says ("Ardovia fired 14 rockets"): that
 * it is told as a fact is the greatest change of all. The candidate is kept only where the body has a counterpart.
 */
export function headlineTelling(text: string, headline: Part): FoundStatement {
  return {
    part: 'headline',
    source: [],
    cue: [],
    content: [part(text, headline.span[0], headline.span[1], MAKER, 'inferred')],
    directness: 'indirect',
    marks: 'none',
    kind: 'saying',
    confidence: 0.5,
  };
}

/** Does a statement of the text tell what statement `index`, the candidate, tells? */
export function isRetold(prepared: Prepared, reading: Compared, index: number): boolean {
  const units = unitsOf(prepared, reading, reading.statements[index]!, index);
  const others = reading.statements.flatMap((s, i) => (i === index ? [] : unitsOf(prepared, reading, s, i)));
  return units.some((unit) => counterparts(unit, others).length > 0);
}
