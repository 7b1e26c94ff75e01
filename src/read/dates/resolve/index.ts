import type { Anchor } from '../anchor.ts';
import type { Match } from '../match.ts';
import type { SpanSense } from '../sense.ts';
import type { Tense } from '../tense.ts';
import { resolveCalendar } from './calendar-sense.ts';
import type { Focus } from './focus.ts';
import { resolveShift } from './shift-sense.ts';

/** What an expression comes to. */
export interface Resolved {
  readonly type: 'date' | 'time' | 'duration' | 'set';
  readonly value: string | null;
  /** The date that it was counted from, where it was. */
  readonly against?: string;
}

/** What is known where an expression stands. */
export interface Circumstances {
  readonly anchor: Anchor | undefined;
  /** Changed as expressions are resolved in the order of the text. */
  readonly focus: Focus;
  readonly tense: () => Tense | undefined;
  readonly sentence: number;
}

/** A length of accounts ("the nine months") ends the quarter that they spoke of. */
function resolveSpan(sense: SpanSense, at: Circumstances): Resolved {
  if (sense.unit === 'M' && (sense.n === 6 || sense.n === 9)) at.focus.quarter = undefined;
  return { type: 'duration', value: sense.value };
}

export function resolve(match: Match, at: Circumstances): Resolved {
  const { sense } = match;
  switch (sense.kind) {
    case 'calendar':
      return resolveCalendar(sense, at);
    case 'shift':
      return resolveShift(sense, at);
    case 'span':
      return resolveSpan(sense, at);
    case 'ref':
      return { type: 'date', value: sense.ref };
    case 'set':
      return { type: 'set', value: sense.value };
  }
}
