import { longestFirst } from '../certainty.ts';
import { stretchesBetween } from '../quoted.ts';
import type { Language } from '../types.ts';
import { datesOf, suffixedDates } from './dates.ts';
import { numbersOf, suffixedFigures } from './figures.ts';
import type { SuffixedLexicon } from './lexicon.ts';
import { suffixedSaying } from './saying.ts';
import { suffixedWords } from './words.ts';

export type { SuffixedLexicon } from './lexicon.ts';

/** A language that hangs endings on words without a blank and puts its verbs last (Korean). */
export function suffixed(tag: string, { words, figures, dates, sayings }: SuffixedLexicon): Language {
  const [number, date] = [numbersOf(figures), datesOf(dates)];
  const marks = new Map(sayings.marks);
  return {
    tag,
    namesByCapital: false,
    marks,
    endsAt: (text, stop) => /\s/.test(text[stop + 1] ?? ' '),
    words: (text, span) => suffixedWords(text, span, words),
    dates: (text, span, _words, published) => suffixedDates(text, span, published, dates, date),
    figures: (text, span, found) => suffixedFigures(text, span, found.words, found.dates, figures, number),
    quoted: (text, span) => stretchesBetween(text, span, marks),
    saying: (text, span, found, people) => suffixedSaying(text, span, found, people, sayings),
    stem: () => undefined,
    hedges: longestFirst(sayings.hedges),
    // The verb stands last.
    isDenied: (_text, found) =>
      found.slice(-2).some((w) => sayings.denials.some((d) => w.text.startsWith(d))),
  };
}
