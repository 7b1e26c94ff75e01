import { combine } from '../../learn/hash.ts';
import type { Sheet } from './sheet.ts';

/** First-pass probabilities of every token, as small steps (see `stepOf`). */
export interface Roles {
  readonly cue: Uint8Array;
  readonly source: Uint8Array;
  readonly content: Uint8Array;
}

export const stepOf = (p: number): number =>
  p < 0.03 ? 0 : p < 0.12 ? 1 : p < 0.3 ? 2 : p < 0.6 ? 3 : p < 0.85 ? 4 : 5;

/** A cue and the tokens around it among which its source and content are looked for. */
export interface Anchor {
  readonly cueStart: number;
  readonly cueEnd: number;
  readonly from: number;
  readonly to: number;
  /** The word that carries the cue's meaning. */
  readonly core: number;
  /** For each token of the window: hash of the way through the tree to the cue; 0 = no tree or too far. */
  readonly path: Int32Array;
  /** For each token of the window: hash of the relation by which its branch hangs under the cue (or its governor). */
  readonly branch: Int32Array;
  /** For each token: tokens likely to be other cues between it and this cue, at most 3. */
  readonly rivals: Uint8Array;
  /** For each token: quotation marks, and other punctuation, between it and the cue (at most 7 each). */
  readonly marks: Uint8Array;
  readonly stops: Uint8Array;
}

const BEFORE = 80;
const AFTER = 130;

export function makeAnchor(sheet: Sheet, roles: Roles, cueStart: number, cueEnd: number): Anchor {
  const [from, to] = windowOf(sheet, roles, cueStart, cueEnd);
  const n = to - from;
  const rivals = new Uint8Array(n);
  const marks = new Uint8Array(n);
  const stops = new Uint8Array(n);
  let r = 0;
  let m = 0;
  let s = 0;
  const step = (i: number): void => {
    rivals[i - from] = r;
    marks[i - from] = m;
    stops[i - from] = s;
    if (roles.cue[i]! >= 3 && r < 3) r++;
    if (sheet.quote[i]! >= 2) {
      if (m < 7) m++;
    } else if (sheet.shape[i] === 4 && s < 7) s++;
  };
  for (let i = cueEnd; i < to; i++) step(i);
  r = 0;
  m = 0;
  s = 0;
  for (let i = cueStart - 1; i >= from; i--) step(i);
  const core = coreOf(sheet, cueStart, cueEnd);
  const { path, branch } = paths(sheet, cueStart, cueEnd, core, from, to);
  return {
    cueStart,
    cueEnd,
    from,
    to,
    core,
    path,
    branch,
    rivals,
    marks,
    stops,
  };
}

/** The cue's sentence, and those beside it in the paragraph as long as the first pass sees content in them. */
function windowOf(sheet: Sheet, roles: Roles, cueStart: number, cueEnd: number): [number, number] {
  const { sentence, sentenceStart, paragraph } = sheet;
  const p = paragraph[cueStart]!;
  const own = sentence[cueStart]!;
  const least = cueStart - BEFORE;
  const most = cueEnd + AFTER;
  let first = own;
  while (first > 0 && paragraph[sentenceStart[first - 1]!] === p && sentenceStart[first]! > least) {
    if (!hasContent(roles, sentenceStart[first - 1]!, sentenceStart[first]!)) break;
    first--;
  }
  let last = own;
  while (last + 2 < sentenceStart.length && paragraph[sentenceStart[last + 1]!] === p) {
    const start = sentenceStart[last + 1]!;
    if (start >= most || !hasContent(roles, start, sentenceStart[last + 2]!)) break;
    last++;
  }
  return [Math.max(sentenceStart[first]!, least), Math.min(sentenceStart[last + 1]!, most)];
}

function hasContent(roles: Roles, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (roles.content[i]! >= 2) return true;
  return false;
}

/** The last word of the cue that the lexicon knows, or that governs the cue's others; else its last word. */
export function coreOf(sheet: Sheet, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const h = sheet.head[i]!;
    if ((h < start || h >= end) && sheet.cueClass[i]! > 0) return i;
  }
  for (let i = end - 1; i >= start; i--) if (sheet.cueClass[i]! > 0) return i;
  for (let i = start; i < end; i++) {
    const h = sheet.head[i]!;
    if (sheet.rel[i] !== 0 && (h < start || h >= end)) return i;
  }
  let i = end - 1;
  while (i > start && sheet.shape[i] === 4) i--;
  return i;
}

function paths(
  sheet: Sheet,
  cueStart: number,
  cueEnd: number,
  core: number,
  from: number,
  to: number,
): { path: Int32Array; branch: Int32Array } {
  const n = to - from;
  const path = new Int32Array(n);
  const branch = new Int32Array(n);
  const { head, rel } = sheet;
  if (rel[core] === 0) return { path, branch };
  const first = sheet.sentenceStart[sheet.sentence[core]!]!;
  const last = sheet.sentenceStart[sheet.sentence[core]! + 1]!;
  // Ancestors of the cue, nearest first.
  const up: number[] = [];
  for (let a = core; a >= 0 && up.length < 12; a = head[a]!) up.push(a);
  for (let i = Math.max(from, first); i < Math.min(to, last); i++) {
    let at = i;
    let way = 7;
    let top = rel[i]!;
    let depth = 0;
    for (; depth < 14; depth++) {
      const inCue = at >= cueStart && at < cueEnd;
      const meet = inCue ? 0 : up.indexOf(at);
      if (meet >= 0) {
        let climb = 1;
        for (let k = 0; k < meet && k < 3; k++) climb = combine(climb, rel[up[k]!]!);
        const above = Math.min(meet, 4);
        path[i - from] = combine(combine(way, climb), depth > 4 ? 5 : depth) | 0;
        branch[i - from] = combine(depth === 0 ? 3 : top, above * 8 + (above ? 1 : 0)) | 0;
        break;
      }
      top = rel[at]!;
      if (depth < 3) way = combine(way, top);
      at = head[at]!;
      if (at < 0) break;
    }
  }
  return { path, branch };
}
