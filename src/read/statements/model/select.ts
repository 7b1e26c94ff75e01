import type { Draft } from './decode.ts';
import type { Sheet } from './sheet.ts';

/**
 * Of drafts that claim the same words the more probable stays: a statement's content belongs to no other (PolNeAR
 * has the outermost attribution only).
 */
export function select(sheet: Sheet, drafts: readonly Draft[]): Draft[] {
  const taken = new Uint8Array(sheet.count);
  const kept: Draft[] = [];
  const byProbability = [...drafts].sort(
    (a, b) => b.cue.probability - a.cue.probability || a.cue.start - b.cue.start,
  );
  for (const draft of byProbability) {
    if (draft.content.length === 0 || taken[draft.cue.start]) continue;
    let claimed = 0;
    let all = 0;
    for (const [start, end] of draft.content)
      for (let i = start; i < end; i++) {
        claimed += taken[i]!;
        all++;
      }
    if (claimed * 2 > all) continue;
    for (const [start, end] of draft.content) taken.fill(1, start, end);
    kept.push(draft);
  }
  return kept.sort((a, b) => a.cue.start - b.cue.start);
}
