import type { Event, Span, StatementCertainty } from '../../model/index.ts';
import { part } from '../parts.ts';
import type { FoundStatement } from '../statements/found.ts';
import type { Prepared } from '../text/prepare.ts';
import { isEvent } from './events.ts';
import { type FactualityModel, valueOfState } from './learned/model.ts';
import { findToken } from './locate.ts';
import { judgeToken } from './scope/judge.ts';
import { verdictOf } from './scope/state.ts';
import { type SentenceView, viewSentence } from './scope/view.ts';
import { judgeStatement } from './statement/index.ts';

export { type FactualityExtra, type FactualityModel, factualityModel } from './learned/model.ts';
export { findToken } from './locate.ts';

const BY = 'certainty-scope@1';

export interface Judged {
  readonly events: readonly Event[];
  /** One entry a statement. */
  readonly statements: readonly StatementCertainty[];
}

/** How surely the text speaks of what it tells: its events, and the first thing asserted in each statement. */
export function judgeCertainty(prepared: Prepared, statements: readonly FoundStatement[]): Judged {
  const views = viewsOf(prepared);
  const events: Event[] = [];
  prepared.sentences.forEach((sentence, s) => {
    const view = views(s);
    sentence.tokens.forEach((token, i) => {
      if (!isEvent(view, i)) return;
      const state = judgeToken(view, i);
      events.push({ ...part(prepared.text, token.start, token.end, BY), ...verdictOf(state) });
    });
  });
  return { events, statements: statements.map((s) => judgeStatement(prepared, views, s)) };
}

/** How surely the first thing asserted in each statement is told. */
export function certaintyOf(
  prepared: Prepared,
  statements: readonly FoundStatement[],
): readonly StatementCertainty[] {
  const views = viewsOf(prepared);
  return statements.map((s) => judgeStatement(prepared, views, s));
}

/**
 * Factuality from -3 (certainly not) to 3 (certainly) of given event spans, in their order, on the scale of the
 * UW set (Lee et al. 2015). With a model its median; without one, what the rules conclude.
 */
export function judgeSpans(
  prepared: Prepared,
  spans: readonly Span[],
  model?: FactualityModel,
): readonly number[] {
  const views = viewsOf(prepared);
  return spans.map((span) => {
    const place = findToken(prepared, span);
    if (!place) return 3;
    const view = views(place.sentence);
    return model ? model.factuality(view, place.token) : valueOfState(judgeToken(view, place.token));
  });
}

function viewsOf(prepared: Prepared): (sentence: number) => SentenceView {
  const made: SentenceView[] = [];
  return (s) => {
    made[s] ??= viewSentence(prepared.sentences[s]!.tokens);
    return made[s];
  };
}
