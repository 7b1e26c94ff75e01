import deDates from '../../../lexicon/de/dates.json' with { type: 'json' };
import deFigures from '../../../lexicon/de/figures.json' with { type: 'json' };
import deSayings from '../../../lexicon/de/sayings.json' with { type: 'json' };
import deWords from '../../../lexicon/de/words.json' with { type: 'json' };
import esDates from '../../../lexicon/es/dates.json' with { type: 'json' };
import esFigures from '../../../lexicon/es/figures.json' with { type: 'json' };
import esSayings from '../../../lexicon/es/sayings.json' with { type: 'json' };
import esWords from '../../../lexicon/es/words.json' with { type: 'json' };
import frDates from '../../../lexicon/fr/dates.json' with { type: 'json' };
import frFigures from '../../../lexicon/fr/figures.json' with { type: 'json' };
import frSayings from '../../../lexicon/fr/sayings.json' with { type: 'json' };
import frWords from '../../../lexicon/fr/words.json' with { type: 'json' };
import itDates from '../../../lexicon/it/dates.json' with { type: 'json' };
import itFigures from '../../../lexicon/it/figures.json' with { type: 'json' };
import itSayings from '../../../lexicon/it/sayings.json' with { type: 'json' };
import itWords from '../../../lexicon/it/words.json' with { type: 'json' };
import koDates from '../../../lexicon/ko/dates.json' with { type: 'json' };
import koFigures from '../../../lexicon/ko/figures.json' with { type: 'json' };
import koSayings from '../../../lexicon/ko/sayings.json' with { type: 'json' };
import koWords from '../../../lexicon/ko/words.json' with { type: 'json' };
import ruDates from '../../../lexicon/ru/dates.json' with { type: 'json' };
import ruFigures from '../../../lexicon/ru/figures.json' with { type: 'json' };
import ruSayings from '../../../lexicon/ru/sayings.json' with { type: 'json' };
import ruWords from '../../../lexicon/ru/words.json' with { type: 'json' };
import ukDates from '../../../lexicon/uk/dates.json' with { type: 'json' };
import ukFigures from '../../../lexicon/uk/figures.json' with { type: 'json' };
import ukSayings from '../../../lexicon/uk/sayings.json' with { type: 'json' };
import ukWords from '../../../lexicon/uk/words.json' with { type: 'json' };
import { type SpacedLexicon, spaced } from './spaced/index.ts';
import { type SuffixedLexicon, suffixed } from './suffixed/index.ts';
import type { Language } from './types.ts';

// JSON knows neither pairs nor unions of words: its files hold bounds and certainties by their names.
const lexicon = (words: object, figures: object, dates: object, sayings: object) =>
  ({ words, figures, dates, sayings }) as unknown as SpacedLexicon;

const KOREAN = {
  words: koWords.words,
  figures: koFigures,
  dates: koDates,
  sayings: koSayings,
} as unknown as SuffixedLexicon; // as above

/** Each is compiled when the first page in it is met. */
const MAKERS: Readonly<Record<string, () => Language>> = {
  de: () => spaced('de', lexicon(deWords, deFigures, deDates, deSayings)),
  es: () => spaced('es', lexicon(esWords, esFigures, esDates, esSayings)),
  fr: () => spaced('fr', lexicon(frWords, frFigures, frDates, frSayings)),
  it: () => spaced('it', lexicon(itWords, itFigures, itDates, itSayings)),
  ko: () => suffixed('ko', KOREAN),
  ru: () => spaced('ru', lexicon(ruWords, ruFigures, ruDates, ruSayings)),
  uk: () => spaced('uk', lexicon(ukWords, ukFigures, ukDates, ukSayings)),
};

const made = new Map<string, Language>();

/** What is known of the language with this BCP 47 tag; undefined where nothing is, or where it is read in full. */
export function foreignLanguage(tag: string): Language | undefined {
  const key = tag.toLowerCase().split('-')[0]!;
  if (!Object.hasOwn(MAKERS, key)) return undefined;
  let language = made.get(key);
  if (!language) {
    language = MAKERS[key]!();
    made.set(key, language);
  }
  return language;
}
