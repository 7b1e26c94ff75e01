import { combine } from '../../learn/hash.ts';
import { coreOf } from './anchor.ts';
import { bucket } from './columns.ts';
import type { Draft } from './decode.ts';
import { SHAPE, type Sheet } from './sheet.ts';

/** What the drafts of a text make of each other: which draft's content or source a token lies in. */
export interface Claims {
  /** Index of the surest draft whose content has the token; -1 = none. */
  readonly content: Int32Array;
  /** How many drafts claim the token as content. */
  readonly claims: Uint8Array;
}

export function claimsOf(sheet: Sheet, drafts: readonly Draft[]): Claims {
  const content = new Int32Array(sheet.count).fill(-1);
  const claims = new Uint8Array(sheet.count);
  drafts.forEach((d, k) => {
    for (const [start, end] of d.content)
      for (let i = start; i < end; i++) {
        if (claims[i]! < 255) claims[i]!++;
        const other = content[i]!;
        if (other < 0 || drafts[other]!.cue.probability < d.cue.probability) content[i] = k;
      }
  });
  return { content, claims };
}

/** Steps of half a unit of the log odds, from -4 to 5. */
const odds = (p: number): number => {
  const q = Math.min(0.9999, Math.max(0.0001, p));
  return Math.max(-8, Math.min(10, Math.round(2 * Math.log(q / (1 - q)))));
};

const sizeOf = (n: number): number => (n === 0 ? 0 : bucket(n) + 1);

/** Features of a whole draft: is it an attribution? Returns how many it wrote to `out`. */
export function rescoreFeatures(
  sheet: Sheet,
  drafts: readonly Draft[],
  claims: Claims,
  k: number,
  out: Int32Array,
): number {
  const d = drafts[k]!;
  const { word, lemma, tag, rel, shape, cueClass, quote, tree } = sheet;
  const { anchor, cue } = d;
  const core = anchor.core;
  let n = 0;
  let t = 400;
  const p = odds(cue.probability) + 20;
  const pc = odds(d.contentProbability) + 20;
  const ps = odds(d.sourceProbability) + 20;
  const lem = lemma[core]!;
  const cls = cueClass[core]!;
  let text = 5;
  for (let i = cue.start; i < cue.end; i++) text = combine(text, word[i]!);
  out[n++] = combine(++t, 0);
  out[n++] = combine(++t, p);
  out[n++] = combine(++t, pc);
  out[n++] = combine(++t, combine(p, pc));
  out[n++] = combine(++t, combine(p, ps));
  out[n++] = combine(++t, combine(pc, ps));
  out[n++] = combine(++t, combine(lem, p));
  out[n++] = combine(++t, lem);
  out[n++] = combine(++t, text);
  out[n++] = combine(++t, cls);
  out[n++] = combine(++t, combine(cls, p));
  out[n++] = combine(++t, combine(cls, pc));
  out[n++] = combine(++t, combine(tag[core]!, cls));
  out[n++] = combine(++t, combine(tag[core]!, p));
  // The source.
  const src = d.source;
  let kind = 0;
  let sourceHead = -1;
  if (src) {
    sourceHead = coreOfSource(sheet, src[0], src[1]);
    const where = src[0] < cue.start ? 1 : 2;
    const distance = where === 1 ? cue.start - src[1] : src[0] - cue.end;
    kind =
      1 +
      where * 2 +
      (distance === 0 ? 0 : distance < 4 ? 8 : 16) +
      (shape[sourceHead] === SHAPE.lower ? 0 : 32) +
      (src[1] - src[0] === 1 ? 64 : 0);
    out[n++] = combine(++t, combine(lemma[sourceHead]!, 1));
    out[n++] = combine(++t, combine(lemma[sourceHead]!, lem));
    out[n++] = combine(++t, combine(lemma[sourceHead]!, cls));
    out[n++] = combine(++t, combine(cueClass[sourceHead]!, cls));
    out[n++] = combine(++t, combine(word[src[0]]!, cls));
    out[n++] = combine(++t, combine(bucket(src[1] - src[0]), where));
    out[n++] = combine(++t, combine(tag[sourceHead]!, combine(rel[sourceHead]!, cls)));
    out[n++] = combine(++t, combine(quote[sourceHead]!, quote[core]!));
    if (rel[core])
      out[n++] = combine(++t, combine(anchor.branch[sourceHead - anchor.from] ?? 0, tree.passive[core]!));
  }
  t = 430;
  out[n++] = combine(++t, combine(kind, p));
  out[n++] = combine(++t, combine(kind, lem));
  out[n++] = combine(++t, combine(kind, cls));
  out[n++] = combine(++t, combine(kind, ps));
  // The content.
  let words = 0;
  let quoted = 0;
  let before = 0;
  let verbs = 0;
  for (const [start, end] of d.content)
    for (let i = start; i < end; i++) {
      if (shape[i] === SHAPE.punctuation) continue;
      words++;
      if (quote[i] === 1) quoted++;
      if (i < cue.start) before++;
    }
  const first = d.content[0];
  if (!first) return n;
  const after = d.content.find(([start]) => start >= cue.end) ?? first;
  const head = after[0];
  const gap = Math.max(0, Math.min(9, head - cue.end));
  const side = before === 0 ? 1 : before === words ? 2 : 3;
  const marks = quoted === 0 ? 0 : quoted * 10 >= words * 9 ? 2 : 1;
  for (let i = after[0]; i < after[1]; i++) {
    const r = sheet.head[i]!;
    if (rel[i] && (r < after[0] || r >= after[1])) {
      verbs = combine(tag[i]!, rel[i]!);
      out[n++] = combine(++t, combine(verbs, cls));
      out[n++] = combine(++t, combine(verbs, lem));
      out[n++] = combine(++t, combine(anchor.branch[i - anchor.from] ?? 0, cls));
      out[n++] = combine(++t, combine(anchor.branch[i - anchor.from] ?? 0, lem));
      out[n++] = combine(++t, combine(lemma[i]!, cls));
      break;
    }
  }
  t = 450;
  out[n++] = combine(++t, combine(sizeOf(words), side * 4 + marks));
  out[n++] = combine(++t, combine(side * 4 + marks, cls));
  out[n++] = combine(++t, combine(side * 4 + marks, lem));
  out[n++] = combine(++t, combine(side * 4 + marks, p));
  out[n++] = combine(++t, combine(side * 4 + marks, kind));
  out[n++] = combine(++t, combine(combine(side * 4 + marks, kind), cls));
  out[n++] = combine(++t, combine(word[head]!, lem));
  out[n++] = combine(++t, combine(word[head]!, cls));
  out[n++] = combine(++t, combine(combine(word[head]!, cls), kind));
  out[n++] = combine(++t, combine(word[head]!, gap));
  out[n++] = combine(++t, combine(head + 1 < sheet.count ? tag[head + 1]! : 0, combine(tag[head]!, cls)));
  out[n++] = combine(++t, combine(sizeOf(words), lem));
  out[n++] = combine(++t, combine(sizeOf(words), cls));
  out[n++] = combine(++t, combine(bucket(d.content.length), cls));
  out[n++] = combine(++t, combine(gap, cls));
  out[n++] = combine(++t, combine(gap, lem));
  // Others that want the same words.
  const outer = claims.content[core]!;
  const over = outer < 0 || outer === k ? undefined : drafts[outer];
  const cover = over ? odds(over.cue.probability) + 20 : 0;
  out[n++] = combine(++t, combine(cover, p));
  out[n++] = combine(++t, combine(cover, cls));
  out[n++] = combine(++t, combine(cover, quote[core]!));
  out[n++] = combine(++t, over ? combine(lemma[over.anchor.core]!, lem) : 0);
  out[n++] = combine(++t, over ? combine(cueClass[over.anchor.core]!, cls) : 0);
  const rival = claims.content[head]!;
  const against = rival < 0 || rival === k ? undefined : drafts[rival];
  out[n++] = combine(++t, combine(against ? odds(against.cue.probability) + 20 : 0, p));
  out[n++] = combine(++t, combine(against ? cueClass[against.anchor.core]! + 1 : 0, cls));
  out[n++] = combine(++t, combine(Math.min(4, claims.claims[head]!), p));
  // The draft holds other, surer cues: is it the outermost?
  let inner = 0;
  let innerClass = 0;
  for (let j = k + 1; j < drafts.length && j < k + 12; j++) {
    const o = drafts[j]!;
    if (!d.content.some(([start, end]) => o.cue.start >= start && o.cue.start < end)) continue;
    if (o.cue.probability > inner) {
      inner = o.cue.probability;
      innerClass = cueClass[o.anchor.core]!;
    }
  }
  out[n++] = combine(++t, combine(inner > 0 ? odds(inner) + 20 : 0, p));
  out[n++] = combine(++t, combine(innerClass, cls));
  // Where it stands.
  const paragraph = sheet.paragraph[core]!;
  const place = paragraph === 0 ? 0 : paragraph === 1 ? 1 : 2;
  out[n++] = combine(++t, combine(place, cls));
  out[n++] = combine(++t, combine(place, p));
  out[n++] = combine(++t, combine(quote[core]! * 4 + marks, p));
  out[n++] = combine(++t, combine(quote[core]!, lem));
  if (rel[core]) {
    out[n++] = combine(++t, combine(rel[core]!, p));
    out[n++] = combine(++t, combine(rel[core]!, combine(cls, kind)));
    out[n++] = combine(++t, combine(tree.negated[core]! * 2 + tree.passive[core]!, lem));
    const up = sheet.head[core]!;
    out[n++] = combine(++t, combine(up < 0 ? 1 : lemma[up]!, combine(rel[core]!, cls)));
    const aux = tree.auxiliary[core]!;
    out[n++] = combine(++t, combine(aux < 0 ? 1 : lemma[aux]!, combine(lem, kind)));
    out[n++] = combine(++t, combine(aux < 0 ? 1 : lemma[aux]!, combine(cls, p)));
  }
  return n;
}

/** The word of a source that governs its others; without a tree its last capitalised or last word. */
export function coreOfSource(sheet: Sheet, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const h = sheet.head[i]!;
    if (sheet.rel[i] !== 0 && (h < start || h >= end)) return i;
  }
  return coreOf(sheet, start, end);
}
