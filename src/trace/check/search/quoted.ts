import { isLetter, isSpace } from '../../../read/text/chars.ts';
import { normal, type Vocabulary, wordsOf } from './words.ts';

/** What a draft says it left out or put in before a word. */
export const GAP = { none: 0, ellipsis: 1, gloss: 2 } as const;

/** A quotation's words to be looked for, with the editor's marks taken out of them. */
export interface Query {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Of GAP, before each word; one more at the end. */
  readonly gaps: Uint8Array;
  /** Words with part of them in brackets ("want[ed]"): the part outside must agree. */
  readonly edited: ReadonlyMap<number, string>;
  readonly ellipses: number;
  readonly brackets: number;
}

const ELLIPSIS = /^(?:\.(?:\s?\.){2,}|…)/;

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** The words of text[from, to) with its marked ellipses and bracketed insertions understood. Linear. */
export function queryOf(text: string, from: number, to: number, vocabulary: Vocabulary): Query {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  const edited = new Map<number, string>();
  let ellipses = 0;
  let brackets = 0;
  let gap: number = GAP.none;
  const take = ({ from: a, to: b }: Piece): void => {
    const words = wordsOf(text, vocabulary, a, b);
    for (let k = 0; k < words.ids.length; k++) {
      ids.push(words.ids[k]!);
      starts.push(words.starts[k]!);
      ends.push(words.ends[k]!);
      gaps.push(gap);
      gap = GAP.none;
    }
  };
  let start = from;
  for (let i = from; i < to; ) {
    const sign = text[i]!;
    if (sign === '.' || sign === '…') {
      const mark = ELLIPSIS.exec(text.slice(i, Math.min(to, i + 24)));
      if (mark) {
        take({ from: start, to: i });
        i += mark[0].length;
        start = i;
        gap = GAP.ellipsis;
        ellipses++;
        continue;
      }
    }
    if (sign === '[') {
      const close = closing(text, i, to);
      if (close > 0) {
        const inside = text.slice(i + 1, close).trim();
        const dots = ELLIPSIS.exec(inside);
        const before = i > from && isLetter(text.charCodeAt(i - 1)) && i > start;
        const after = close + 1 < to && isLetter(text.charCodeAt(close + 1));
        brackets++;
        if (!dots && (before || after)) {
          // A word that is partly the editor's: "[T]he", "want[ed]".
          let a = i;
          while (a > start && !isSpace(text.charCodeAt(a - 1))) a--;
          let b = close + 1;
          while (b < to && (isLetter(text.charCodeAt(b)) || isApostrophe(text, b, to))) b++;
          take({ from: start, to: a });
          const whole = normal(text.slice(a, b).replace(/[[\]]/g, ''));
          const kept = normal(text.slice(a, i) + text.slice(close + 1, b));
          if (!(inside.length === 1 && after && !before)) edited.set(ids.length, kept);
          ids.push(vocabulary.idOf(whole));
          starts.push(a);
          ends.push(b);
          gaps.push(gap);
          gap = GAP.none;
          i = b;
          start = b;
          continue;
        }
        take({ from: start, to: i });
        gap = dots ? GAP.ellipsis : Math.max(gap, GAP.gloss);
        if (dots) {
          ellipses++;
          brackets--;
        }
        i = close + 1;
        start = i;
        continue;
      }
    }
    i++;
  }
  take({ from: start, to });
  gaps.push(gap);
  return {
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    gaps: Uint8Array.from(gaps),
    edited,
    ellipses,
    brackets,
  };
}

const isApostrophe = (text: string, at: number, to: number): boolean =>
  (text[at] === "'" || text[at] === '’') && at + 1 < to && isLetter(text.charCodeAt(at + 1));

const LONGEST_BRACKET = 200;

function closing(text: string, at: number, to: number): number {
  const end = Math.min(to, at + LONGEST_BRACKET);
  for (let i = at + 1; i < end; i++) if (text[i] === ']') return i;
  return -1;
}
