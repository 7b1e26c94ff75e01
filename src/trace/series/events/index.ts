import type { Clause } from '../clause.ts';
import { nounBefore } from './noun-before.ts';
import { object } from './object.ts';
import { objectFar } from './object-far.ts';
import { ofFigure } from './of-figure.ts';
import type { EventRule, FoundEvent } from './rule.ts';
import { subject } from './subject.ts';

/** In this order; the first that finds one counts. */
export const EVENT_RULES: readonly EventRule[] = [ofFigure, object, subject, nounBefore, objectFar];

/** What happens to what a figure counts, and by which rule; undefined where no word says it. */
export function findEvent(clause: Clause): { readonly event: FoundEvent; readonly by: string } | undefined {
  for (const { name, find } of EVENT_RULES) {
    const event = find(clause);
    if (event) return { event, by: name };
  }
  return undefined;
}
