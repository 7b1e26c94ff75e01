import { InvalidArgumentError } from 'commander';
import { isPublished } from '../../article/index.ts';

/** The value of --from and --to: a day, a month or a year. */
export function day(date: string): string {
  if (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date) && isPublished(date)) return date;
  throw new InvalidArgumentError('Give YYYY, YYYY-MM or YYYY-MM-DD, a day that is in the calendar.');
}

/** A flag that takes one of a few words. */
export const oneOf =
  (...words: readonly string[]) =>
  (written: string): string => {
    if (words.includes(written)) return written;
    throw new InvalidArgumentError(`Give one of ${words.join(', ')}.`);
  };

/** The value of --value; 6,700 and 6_700 are 6700. */
export function amount(written: string): number {
  const plain = written.replaceAll(/[_,](?=\d{3})/g, '');
  const n = Number(plain);
  if (plain.trim() !== '' && Number.isFinite(n)) return n;
  throw new InvalidArgumentError('Give a number.');
}
