import koDates from '../../../lexicon/ko/dates.json' with { type: 'json' };
import koFigures from '../../../lexicon/ko/figures.json' with { type: 'json' };
import koSayings from '../../../lexicon/ko/sayings.json' with { type: 'json' };
import koWords from '../../../lexicon/ko/words.json' with { type: 'json' };
import { type SuffixedLexicon, suffixed } from './suffixed/index.ts';
import type { Language } from './types.ts';

/** JSON knows no unions of words: the files hold bounds and certainties by their names. */
const KOREAN = {
  words: koWords.words,
  figures: koFigures,
  dates: koDates,
  sayings: koSayings,
} as unknown as SuffixedLexicon;

/** Each is compiled when the first page in it is met. */
const MAKERS: Readonly<Record<string, () => Language>> = {
  ko: () => suffixed('ko', KOREAN),
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
