import type { Draft } from './decode.ts';
import type { Sheet } from './sheet.ts';

/** A draft that was kept. */
export interface Judged {
  readonly draft: Draft;
  readonly probability: number;
}

/**
 * Drafts of at least the probability `keep`; of those that claim the same words the more probable stays: a
 * statement's content belongs to no other (PolNeAR has the outermost attribution only).
 */
export function select(
  sheet: Sheet,
  drafts: readonly Draft[],
  probabilities: ArrayLike<number>,
  keep: number,
): Judged[] {
  const taken = new Uint8Array(sheet.count);
  const kept: Judged[] = [];
  const judged = drafts.map((draft, i) => ({
    draft,
    probability: probabilities[i]!,
  }));
  judged.sort((a, b) => b.probability - a.probability || a.draft.cue.start - b.draft.cue.start);
  for (const one of judged) {
    if (one.probability < keep) break;
    const { cue, content } = one.draft;
    if (taken[cue.start]) continue;
    let claimed = 0;
    let all = 0;
    for (const [start, end] of content) {
      for (let i = start; i < end; i++) claimed += taken[i]!;
      all += end - start;
    }
    if (claimed * 2 > all) continue;
    for (const [start, end] of content) taken.fill(1, start, end);
    kept.push(one);
  }
  return kept.sort((a, b) => a.draft.cue.start - b.draft.cue.start);
}
