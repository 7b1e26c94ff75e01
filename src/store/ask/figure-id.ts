import { countryName } from '../../resolve/countries/words.ts';

/**
 * A series by what it is of: `container~~transfer~from!KP~to!RU`. The same for the same series of any store, and legible
 * in an address.
 */
export const figureId = ({ key }: { readonly key: string }): string =>
  key.replaceAll('|', '~').replaceAll('=', '!');

/** Words that ask for the series of an id: its counted thing and its parties; undefined where it is no such id. */
export function wordsOfFigure(id: string): string | undefined {
  const [head = '', narrowed, event, ...open] = id.split('~');
  if (!/[\p{L}\p{N}]/u.test(head) || narrowed === undefined || event === undefined) return undefined;
  const named = open.flatMap((part) => {
    const [role, key = ''] = part.split('!');
    return role === 'what' ? [] : [{ role, name: /^[A-Z]{2}$/.test(key) ? countryName(key) : key }];
  });
  // Where it was says less than who did it, and is often left out.
  const who = named.filter(({ role }) => role !== 'in');
  const parties = (who.length > 0 ? who : named).map(({ name }) => name);
  return [...new Set([head, ...parties])].join(' ');
}
