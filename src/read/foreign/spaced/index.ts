import type { Span } from '../../../model/index.ts';
import { longestFirst } from '../certainty.ts';
import { stretchesBetween } from '../quoted.ts';
import type { Found, Language } from '../types.ts';
import { dateTables, spacedDates } from './dates.ts';
import { denialTables, isDenied } from './denial.ts';
import { figureTables, spacedFigures } from './figures.ts';
import type { SpacedLexicon } from './lexicon.ts';
import { sayingTables, spacedSaying } from './saying.ts';
import { type SpacedWord, spacedWords, wordTables } from './words.ts';

export type { SpacedLexicon } from './lexicon.ts';

/** Endings are cut off by length, and shorter words tell little. */
const STEM = 6;
const SHORT = 3;

/** A language that writes blanks between its words and puts what is counted after its number. */
export function spaced(tag: string, lexicon: SpacedLexicon): Language {
  const words = wordTables(lexicon);
  const figures = figureTables(lexicon);
  const dates = dateTables(lexicon);
  const sayings = sayingTables(lexicon);
  const denials = denialTables(lexicon);
  const abbreviations = new Set(lexicon.words.abbreviations);
  // What the words of a sentence are is made here alone.
  const own = (found: Found) => found as Found & { readonly words: readonly SpacedWord[] };
  const marks = new Map(lexicon.sayings.marks);
  return {
    tag,
    namesByCapital: !lexicon.words.capitals,
    marks,
    endsAt: (text, stop) => endsAt(text, stop, abbreviations),
    words: (text, span) => spacedWords(text, span, words),
    dates: (text, span, found, published) =>
      spacedDates(text, span, found as readonly SpacedWord[], published, dates),
    figures: (text, _span, found) => spacedFigures(text, own(found), figures, words),
    quoted: (text, span, found) =>
      stretchesBetween(text, span, marks).filter(
        (q) => !isOutlet(q, found as readonly SpacedWord[], sayings),
      ),
    saying: (text, span, found, people) => spacedSaying(text, span, own(found), people, sayings),
    stem: ({ text }) =>
      text.length > SHORT && /^\p{L}/u.test(text) ? text.toLowerCase().slice(0, STEM) : undefined,
    hedges: longestFirst(lexicon.sayings.hedges),
    isDenied: (text, found) => isDenied(text, found, denials),
  };
}

/** The name of an outlet stands between marks too. */
function isOutlet(
  quoted: Span,
  words: readonly SpacedWord[],
  { outlets }: ReturnType<typeof sayingTables>,
): boolean {
  const first = words.findIndex((w) => w.span[0] >= quoted[0]);
  const found = outlets.at(words, first);
  return found !== undefined && words[first + found.count - 1]!.span[1] + 1 >= quoted[1];
}

/** A word before a full stop is no longer. */
const LONGEST = 16;

/** A stop behind which a capital, a digit or a mark stands, and before which no word that is always shortened. */
function endsAt(text: string, stop: number, abbreviations: ReadonlySet<string>): boolean {
  let next = stop + 1;
  while (next < text.length && (text[next] === ' ' || text[next] === '\u00a0')) next++;
  if (next === stop + 1 && next < text.length && text[next] !== '\n') return false;
  if (/\p{Ll}/u.test(text[next] ?? '')) return false;
  if (text[stop] !== '.') return !/[–—-]/.test(text[next] ?? '');
  let start = stop;
  while (start > 0 && stop - start < LONGEST && /[\p{L}\p{M}\d.'’]/u.test(text[start - 1]!)) start--;
  const word = text.slice(start, stop);
  // An initial; a day of a month before its name.
  if (/^\p{Lu}$/u.test(word)) return false;
  return !abbreviations.has(word.toLowerCase());
}
