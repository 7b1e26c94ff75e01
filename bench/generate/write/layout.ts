import type { Random } from '../random.ts';
import type { Filler } from './filler.ts';

/** Words that a sentence with a statement is taken for when the filler is measured out. */
const STATEMENT_WORDS = 17;
const FEWEST = 185;
const SPREAD = 660;

/** Paragraphs of two to four sentences; the main statement in the first or second sentence, the others spread. */
export function layOut(
  sentences: readonly string[],
  filler: Filler,
  random: Random,
): { readonly text: string; readonly starts: readonly number[] } {
  const target =
    FEWEST + SPREAD * Math.min(random.unit(), random.unit()) - STATEMENT_WORDS * sentences.length;
  const lead = random.chance(0.7) ? 0 : 1;
  const starts: number[] = [];
  let text = '';
  let [count, made, inParagraph] = [0, 0, 1 + random.below(2)];
  const add = (words: string): void => {
    if (made > 0) {
      const ends = inParagraph <= 0;
      text += ends ? '\n\n' : ' ';
      if (ends) inParagraph = 2 + random.below(3);
    }
    inParagraph--;
    made++;
    text += words;
  };
  const tell = (): void => {
    const next = sentences[starts.length]!;
    add(next);
    starts.push(text.length - next.length);
  };
  const due = (): boolean => {
    const i = starts.length;
    if (i >= sentences.length) return false;
    return i === 0 ? made >= lead : count >= (target * (i - 0.5)) / sentences.length;
  };
  while (count < target || starts.length < sentences.length) {
    if (due()) tell();
    else {
      add(filler.sentence());
      count += filler.words;
    }
  }
  return { text, starts };
}
