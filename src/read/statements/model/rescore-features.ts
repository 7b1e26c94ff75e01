import { combine } from '../../learn/hash.ts';
import { coreOf } from './anchor.ts';
import type { Draft } from './decode.ts';
import { SHAPE, type Sheet } from './sheet.ts';
import { bucket } from './tag-features.ts';

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
  const put = (value: number): void => {
    out[n++] = combine(++t, value);
  };
  const p = odds(cue.probability) + 20;
  const pc = odds(d.contentProbability) + 20;
  const ps = odds(d.sourceProbability) + 20;
  const lem = lemma[core]!;
  const cls = cueClass[core]!;
  let text = 5;
  for (let i = cue.start; i < cue.end; i++) text = combine(text, word[i]!);
  put(0);
  put(p);
  put(pc);
  put(combine(p, pc));
  put(combine(p, ps));
  put(combine(pc, ps));
  put(combine(lem, p));
  put(lem);
  put(text);
  put(cls);
  put(combine(cls, p));
  put(combine(cls, pc));
  put(combine(tag[core]!, cls));
  put(combine(tag[core]!, p));
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
    put(combine(lemma[sourceHead]!, 1));
    put(combine(lemma[sourceHead]!, lem));
    put(combine(lemma[sourceHead]!, cls));
    put(combine(cueClass[sourceHead]!, cls));
    put(combine(word[src[0]]!, cls));
    put(combine(bucket(src[1] - src[0]), where));
    put(combine(tag[sourceHead]!, combine(rel[sourceHead]!, cls)));
    put(combine(quote[sourceHead]!, quote[core]!));
    if (rel[core]) put(combine(anchor.branch[sourceHead - anchor.from] ?? 0, tree.passive[core]!));
  }
  t = 430;
  put(combine(kind, p));
  put(combine(kind, lem));
  put(combine(kind, cls));
  put(combine(kind, ps));
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
      put(combine(verbs, cls));
      put(combine(verbs, lem));
      put(combine(anchor.branch[i - anchor.from] ?? 0, cls));
      put(combine(anchor.branch[i - anchor.from] ?? 0, lem));
      put(combine(lemma[i]!, cls));
      break;
    }
  }
  t = 450;
  put(combine(sizeOf(words), side * 4 + marks));
  put(combine(side * 4 + marks, cls));
  put(combine(side * 4 + marks, lem));
  put(combine(side * 4 + marks, p));
  put(combine(side * 4 + marks, kind));
  put(combine(combine(side * 4 + marks, kind), cls));
  put(combine(word[head]!, lem));
  put(combine(word[head]!, cls));
  put(combine(combine(word[head]!, cls), kind));
  put(combine(word[head]!, gap));
  put(combine(head + 1 < sheet.count ? tag[head + 1]! : 0, combine(tag[head]!, cls)));
  put(combine(sizeOf(words), lem));
  put(combine(sizeOf(words), cls));
  put(combine(bucket(d.content.length), cls));
  put(combine(gap, cls));
  put(combine(gap, lem));
  // Others that want the same words.
  const outer = claims.content[core]!;
  const over = outer < 0 || outer === k ? undefined : drafts[outer];
  const cover = over ? odds(over.cue.probability) + 20 : 0;
  put(combine(cover, p));
  put(combine(cover, cls));
  put(combine(cover, quote[core]!));
  put(over ? combine(lemma[over.anchor.core]!, lem) : 0);
  put(over ? combine(cueClass[over.anchor.core]!, cls) : 0);
  const rival = claims.content[head]!;
  const against = rival < 0 || rival === k ? undefined : drafts[rival];
  put(combine(against ? odds(against.cue.probability) + 20 : 0, p));
  put(combine(against ? cueClass[against.anchor.core]! + 1 : 0, cls));
  put(combine(Math.min(4, claims.claims[head]!), p));
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
  put(combine(inner > 0 ? odds(inner) + 20 : 0, p));
  put(combine(innerClass, cls));
  // Where it stands.
  const paragraph = sheet.paragraph[core]!;
  const place = paragraph === 0 ? 0 : paragraph === 1 ? 1 : 2;
  put(combine(place, cls));
  put(combine(place, p));
  put(combine(quote[core]! * 4 + marks, p));
  put(combine(quote[core]!, lem));
  if (rel[core]) {
    put(combine(rel[core]!, p));
    put(combine(rel[core]!, combine(cls, kind)));
    put(combine(tree.negated[core]! * 2 + tree.passive[core]!, lem));
    const up = sheet.head[core]!;
    put(combine(up < 0 ? 1 : lemma[up]!, combine(rel[core]!, cls)));
    const aux = tree.auxiliary[core]!;
    put(combine(aux < 0 ? 1 : lemma[aux]!, combine(lem, kind)));
    put(combine(aux < 0 ? 1 : lemma[aux]!, combine(cls, p)));
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
