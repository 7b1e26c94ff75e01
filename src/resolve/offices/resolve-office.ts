import { daysOf, type Holder, heldThen, holdersOf, KNOWN_TO } from './held.ts';
import { BY_OWN_WORDS, BY_WORDS, type Office, officeKey, ROLE_OF } from './list.ts';
import { type SaidOffice, takeApart } from './said.ts';

/** What is known besides the words. */
export interface OfficeContext {
  /** ISO 3166 code of the country that the sentence or the article is about. */
  readonly country?: string;
}

/** Who or what words for an office mean. */
export type ResolvedOffice =
  | {
      /** One held it on that date. */
      readonly verdict: 'holder';
      readonly why: 'held-it-then';
      readonly basis: 'inferred';
      readonly office: Office;
      readonly holder: Holder;
      /** Who may be meant: the holder alone. */
      readonly candidates: readonly Holder[];
      /** The words tell the country, or the context does. */
      readonly countryBy: 'words' | 'context';
      readonly by: string;
    }
  | {
      /** The office is known, and whom the words mean is not for its dates to say. */
      readonly verdict: 'office';
      readonly why: 'several-hold-it' | 'one-of-them' | 'nobody-listed' | 'former' | 'not-yet';
      readonly office: Office;
      /** Those who held it then; for "former", those who did before. */
      readonly candidates: readonly Holder[];
      readonly countryBy: 'words' | 'context';
      readonly by: string;
    }
  | {
      /** An institution, which stays one. */
      readonly verdict: 'body';
      readonly why: 'named';
      readonly body: Office;
      readonly countryBy: 'words' | 'context';
      readonly by: string;
    }
  | {
      readonly verdict: 'unsure';
      readonly why: 'no-date' | 'changed-then' | 'after-the-list' | 'no-country';
      readonly offices: readonly Office[];
      readonly candidates: readonly Holder[];
      /** Absent where no country is told. */
      readonly countryBy?: 'words' | 'context';
      readonly by: string;
    }
  | {
      readonly verdict: 'unknown';
      /** not-listed: the words name an office or body (`role`) of a country whose is not in the list. */
      readonly why: 'no-office' | 'not-listed';
      readonly role?: string;
      readonly country?: string;
      readonly by: string;
    };

const BY = 'office-on-date@1';

/**
 * Who is meant by words for an office ("the South Korean defence minister") on a date (YYYY, YYYY-MM, YYYY-MM-DD or a
 * date-time; null where it is not known): its holder, as inferred; the office alone; the body; or unsure. An office
 * whose words do not tell the country needs it from the context. English words only.
 */
export function resolveOffice(
  written: string,
  date: string | null | undefined,
  context: OfficeContext = {},
): ResolvedOffice {
  const said = takeApart(written);
  const found = lookUp(said, context.country);
  if ('verdict' in found) return found;
  if ('without' in found) return ofSomeCountry(found.without, date);
  const { office, countryBy } = found;
  if (office.kind === 'body') return { verdict: 'body', why: 'named', body: office, countryBy, by: BY };
  return whoHeld(office, said, date, countryBy);
}

type Found = { readonly office: Office; readonly countryBy: 'words' | 'context' };

function lookUp(
  said: SaidOffice,
  around: string | undefined,
): Found | { readonly without: readonly Office[] } | ResolvedOffice {
  const [whole, bare] = [officeKey(said.whole), officeKey(said.bare)];
  const own = (key: string): Office | undefined =>
    BY_OWN_WORDS.get(key)?.find(
      ({ country }) => key === whole || country === undefined || country === said.country,
    );
  const told = own(whole) ?? own(bare);
  if (told) return { office: told, countryBy: 'words' };
  const of = (key: string, country: string): Office | undefined =>
    BY_WORDS.get(key)?.find((office) => office.country === country);
  if (said.country !== undefined) {
    const office = of(bare, said.country);
    if (office) return { office, countryBy: 'words' };
  }
  const here = around === undefined ? undefined : of(whole, around);
  if (here) return { office: here, countryBy: 'context' };
  if (said.country === undefined) {
    // The country that the article is about may be another than the office's: it rules none out.
    const offices = BY_WORDS.get(whole) ?? [];
    return offices.length > 0 ? { without: offices } : { verdict: 'unknown', why: 'no-office', by: BY };
  }
  const role = ROLE_OF.get(bare);
  return role === undefined
    ? { verdict: 'unknown', why: 'no-office', by: BY }
    : { verdict: 'unknown', why: 'not-listed', role, country: said.country, by: BY };
}

/** Offices of several countries, with everybody who held one of them then: the name beside it may tell. */
function ofSomeCountry(offices: readonly Office[], date: string | null | undefined): ResolvedOffice {
  const days = daysOf(date ?? '');
  const candidates = days
    ? offices.flatMap(({ id }) => holdersOf(id).filter((holder) => heldThen(holder, days) !== 'no'))
    : [];
  return { verdict: 'unsure', why: 'no-country', offices, candidates, by: BY };
}

function whoHeld(
  office: Office,
  { acting, oneOfThem, when }: SaidOffice,
  date: string | null | undefined,
  countryBy: 'words' | 'context',
): ResolvedOffice {
  const only = (
    why: 'several-hold-it' | 'one-of-them' | 'nobody-listed' | 'former' | 'not-yet',
    candidates: readonly Holder[],
  ): ResolvedOffice => ({ verdict: 'office', why, office, candidates, countryBy, by: BY });
  const unsure = (
    why: 'no-date' | 'changed-then' | 'after-the-list',
    candidates: readonly Holder[],
  ): ResolvedOffice => ({ verdict: 'unsure', why, offices: [office], candidates, countryBy, by: BY });
  const all = holdersOf(office.id).filter((holder) => !acting || holder.acting);
  if (when === 'not-yet') return only('not-yet', []);
  const days = daysOf(date ?? '');
  if (!days) return when === 'former' ? only('former', all) : unsure('no-date', all);
  if (when === 'former')
    return only(
      'former',
      all.filter((holder) => daysOf(holder.from)!.first <= days.last),
    );
  const then = all.filter((holder) => heldThen(holder, days) !== 'no');
  if (oneOfThem) return only('one-of-them', then);
  if (all.length > 0 && days.last > KNOWN_TO)
    return unsure(
      'after-the-list',
      all.filter((h) => !h.to),
    );
  if (office.many) return only('several-hold-it', then);
  const [holder, other] = then;
  if (!holder) return only('nobody-listed', []);
  if (other || heldThen(holder, days) !== 'surely') return unsure('changed-then', then);
  return {
    verdict: 'holder',
    why: 'held-it-then',
    basis: 'inferred',
    office,
    holder,
    candidates: [holder],
    countryBy,
    by: BY,
  };
}
