import { InvalidArgumentError } from 'commander';
import { type GivenFacts, isPublished } from '../article/index.ts';
import { languageTag } from '../article/language.ts';

/** What flags say of an article. */
export interface GivenFlags {
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly language?: string;
}

export function givenBy({ published, outlet, title, language }: GivenFlags): GivenFacts {
  return {
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
  };
}

/** The value of --published. */
export function published(date: string): string {
  if (isPublished(date)) return date;
  throw new InvalidArgumentError(
    'Give YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm+hh:mm, a day that is in the calendar.',
  );
}

/** The value of --language. */
export function language(written: string): string {
  const tag = languageTag(written);
  if (tag) return tag;
  throw new InvalidArgumentError('Give a BCP 47 tag, such as en or en-GB.');
}

/** The value of a flag that takes a whole number above 0; 1_000 and 1,000 are 1000. */
export function count(written: string): number {
  const n = Number(written.replaceAll(/[_,]/g, ''));
  if (Number.isSafeInteger(n) && n > 0) return n;
  throw new InvalidArgumentError('Give a whole number above 0.');
}
