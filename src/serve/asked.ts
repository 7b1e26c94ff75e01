import { InputError, isPublished } from '../article/index.ts';
import { languageTag } from '../article/language.ts';

/** A day, a month or a year that an address asks for. Throws `InputError`. */
export function askedDay(name: 'from' | 'to', written: string | undefined): string | undefined {
  if (written === undefined || (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(written) && isPublished(written)))
    return written;
  throw new InputError(name, `${written} is no date`, 'give YYYY, YYYY-MM or YYYY-MM-DD');
}

/** One of a few words. Throws `InputError`. */
export function askedWord<W extends string>(
  name: string,
  written: string | undefined,
  words: readonly W[],
): W | undefined {
  if (written === undefined) return undefined;
  const word = words.find((w) => w === written);
  if (word === undefined) throw new InputError(name, `${written} is none of ${words.join(', ')}`);
  return word;
}

/** 6,700 and 6_700 are 6700. Throws `InputError`. */
export function askedNumber(name: string, written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const n = Number(written.replaceAll(/[_,](?=\d{3})/g, ''));
  if (/\d/.test(written) && Number.isFinite(n)) return n;
  throw new InputError(name, `${written} is no number`);
}

/** BCP 47. Throws `InputError`. */
export function askedLanguage(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const tag = languageTag(written);
  if (tag === undefined) throw new InputError('language', `${written} is no language tag`, 'give one as en');
  return tag;
}

/** Without what is not asked. */
export const only = <T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  }; // every value that is left is given
