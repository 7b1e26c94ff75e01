import { feature2 } from './hash.ts';
import { PAD, type WordCodes } from './words.ts';

export const SHIFT = 0;
/** The word on top of the stack depends on the next word. */
export const LEFT = 1;
/** The word on top of the stack depends on the one below it. */
export const RIGHT = 2;
export const ACTIONS = ['shift', 'left', 'right'] as const;
/** The word below the top depends on the top: only at the end, where a mark or conjunction would be the root. */
export const UNDER = 3;

const FINITE = 1;
const CONJUNCTION = 2;
const COMMA = 3;
const OTHER_MARK = 4;

/** What the features need to know of a tag: numbers of the classes that the tagger gives. */
export interface TagKinds {
  /** FINITE, CONJUNCTION, COMMA, OTHER_MARK or 0. */
  readonly kind: Uint8Array;
  readonly count: number;
}

export function tagKinds(classes: readonly string[]): TagKinds {
  const kind = new Uint8Array(classes.length);
  classes.forEach((tag, i) => {
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD') kind[i] = FINITE;
    else if (tag === 'CC') kind[i] = CONJUNCTION;
    else if (tag === ',') kind[i] = COMMA;
    // Signs of money govern their amount.
    else if (!/^[A-Z$#]/.test(tag)) kind[i] = OTHER_MARK;
  });
  return { kind, count: classes.length };
}

/**
 * State of an arc-hybrid parse (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root behind the last word.
 * Words are addressed by PAD + index; 0 is no word, PAD + length the root. Every run ends in a tree with one root
 * after exactly 2 x length transitions. Reused from sentence to sentence.
 */
export class ParseState {
  length = 0;
  /** Code of the lemma, of the word with its tag, and of the tag alone. */
  w = new Int32Array(0);
  wt = new Int32Array(0);
  t = new Int32Array(0);
  /** Finite verbs and commas before the word. */
  verbs = new Int32Array(0);
  commas = new Int32Array(0);
  quotes = new Int32Array(0);
  kind = new Uint8Array(0);
  head = new Int32Array(0);
  label = new Int32Array(0);
  /** Outermost and second outermost child on each side; 0 = none. */
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  /** Sets of the labels of the children, one bit a label (labels 32 apart share one). */
  leftLabels = new Int32Array(0);
  rightLabels = new Int32Array(0);
  leftCount = new Int32Array(0);
  rightCount = new Int32Array(0);
  stack = new Int32Array(0);
  depth = 0;
  next = PAD;

  /** `words` encoded with their lemmas. */
  begin(words: WordCodes, tags: Int16Array, kinds: TagKinds): void {
    const n = words.length;
    this.length = n;
    const size = n + 2 * PAD;
    if (this.w.length < size) this.#grow(size);
    this.depth = 0;
    this.next = PAD;
    let verbs = 0;
    let commas = 0;
    for (let i = 0; i < size; i++) {
      const inside = i >= PAD && i < PAD + n;
      const tag = inside ? tags[i]! : -1;
      this.w[i] = words.lemma[i]!;
      this.t[i] = tag + 2;
      this.quotes[i] = words.quotes[i]!;
      this.verbs[i] = verbs;
      this.commas[i] = commas;
      if (inside) {
        const kind = kinds.kind[tag]!;
        if (kind === FINITE) verbs++;
        else if (kind === COMMA) commas++;
        this.kind[i] = kind;
      } else this.kind[i] = 0;
      this.head[i] = 0;
      this.label[i] = -1;
      this.left1[i] = 0;
      this.left2[i] = 0;
      this.right1[i] = 0;
      this.right2[i] = 0;
      this.leftLabels[i] = 0;
      this.rightLabels[i] = 0;
      this.leftCount[i] = 0;
      this.rightCount[i] = 0;
    }
    this.t[0] = 0;
    this.t[PAD + n] = kinds.count + 2;
    for (let i = 0; i < size; i++) this.wt[i] = feature2(3, words.lower[i]!, this.t[i]!);
  }

  get done(): boolean {
    return this.next === PAD + this.length && this.depth === 0;
  }

  /** Bits 1 << action. No word depends on a mark of punctuation, unless there is nothing else. */
  legal(): number {
    const { depth, kind } = this;
    if (this.next < PAD + this.length) {
      let bits = 1 << SHIFT;
      if (depth > 0 && kind[this.next]! < COMMA) bits |= 1 << LEFT;
      if (depth > 1 && kind[this.stack[depth - 2]!]! < COMMA) bits |= 1 << RIGHT;
      return bits;
    }
    if (depth === 1) return 1 << LEFT;
    const below = kind[this.stack[depth - 2]!]!;
    return below >= CONJUNCTION && kind[this.stack[depth - 1]!]! < COMMA ? 1 << UNDER : 1 << RIGHT;
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** Makes the arc of UNDER; the child is a mark or a conjunction. */
  attachUnder(punct: number, cc: number): void {
    const head = this.stack[this.depth - 1]!;
    const child = this.stack[this.depth - 2]!;
    this.stack[--this.depth - 1] = head;
    this.head[child] = head;
    this.label[child] = this.kind[child] === CONJUNCTION ? cc : punct;
  }

  /** Makes the arc of LEFT or RIGHT and takes the child off the stack. */
  attach(action: number, label: number): void {
    const child = this.stack[--this.depth]!;
    this.label[child] = label;
    const bit = 1 << (label & 31);
    if (action === LEFT) {
      const head = this.next;
      this.head[child] = head;
      this.left2[head] = this.left1[head]!;
      this.left1[head] = child;
      this.leftLabels[head]! |= bit;
      this.leftCount[head]!++;
    } else {
      const head = this.stack[this.depth - 1]!;
      this.head[child] = head;
      this.right2[head] = this.right1[head]!;
      this.right1[head] = child;
      this.rightLabels[head]! |= bit;
      this.rightCount[head]!++;
    }
  }

  #grow(need: number): void {
    const size = Math.max(need, 256, this.w.length * 2);
    const array = (): Int32Array<ArrayBuffer> => new Int32Array(size);
    this.w = array();
    this.wt = array();
    this.t = array();
    this.verbs = array();
    this.commas = array();
    this.quotes = array();
    this.kind = new Uint8Array(size);
    this.head = array();
    this.label = array();
    this.left1 = array();
    this.left2 = array();
    this.right1 = array();
    this.right2 = array();
    this.leftLabels = array();
    this.rightLabels = array();
    this.leftCount = array();
    this.rightCount = array();
    this.stack = array();
  }
}
