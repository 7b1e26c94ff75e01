import type { Figure, Span } from '../../model/index.ts';
import { keysOf } from '../compare/told.ts';
import { contains } from '../parts.ts';
import type { ForeignWord, Language } from './types.ts';

/** Words under their English lemmas; those that are not known, under their beginnings, for tellings in one language. */
export function keysIn(
  words: readonly ForeignWord[],
  figures: readonly Figure[],
  { tag, stem }: Language,
): ReadonlySet<string> {
  const keys = new Set(figures.flatMap((f) => keysOf(f.counted?.lemma ?? '')));
  for (const word of words) {
    const known = word.lemma === undefined ? stem(word) : undefined;
    if (known !== undefined) keys.add(`${tag}:${known}`);
    else for (const key of keysOf(word.lemma ?? '')) keys.add(key);
  }
  return keys;
}

/** Without the marks that part it from what stands beside it. */
export function trim(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:.–—-]/.test(text[from]!)) from++;
  while (to > from && /[\s,;:–—-]/.test(text[to - 1]!)) to--;
  return [from, to];
}

/** Quotations, and what stands beside them. */
export function stretchesOf(told: Span, quoted: readonly Span[]): Span[] {
  const out: Span[] = [];
  let at = told[0];
  for (const quotation of quoted) {
    if (!contains(told, quotation)) continue;
    if (quotation[0] > at) out.push([at, quotation[0]]);
    out.push(quotation);
    at = quotation[1];
  }
  if (told[1] > at) out.push([at, told[1]]);
  return out;
}
