import { hashString } from '../../learn/hash.ts';

/** What a governing token has below it; token indices, -1 where it has none. */
export interface Tree {
  readonly subject: Int32Array;
  /** Clausal complement: ccomp, xcomp or parataxis. */
  readonly complement: Int32Array;
  readonly object: Int32Array;
  /** Prepositional dependant (nmod, with its case word). */
  readonly oblique: Int32Array;
  /** Word that introduces: mark or case. */
  readonly marker: Int32Array;
  readonly passive: Uint8Array;
  readonly negated: Uint8Array;
  readonly auxiliary: Int32Array;
  /** First and last token of the subtree. */
  readonly low: Int32Array;
  readonly high: Int32Array;
}

const R = (name: string): number => hashString(name) | 0;
const NSUBJ = R('nsubj');
const NSUBJPASS = R('nsubjpass');
const CCOMP = R('ccomp');
const XCOMP = R('xcomp');
const PARATAXIS = R('parataxis');
const DOBJ = R('dobj');
const NMOD = R('nmod');
const MARK = R('mark');
const CASE = R('case');
const NEG = R('neg');
const AUX = R('aux');
const AUXPASS = R('auxpass');
const COP = R('cop');

/** Looks each token's governor up once. `rel` holds hashes of relation names; linear but for the depth of trees. */
export function makeTree(count: number, head: Int32Array, rel: Uint32Array): Tree {
  const column = (): Int32Array => new Int32Array(count).fill(-1);
  const tree = {
    subject: column(),
    complement: column(),
    object: column(),
    oblique: column(),
    marker: column(),
    auxiliary: column(),
    passive: new Uint8Array(count),
    negated: new Uint8Array(count),
    low: new Int32Array(count),
    high: new Int32Array(count),
  };
  for (let i = 0; i < count; i++) {
    tree.low[i] = i;
    tree.high[i] = i;
  }
  for (let i = 0; i < count; i++) {
    const h = head[i]!;
    if (h < 0) continue;
    const r = rel[i]! | 0;
    if (r === NSUBJ) tree.subject[h] = i;
    else if (r === NSUBJPASS) {
      tree.subject[h] = i;
      tree.passive[h] = 1;
    } else if (r === CCOMP) tree.complement[h] = i;
    else if (r === XCOMP || r === PARATAXIS) {
      if (tree.complement[h] === -1) tree.complement[h] = i;
    } else if (r === DOBJ) tree.object[h] = i;
    else if (r === NMOD) {
      if (tree.oblique[h] === -1) tree.oblique[h] = i;
    } else if (r === MARK || r === CASE) {
      if (tree.marker[h] === -1) tree.marker[h] = i;
    } else if (r === NEG) tree.negated[h] = 1;
    else if (r === AUX || r === AUXPASS || r === COP) {
      tree.auxiliary[h] = i;
      if (r === AUXPASS) tree.passive[h] = 1;
    }
    // Spans grow upwards; 40 steps bound the work on a chain as deep as the sentence is long.
    let up = h;
    for (let step = 0; up >= 0 && step < 40; step++) {
      let grew = false;
      if (i < tree.low[up]!) {
        tree.low[up] = i;
        grew = true;
      }
      if (i > tree.high[up]!) {
        tree.high[up] = i;
        grew = true;
      }
      if (!grew && step > 0) break;
      up = head[up]!;
    }
  }
  return tree;
}
