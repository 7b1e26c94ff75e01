import { createHash } from 'node:crypto';
import path from 'node:path';
import { readName } from '../../src/resolve/index.ts';
import type { NameForm } from '../../src/resolve/types.ts';
import { readJsonl } from '../lib/data.ts';

/** A line of both files of pairs. */
interface PairLine {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly lang?: string;
  readonly schema?: string;
}

export interface NamePair {
  readonly id: string;
  readonly a: NameForm;
  readonly b: NameForm;
  readonly same: boolean;
  readonly fold: number;
  /** What one error counts: the sets differ in size. */
  readonly weight: number;
}

export const FOLDS = 5;
export const WIKIDATA = 'names/wikidata-pairs.dev.jsonl';
export const OPENSANCTIONS = 'names/opensanctions-pairs.dev.jsonl';
const OPENSANCTIONS_WEIGHT = 2;

/** The pairs of a file, read, each in the fold of its anchor: no name is learnt from and judged. */
export function namePairs(data: string, file: string): NamePair[] {
  const lines = readJsonl<PairLine>(path.join(data, file));
  const groups = components(lines);
  return lines.map((line) => {
    const kind = line.schema && line.schema !== 'Person' ? 'body' : 'person';
    return {
      id: line.id,
      a: readName(line.a, kind),
      b: readName(line.b, kind),
      same: line.same,
      fold: foldOf(groups(line)),
      weight: file === OPENSANCTIONS ? OPENSANCTIONS_WEIGHT : 1,
    };
  });
}

const foldOf = (group: string): number => createHash('sha256').update(group).digest()[0]! % FOLDS;

/** The group of a line: its native form across scripts, else the connected names (as the halves were cut). */
function components(lines: readonly PairLine[]): (line: PairLine) => string {
  const parent = new Map<string, string>();
  const root = (x: string): string => {
    let at = x;
    while (parent.get(at) !== undefined && parent.get(at) !== at) at = parent.get(at)!;
    return at;
  };
  const across = (line: PairLine): boolean => line.lang !== undefined && line.lang !== 'ko-latn';
  for (const line of lines)
    if (!across(line) && (line.same || line.schema)) parent.set(root(line.b), root(line.a));
  return (line) => (across(line) ? line.b : root(line.a));
}
