import type { Telling } from '../read/index.ts';
import { align } from './align/align.ts';
import { diffOf } from './align/diff.ts';
import { onOneOccasion } from './occasion.ts';
import type { Linked } from './variants/index.ts';
import { pairOf } from './variants/pair.ts';

/** What one article tells lined up with what another does, each with its word diff. */
export function linked(base: Telling, other: Telling): Linked[] {
  const links = align(base.told, other.told).map((link) => ({
    link,
    diff: diffOf(base.told[link.base]!, other.told[link.other]!),
  }));
  const oneOccasion = onOneOccasion(links.map((l) => pairOf(base, other, l)));
  return links.map((l, i) => ({ ...l, oneOccasion: oneOccasion[i]! }));
}
