import type { FoundStatement } from '../found.ts';
import type { StatementInput } from '../index.ts';
import { type Rule, ruleContext } from './context.ts';
import { toDrafts, toFound } from './draft.ts';
import { findForms } from './find/index.ts';
import { setKind } from './kind.ts';
import { readHeadline } from './layout/headline-colon.ts';
import { readInlineTurns } from './layout/inline-turns.ts';
import { setPart } from './layout/place.ts';
import { readTranscript } from './layout/transcript.ts';
import { findLostMarks } from './lost-marks/paragraph.ts';
import { findLostRuns } from './lost-marks/run.ts';
import { coverQuotations } from './quoted/cover.ts';
import { setDirectness } from './quoted/directness.ts';
import { readAroundTag } from './repair/around-tag.ts';
import { fillSources } from './repair/fill-sources.ts';
import { mendSources } from './repair/mend-sources.ts';
import { relativeTails } from './repair/relative-tails.ts';
import { dropRelaying } from './repair/relaying.ts';
import { dropEmpty, tidy } from './repair/tidy.ts';
import { dropUnsaid } from './repair/unsaid.ts';
import { unwrapRelayed } from './repair/unwrap.ts';

export { QUOTED_WORDS, quotations } from './quotations.ts';

import { dropWeak } from './repair/weak-cues.ts';
import { wholeSources } from './repair/whole-sources.ts';

/** The rules that come after the statement model, in the order in which they run. */
export const RULES: readonly Rule[] = [
  dropEmpty,
  dropUnsaid,
  mendSources,
  dropWeak,
  findForms,
  readTranscript,
  readInlineTurns,
  coverQuotations,
  fillSources,
  wholeSources,
  tidy,
  relativeTails,
  readAroundTag,
  unwrapRelayed,
  readHeadline,
  findLostMarks,
  findLostRuns,
  dropRelaying,
  setDirectness,
  setKind,
  setPart,
];

/** The model's statements with those that rules find, and with what rules know of each. */
export function refine(input: StatementInput, found: readonly FoundStatement[]): FoundStatement[] {
  const context = ruleContext(input);
  let drafts = toDrafts(found);
  for (const rule of RULES) drafts = rule(context, drafts).filter((d) => !d.gone);
  return toFound(drafts);
}
