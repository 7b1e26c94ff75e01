import type { NamedKind, NamePart } from '../types.ts';
import { ALWAYS_TITLES, GENERATIONS, LEGAL, LEGAL_PHRASES, TITLES } from './lists.ts';

/** The parts that tell who is meant: without titles, generations and legal forms. Never none. */
export function withoutTitles(parts: readonly NamePart[], kind: NamedKind): readonly NamePart[] {
  if (kind === 'body')
    return orAll(
      dropPhrases(parts).filter((part) => !LEGAL.has(part.text)),
      parts,
    );
  const kept = parts.filter(
    ({ text }) => !ALWAYS_TITLES.has(text) && !GENERATIONS.has(text) && !STRAY_LEGAL.has(text),
  );
  // "King" is a title before a name and a surname behind one.
  let from = 0;
  while (from < kept.length - 1 && TITLES.has(kept[from]!.text)) from++;
  return orAll(kept.slice(from), parts);
}

/** Legal forms that lists of names put behind a person; the shorter ones are names too. */
const STRAY_LEGAL = new Set(['llc', 'ltd', 'inc', 'gmbh']);

const orAll = (kept: readonly NamePart[], all: readonly NamePart[]): readonly NamePart[] =>
  kept.length > 0 ? kept : all;

/** Leaves out legal forms of several words ("Limited Liability Company"). */
function dropPhrases(parts: readonly NamePart[]): readonly NamePart[] {
  let out = parts;
  for (const [phrase] of LEGAL_PHRASES) {
    const words = phrase!.split(' ');
    const from = out.findIndex((_, i) => words.every((word, k) => out[i + k]?.text === word));
    if (from >= 0) out = [...out.slice(0, from), ...out.slice(from + words.length)];
  }
  return out;
}
