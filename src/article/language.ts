import { detectAll } from 'tinyld';

/** Enough to tell a language by, and little enough not to be felt. */
const PREFIX = 600;
const SHORTEST = 25;
/** Latin letters alone say little. */
const SHORTEST_LATIN = 80;
const SUREST = 0.4;

/** Words of English that none of its neighbours shares, and that hardly a paragraph is without. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the and that this with was were has have had from his her their they said which who would been not for are its'.split(
    ' ',
  ),
);
const ENGLISH_SHARE = 0.08;

function isEnglish(start: string): boolean {
  const words = start.toLowerCase().match(/\p{L}+/gu) ?? [];
  const own = words.reduce((n, word) => n + Number(ENGLISH.has(word)), 0);
  return own >= 3 && own / words.length > ENGLISH_SHARE;
}

/** BCP 47 tag of the text's language, from its beginning; `und` when that is too short or unsure. */
export function detectLanguage(text: string): string {
  const start = text.slice(0, PREFIX);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters < SHORTEST) return 'und';
  // Cheaper than asking, and surer where foreign names fill a short text.
  if (isEnglish(start)) return 'en';
  if (letters < SHORTEST_LATIN && /^[\p{Script=Latin}\P{L}]*$/u.test(start)) return 'und';
  const [best, second] = detectAll(start);
  if (!best || best.accuracy < SUREST || best.accuracy - (second?.accuracy ?? 0) < 0.1) return 'und';
  return best.lang;
}

/** The tag in its usual form, or undefined where it is none ("en_gb" → "en-GB"). */
export function languageTag(written: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** Whether the reader reads it in full: English, or a text too short to tell. */
export const isFullyRead = (language: string): boolean => /^(?:en|und)(?:-|$)/i.test(language);
