import type { Part } from '../../../model/index.ts';
import type { Prepared } from '../../text/prepare.ts';
import { sentenceAt, tokenAt } from '../locate.ts';
import type { SentenceView } from '../scope/view.ts';

/** Gives the view of a sentence by its index; views are made once and kept by the caller. */
export type Views = (sentence: number) => SentenceView;

/** The tokens first..last of one sentence that a part covers. */
export interface Stretch {
  readonly view: SentenceView;
  readonly first: number;
  readonly last: number;
}

/** A part's tokens, sentence by sentence. */
export function stretchesOf(prepared: Prepared, views: Views, { span: [start, end] }: Part): Stretch[] {
  const out: Stretch[] = [];
  for (let s = sentenceAt(prepared, start); s < prepared.sentences.length; s++) {
    const sentence = prepared.sentences[s]!;
    if (sentence.start >= end) break;
    const first = tokenAt(sentence, start);
    const last = Math.min(tokenAt(sentence, end - 1), sentence.tokens.length - 1);
    if (first <= last) out.push({ view: views(s), first, last });
  }
  return out;
}
