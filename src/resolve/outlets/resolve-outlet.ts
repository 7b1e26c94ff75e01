import { leadingCountry } from '../countries/leading-country.ts';
import { BY_DOMAIN, BY_NAME, type Outlet, outletKey, SEVERAL } from './list.ts';

/** What is known besides the name. */
export interface OutletContext {
  /** Domain or address of the article, where it is that outlet's own. */
  readonly domain?: string;
  /** ISO 3166 code of the country that the words around give the outlet. */
  readonly country?: string;
}

/** Which outlet is meant by a name or a domain. */
export type ResolvedOutlet =
  | {
      readonly verdict: 'found';
      /** By its name, its domain, or a name that several have and the country beside it. */
      readonly why: 'name' | 'domain' | 'country';
      readonly outlet: Outlet;
      readonly by: string;
    }
  | {
      readonly verdict: 'unsure';
      readonly why: 'several-have-it' | 'country-differs';
      readonly candidates: readonly Outlet[];
      readonly by: string;
    }
  | { readonly verdict: 'unknown'; readonly why: 'none-has-it'; readonly by: string };

const BY = 'outlet-names@1';

/**
 * Which outlet is meant by its name as written ("South Korea's Yonhap news agency"), its domain or an address. A name
 * that several outlets have ("ABC") is unsure unless domain or country tell. Never guesses by likeness.
 */
export function resolveOutlet(written: string, context: OutletContext = {}): ResolvedOutlet {
  const own = byDomain(written) ?? byDomain(context.domain ?? '');
  if (byDomain(written)) return { verdict: 'found', why: 'domain', outlet: own!, by: BY };
  const { rest, country = context.country } = leadingCountry(written);
  const [whole, bare] = [named(written), named(rest)];
  // "Korea Times" begins with no country, "Korea's Yonhap" does.
  const found = whole.length > 0 ? whole : bare;
  const [first, second] = found;
  if (!first)
    return own
      ? { verdict: 'found', why: 'domain', outlet: own, by: BY }
      : { verdict: 'unknown', why: 'none-has-it', by: BY };
  const several = second !== undefined || isOneOfSeveral(whole.length > 0 ? written : rest);
  if (own && found.includes(own) && several) return { verdict: 'found', why: 'domain', outlet: own, by: BY };
  const told = whole.length > 0 ? context.country : country;
  const here = found.filter((outlet) => told !== undefined && outlet.country === told);
  if (several)
    return here.length === 1
      ? { verdict: 'found', why: 'country', outlet: here[0]!, by: BY }
      : { verdict: 'unsure', why: 'several-have-it', candidates: found, by: BY };
  if (told !== undefined && here.length === 0)
    return { verdict: 'unsure', why: 'country-differs', candidates: found, by: BY };
  return { verdict: 'found', why: 'name', outlet: first, by: BY };
}

/** What stands before or behind a name and is none of it. */
const BEFORE =
  /^(?:(?:state|state run|state owned|official|private|independent|public|national|local|news|information|tv|television|radio|online|daily|weekly|military|conservative|liberal|german|us) )*(?:news ?agency|newspaper|agency|broadcaster|magazine|website|outlet|portal|channel|daily|weekly|tabloid|newswire|media|network) /;
const BEHIND =
  / (?:news ?agency|news ?wire|wire service|newspaper|agency|broadcaster|magazine|website|news website|news outlet|outlet|news portal|portal|tv channel|channel|network|daily|weekly|tabloid|television|report)$/;

function named(written: string): readonly Outlet[] {
  const key = outletKey(written);
  const keys = [
    key,
    key.replace(BEHIND, ''),
    key.replace(BEFORE, ''),
    key.replace(BEFORE, '').replace(BEHIND, ''),
  ];
  for (const one of keys) {
    const found = SEVERAL.get(one) ?? BY_NAME.get(outletKey(one));
    if (found && found.length > 0) return found;
  }
  return [];
}

function isOneOfSeveral(written: string): boolean {
  const key = outletKey(written);
  return SEVERAL.has(key) || SEVERAL.has(key.replace(BEHIND, ''));
}

/** The outlet of a domain or address, or of one above it ("world.kbs.co.kr"). */
function byDomain(written: string): Outlet | undefined {
  const host = /^(?:[a-z][a-z\d+.-]*:\/\/)?([a-z\d](?:[a-z\d.-]*[a-z\d])?)\.?(?::\d+)?(?:[/?#]|$)/i.exec(
    written.trim().slice(0, 2000),
  )?.[1];
  let domain = host?.toLowerCase() ?? '';
  while (domain.includes('.')) {
    const outlet = BY_DOMAIN.get(domain);
    if (outlet) return outlet;
    domain = domain.slice(domain.indexOf('.') + 1);
  }
  return undefined;
}
