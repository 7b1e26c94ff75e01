import type { FoundStatement } from '../found.ts';
import type { StatementInput } from '../index.ts';
import { type Rule, ruleContext } from './context.ts';
import { coverQuotations } from './cover.ts';
import { setDirectness } from './directness.ts';
import { toDrafts, toFound } from './draft.ts';
import { fillSources } from './fill-sources.ts';
import { findForms } from './find.ts';
import { readHeadline } from './headline-colon.ts';
import { readInlineTurns } from './inline-turns.ts';
import { setKind } from './kind.ts';
import { findLostMarks } from './lost-marks/paragraph.ts';
import { findLostRuns } from './lost-marks/run.ts';
import { setPart } from './place.ts';
import { dropRelaying } from './relaying.ts';
import { dropEmpty, tidy } from './tidy.ts';
import { readTranscript } from './transcript.ts';

export { type Quotation, quotations } from './quotations.ts';

import { wholeSources } from './whole-sources.ts';

/** The rules that come after the statement model, in the order in which they run. */
export const RULES: readonly Rule[] = [
  dropEmpty,
  findForms,
  readTranscript,
  readInlineTurns,
  coverQuotations,
  fillSources,
  wholeSources,
  tidy,
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
