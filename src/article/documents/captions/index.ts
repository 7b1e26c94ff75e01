import type { ArticleTime } from '../../../model/index.ts';
import { type DocumentText, Refusal } from '../document.ts';
import { captionsKind, cuesOf } from './cues.ts';
import { turnsOf } from './turns.ts';

export { captionsKind } from './cues.ts';

/**
 * What is said in captions (WebVTT or SubRip): a turn of a speaker a line, "Name: ..." where the speaker is named, and
 * when each part was spoken. Throws `Refusal` where no words are in it.
 */
export function readCaptions(text: string): DocumentText {
  const pieces: string[] = [];
  const times: ArticleTime[] = [];
  let length = 0;
  const add = (words: string): void => {
    pieces.push(words);
    length += words.length;
  };
  for (const { speaker, pieces: said } of turnsOf(cuesOf(text))) {
    if (length > 0) add('\n');
    if (speaker !== undefined) add(`${speaker}: `);
    for (const [i, { text: words, from, to }] of said.entries()) {
      if (i > 0) add(' ');
      times.push({ from, to, start: length, end: length + words.length });
      add(words);
    }
  }
  if (length === 0)
    throw new Refusal(
      `captions (${captionsKind(text) ?? 'WebVTT'}) without words`,
      'give captions that say something, or a transcript',
    );
  return { text: pieces.join(''), times };
}
