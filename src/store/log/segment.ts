import path from 'node:path';

/** Folder of the captures within a store. */
export const CAPTURES = 'captures';

/**
 * A piece of the log: `000001.warc.gz`, or `000001-2.warc.gz` once something was removed from it, and beside it
 * `000001.index`, whose first line names the file that counts.
 */
export interface Segment {
  readonly number: number;
  /** Name of the file within the folder. */
  readonly file: string;
  /** The `warcinfo` record that it begins with. */
  readonly head: Stretch;
  /** Bytes of the file that the index knows of. */
  readonly end: number;
  /** Bytes of the index. */
  readonly indexEnd: number;
}

/** Some bytes of a segment with their hash. */
export interface Stretch {
  readonly length: number;
  readonly sha256: string;
}

/** Where a capture lies. */
export interface Place extends Stretch {
  /** Running number over the whole log. */
  readonly n: number;
  readonly id: string;
  /** Number of its segment. */
  readonly segment: number;
  readonly offset: number;
}

export const segmentFile = (number: number, generation: number): string =>
  `${numeral(number)}${generation > 1 ? `-${generation}` : ''}.warc.gz`;
export const indexFile = (number: number): string => `${numeral(number)}.index`;
const numeral = (n: number): string => String(n).padStart(6, '0');

/** Number and generation that a segment's file name says. */
export function segmentName(
  file: string,
): { readonly number: number; readonly generation: number } | undefined {
  const match = /^(\d{6,15})(?:-(\d{1,15}))?\.warc\.gz$/.exec(file);
  return match ? { number: Number(match[1]), generation: Number(match[2] ?? 1) } : undefined;
}

export function indexNumber(file: string): number | undefined {
  const match = /^(\d{6,15})\.index$/.exec(file);
  return match ? Number(match[1]) : undefined;
}

/** How a message calls a file of the log. */
export const shown = (file: string): string => path.posix.join(CAPTURES, file);

/** First line of an index. */
export const headLine = (file: string, head: Stretch): string =>
  `${JSON.stringify({ format: 1, segment: file, length: head.length, sha256: head.sha256 })}\n`;

export const placeLine = ({ n, id, offset, length, sha256 }: Place): string =>
  `${JSON.stringify({ n, id, offset, length, sha256 })}\n`;
