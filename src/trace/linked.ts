import type { Telling } from '../read/index.ts';
import { align, type Link } from './align/align.ts';
import { diffOf } from './align/diff.ts';
import type { Linked } from './variants/index.ts';

/** What one article tells lined up with what another does, each with its word diff. */
export function linked(base: Telling, other: Telling): Linked[] {
  return align(base.told, other.told).map((link: Link) => ({
    link,
    diff: diffOf(base.told[link.base]!, other.told[link.other]!),
  }));
}
