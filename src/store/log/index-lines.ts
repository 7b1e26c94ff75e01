import { type Place, type Stretch, segmentName } from './segment.ts';

/** What an index says. */
export interface IndexLines {
  /** Undefined where the first line does not hold. */
  readonly head?: { readonly file: string } & Stretch;
  readonly places: readonly Place[];
  /** Bytes up to the last whole line; what follows was being written when it was cut off. */
  readonly whole: number;
  /** Lines that ended and yet do not hold, counted from 1. */
  readonly broken: readonly number[];
}

/** Reads an index. Zero bytes at its end are what a power failure leaves of a line that was never synced. */
export function readIndexLines(bytes: Buffer, segment: number): IndexLines {
  let size = bytes.length;
  while (size > 0 && bytes[size - 1] === 0) size--;
  const whole = bytes.lastIndexOf(10, size - 1) + 1;
  const lines = bytes.toString('utf8', 0, whole).split('\n').slice(0, -1);
  const head = headOf(parsed(lines[0]));
  const places: Place[] = [];
  const broken: number[] = head ? [] : [1];
  for (const [i, line] of lines.entries()) {
    if (i === 0) continue;
    const place = placeOf(parsed(line), segment);
    if (place) places.push(place);
    else broken.push(i + 1);
  }
  return { ...(head && { head }), places, whole: size === 0 ? 0 : whole, broken };
}

function parsed(line: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line ?? '');
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function stretchOf({ length, sha256 }: Readonly<Record<string, unknown>>): Stretch | undefined {
  return isCount(length) && typeof sha256 === 'string' && /^[\da-f]{64}$/.test(sha256)
    ? { length, sha256 }
    : undefined;
}

function headOf(line: Readonly<Record<string, unknown>>): IndexLines['head'] {
  const stretch = stretchOf(line);
  const { segment: file } = line;
  return stretch && typeof file === 'string' && segmentName(file) ? { file, ...stretch } : undefined;
}

function placeOf(line: Readonly<Record<string, unknown>>, segment: number): Place | undefined {
  const stretch = stretchOf(line);
  const { n, id, offset } = line;
  return stretch && isCount(n) && isCount(offset) && typeof id === 'string'
    ? { n, id, segment, offset, ...stretch }
    : undefined;
}
