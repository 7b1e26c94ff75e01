import type { Draft } from '../types.ts';
import { type Checked, scoreCheck } from './check.ts';
import { type Collated, scoreCollate } from './collate.ts';

export const goldChecked = (drafts: readonly Draft[]): Checked[] =>
  drafts.map((d) => ({
    id: d.id,
    findings: d.items.map(({ span, what, case: c, kinds }) => ({ span, what, case: c, kinds })),
  }));
export const goldCollated = (drafts: readonly Draft[]): Collated[] =>
  drafts.map((d) => ({ id: d.id, variants: d.variants.map(({ kind, from, to }) => ({ kind, from, to })) }));

/** Each draft gets the predictions of the next one. */
const shifted = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  list.map((p, i) => ({ ...list[(i + 1) % list.length]!, id: p.id }));

/** Does the scorer give gold everything, nothing nothing, and the predictions of another draft little? Returns what is wrong. */
export function selfcheck(drafts: readonly Draft[]): string[] {
  const faults: string[] = [];
  const expect = (what: string, ok: boolean) => {
    if (!ok) faults.push(what);
  };
  const gold = scoreCheck(drafts, goldChecked(drafts));
  expect(
    'check: gold gives 1',
    gold.caseRight === 1 &&
      gold.kindRight === 1 &&
      gold.untouchedNotVerbatim === 0 &&
      gold.extra === 0 &&
      gold.unseen === 0,
  );
  const none = scoreCheck(drafts, []);
  expect(
    'check: nothing gives 0',
    none.caseRight === 0 && none.kindRight === 0 && none.untouchedNotVerbatim === 1,
  );
  const other = scoreCheck(drafts, shifted(goldChecked(drafts)));
  expect('check: another draft gives under 0.4', other.caseRight < 0.4 && other.kindRight < 0.2);
  const both = scoreCollate(drafts, goldCollated(drafts));
  expect('collate: gold gives 1 and nothing wrong', both.found === 1 && both.wrong === 0);
  expect('collate: nothing gives 0', scoreCollate(drafts, []).found === 0);
  const moved = scoreCollate(drafts, shifted(goldCollated(drafts)));
  expect('collate: another draft gives under 0.15', moved.found < 0.15);
  return faults;
}
