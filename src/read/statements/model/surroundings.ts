import { QUOTE } from './quotes.ts';
import type { Sheet } from './sheet.ts';

/** Classes 1 to this are verbs; the rest are nouns and adjectives. */
const SPEECH_CLASSES = 17;

/** What a token's neighbourhood shows once for the whole paragraph: see `surroundings`. */
export interface Surroundings {
  /** Nearest token to the left with a class of the cue lexicon, itself excluded, in the same sentence; -1 = none. */
  readonly cueLeft: Int32Array;
  readonly cueRight: Int32Array;
  /** Nearest quotation mark to the left and right in the paragraph. */
  readonly markLeft: Int32Array;
  readonly markRight: Int32Array;
  /** 1 where the sentence has a quotation mark. */
  readonly quoted: Uint8Array;
}

export function surroundings(sheet: Sheet): Surroundings {
  const n = sheet.count;
  const out = {
    cueLeft: new Int32Array(n).fill(-1),
    cueRight: new Int32Array(n).fill(-1),
    markLeft: new Int32Array(n).fill(-1),
    markRight: new Int32Array(n).fill(-1),
    quoted: new Uint8Array(n),
  };
  let cue = -1;
  let mark = -1;
  for (let i = 0; i < n; i++) {
    if (i > 0 && sheet.sentence[i] !== sheet.sentence[i - 1]) cue = -1;
    if (i > 0 && sheet.paragraph[i] !== sheet.paragraph[i - 1]) mark = -1;
    out.cueLeft[i] = cue;
    out.markLeft[i] = mark;
    if (sheet.cueClass[i]! > 0 && sheet.cueClass[i]! <= SPEECH_CLASSES) cue = i;
    if (sheet.quote[i]! >= QUOTE.opening) mark = i;
  }
  cue = -1;
  mark = -1;
  for (let i = n - 1; i >= 0; i--) {
    if (i + 1 < n && sheet.sentence[i] !== sheet.sentence[i + 1]) cue = -1;
    if (i + 1 < n && sheet.paragraph[i] !== sheet.paragraph[i + 1]) mark = -1;
    out.cueRight[i] = cue;
    out.markRight[i] = mark;
    if (sheet.cueClass[i]! > 0 && sheet.cueClass[i]! <= SPEECH_CLASSES) cue = i;
    if (sheet.quote[i]! >= QUOTE.opening) mark = i;
  }
  for (let s = 0; s + 1 < sheet.sentenceStart.length; s++) {
    let seen = 0;
    for (let i = sheet.sentenceStart[s]!; i < sheet.sentenceStart[s + 1]!; i++)
      if (sheet.quote[i] !== QUOTE.outside) seen = 1;
    for (let i = sheet.sentenceStart[s]!; i < sheet.sentenceStart[s + 1]!; i++) out.quoted[i] = seen;
  }
  return out;
}
