import type { Basis, Maker, Part, Span } from '../model/index.ts';
import { bisect } from './sorted.ts';

/** A part of a reading: the words of text[start, end). */
export function part(text: string, start: number, end: number, by: Maker, basis: Basis = 'stated'): Part {
  return { span: [start, end], exact: text.slice(start, end), basis, by };
}

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Indices of those of a list sorted by place that lie within a span, in order. */
export function indicesWithin(sorted: readonly { readonly span: Span }[], span: Span): number[] {
  const out: number[] = [];
  const first = bisect(sorted.length, (i) => sorted[i]!.span[0] < span[0]);
  for (let i = first; i < sorted.length && sorted[i]!.span[0] < span[1]; i++)
    if (contains(span, sorted[i]!.span)) out.push(i);
  return out;
}

/** Those of a list sorted by place that lie within a span. */
export const within = <T extends { readonly span: Span }>(sorted: readonly T[], span: Span): T[] =>
  indicesWithin(sorted, span).map((i) => sorted[i]!);
