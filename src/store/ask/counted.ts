import { singular } from '../../read/figures/nouns.ts';

/** A counted thing as it is kept: small letters, its last word in the singular. */
export function countedLemma(written: string): string {
  const words = written.toLowerCase().trim().split(/\s+/);
  return [...words.slice(0, -1), singular(words.at(-1)!)].join(' ');
}
