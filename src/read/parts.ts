import type { Basis, Maker, Part, Span } from '../model/index.ts';

/** A part of a reading: the words of text[start, end). */
export function part(text: string, start: number, end: number, by: Maker, basis: Basis = 'stated'): Part {
  return { span: [start, end], exact: text.slice(start, end), basis, by };
}

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
