import type { ResolvedCountry } from './countries/resolve-country.ts';
import { KNOWN_TO } from './offices/held.ts';
import type { ResolvedOffice } from './offices/resolve-office.ts';
import type { ResolvedOutlet } from './outlets/resolve-outlet.ts';
import type { Who, Why } from './who/decide.ts';

const WHO: Readonly<Record<Why, string>> = {
  'one-fits': 'the name fits nobody else nearly as well',
  'same-letters': 'others fit too, and only this name has the very same letters',
  'office-fits': 'of those whom the name fits, only this one held the office given beside it',
  'country-fits': 'of those whom the name fits, only this one belongs to the country given beside it',
  'several-fit': 'the name fits several',
  'fits-in-part': 'the name fits in part only',
  'country-differs': 'the name fits, and the country given beside it is another',
  'nobody-fits': 'the name fits nobody who is known',
  judged: 'somebody judged so',
};

/** In a few words, why a name was decided as it was. */
export const explainWho = ({ why, score }: Who): string =>
  score === undefined || why === 'judged' ? WHO[why] : `${WHO[why]} (${score.toFixed(2)})`;

/** In a few words, why words for an office mean whom they do. */
export function explainOffice(found: ResolvedOffice): string {
  switch (found.verdict) {
    case 'holder': {
      const { name, from, to, acting } = found.holder;
      const as = acting ? ' (acting)' : '';
      return `${name} was ${found.office.name}${as} from ${from}${to ? ` to ${to}` : ` and still on ${KNOWN_TO}`}`;
    }
    case 'body':
      return `${found.body.name}, a body`;
    case 'office':
      return `${found.office.name}: ${OFFICE[found.why]}`;
    case 'unsure':
      return UNSURE[found.why];
    case 'unknown':
      return found.why === 'not-listed'
        ? 'that office or body of that country is not in the list'
        : 'no office or body that is known';
  }
}

const OFFICE = {
  'several-hold-it': 'several hold it at once',
  'one-of-them': 'the words mean one of several',
  'nobody-listed': 'nobody is listed for that date',
  former: 'whoever held it before',
  'not-yet': 'not yet in office',
} as const;

const UNSURE = {
  'no-date': 'the holder depends on the date, which is not known',
  'changed-then': 'the holder changed about that date',
  'after-the-list': `holders are listed up to ${KNOWN_TO}`,
  'no-country': 'several countries have it, and none is given',
} as const;

/** In a few words, why a name means an outlet. */
export function explainOutlet(found: ResolvedOutlet): string {
  if (found.verdict === 'found') return `${found.outlet.name}, by its ${found.why}`;
  if (found.verdict === 'unknown') return 'no outlet that is known';
  return found.why === 'several-have-it'
    ? 'several outlets have the name'
    : 'the outlet is of another country';
}

/** In a few words, why words mean a country. */
export function explainCountry(found: ResolvedCountry): string {
  if (found.verdict === 'found')
    return `${found.country.name}, by ${found.why === 'name' ? 'its name' : 'what its people are called'}`;
  if (found.verdict === 'unknown') return 'no country that is known';
  return found.why === 'several-have-it'
    ? 'several countries are called so'
    : `it is also ${found.other ?? 'something else'}`;
}
