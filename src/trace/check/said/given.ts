import type { Span } from '../../../model/index.ts';
import type { Context } from '../context.ts';
import type { Finding, Place } from '../types.ts';
import { type Outlet, otherWay, outletsAt } from './outlets.ts';
import { type Sayer, saidThere, sayerAt } from './speakers.ts';

/** To whom, and to which outlets, the draft gives a stretch. */
export interface Given {
  readonly sayer: Sayer | undefined;
  readonly outlets: readonly Outlet[];
}

/** What the source has otherwise; no kinds where it agrees, or leaves it open. */
export interface GivenThere {
  readonly kinds: readonly ('speaker' | 'source')[];
  /** Whom the source names. */
  readonly label?: string;
  readonly through?: Finding['through'];
}

export const givenAt = ({ reading, draft }: Context, span: Span): Given => ({
  sayer: sayerAt(reading, span),
  outlets: outletsAt(reading, draft.text, span),
});

/** Does the source say that somebody else said it, or that it came another way? */
export function givenThere(
  { readings, sources }: Context,
  { sayer, outlets }: Given,
  { source, span }: Place,
  ownVoice: boolean,
): GivenThere {
  const [reading, article] = [readings[source]!, sources[source]!];
  const { conflict, label } = saidThere(sayer, reading, article, span, ownVoice);
  const through = otherWay(outlets, reading, article, span);
  return {
    kinds: [...(conflict ? ['speaker' as const] : []), ...(through ? ['source' as const] : [])],
    ...(label !== undefined && { label }),
    ...(through && { through }),
  };
}
