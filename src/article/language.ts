import { detectAll } from 'tinyld';

/** Enough to tell a language by, and little enough not to be felt. */
const PREFIX = 600;
const SHORTEST = 25;
const SUREST = 0.4;

/** BCP 47 tag of the text's language, from its beginning; `und` when that is too short or unsure. */
export function detectLanguage(text: string): string {
  const start = text.slice(0, PREFIX);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters < SHORTEST) return 'und';
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
