import type { Hedge, Part, StatementCertainty } from '../../../model/index.ts';
import { contains, part } from '../../parts.ts';
import type { FoundStatement } from '../../statements/found.ts';
import type { Prepared } from '../../text/prepare.ts';
import { judgeToken, startOf } from '../scope/judge.ts';
import { pathOf } from '../scope/path.ts';
import { CERTAIN, type State, UNSPECIFIED, verdictOf } from '../scope/state.ts';
import { assertedUnder, topPredicate } from './asserted.ts';
import { type CueWord, cueHedge, cueWordOf, formOf, stateUnder } from './cue.ts';
import { type Stretch, stretchesOf, type Views } from './views.ts';

const BY = 'certainty-hedges@1';

/** Certainty of the first thing asserted in a statement's content, with the hedge words in content and cue. */
export function judgeStatement(
  prepared: Prepared,
  views: Views,
  statement: FoundStatement,
): StatementCertainty {
  const { state, cue } = firstAsserted(prepared, views, statement);
  const { certainty, polarity } = verdictOf(state);
  const hedges: Hedge[] = statement.content.flatMap((c) => hedgesWithin(prepared, views, c));
  const ofCue = cueHedge(prepared, cue, BY);
  if (ofCue) hedges.push(ofCue);
  hedges.sort((a, b) => a.span[0] - b.span[0]);
  return { value: certainty, polarity, hedges };
}

interface Asserted {
  readonly state: State;
  readonly cue?: CueWord | undefined;
}

function firstAsserted(prepared: Prepared, views: Views, statement: FoundStatement): Asserted {
  for (const content of statement.content)
    for (const stretch of stretchesOf(prepared, views, content)) {
      const top = topPredicate(stretch);
      if (top < 0) continue;
      const form = formOf(stretch, top);
      const cue = cueWordOf(prepared, views, statement, form);
      const under = stateUnder(cue, form, statement, stretch, top);
      return { state: judgeWithin(stretch, top, under), cue };
    }
  return { state: CERTAIN };
}

/** What stands over the content in the parse is left out: the cue has spoken for it. */
function judgeWithin(stretch: Stretch, top: number, under: State): State {
  const { view, last } = stretch;
  const at = assertedUnder(stretch, top);
  const path = pathOf(view, at);
  const cut = path.findIndex((step) => step.at === top);
  const inside = cut < 0 ? [startOf(at)] : [...path.slice(0, cut), startOf(top)];
  const asked = view.question && last >= view.tokens.length - 3;
  return judgeToken(view, at, inside, asked ? UNSPECIFIED : under);
}

function hedgesWithin(prepared: Prepared, views: Views, content: Part): Hedge[] {
  return stretchesOf(prepared, views, content).flatMap(({ view: { tokens, hedges } }) =>
    hedges.flatMap(({ first, last, certainty }): Hedge[] => {
      const start = tokens[first]!.start;
      const end = tokens[last]!.end;
      return contains(content.span, [start, end])
        ? [{ ...part(prepared.text, start, end, BY), certainty }]
        : [];
    }),
  );
}
