import places from '../../../../lexicon/en/places.json' with { type: 'json' };
import type { Basis, Name } from '../../../model/index.ts';
import { resolveCountry } from '../../../resolve/countries/resolve-country.ts';
import type { Clause } from '../clause.ts';
import type { Party, PartyRole } from '../types.ts';

const CAPITALS: ReadonlyMap<string, string> = new Map(
  Object.entries(places.capitals as Readonly<Record<string, string>>).map(([c, state]) => [
    c.toLowerCase(),
    state,
  ]),
);

/** A name as it is compared: without article and "'s", in small letters. */
export const plainName = (name: string): string =>
  name
    .replace(/^the\s+/i, '')
    .replace(/['’]s?$/, '')
    .toLowerCase();

/** The state that a name means, by code and usual name. */
export function stateOf(name: string): { readonly key: string; readonly name: string } | undefined {
  const country = resolveCountry(name.replace(/['’]s?$/, ''));
  if (country.verdict === 'found') return { key: country.country.code, name: country.country.name };
  if (country.verdict === 'unsure' && country.why === 'also-other')
    return { key: country.candidates[0]!.code, name: country.candidates[0]!.name };
  return undefined;
}

/**
 * A name as a party. A capital stands for its government where it acts ("Selmark City fired"), and for itself where
 * something happens in it or to it.
 */
export function partyOf(name: Name, role: PartyRole, by: string, basis: Basis, acts: boolean): Party {
  const state =
    stateOf(name.exact) ??
    (acts && CAPITALS.has(plainName(name.exact))
      ? stateOf(CAPITALS.get(plainName(name.exact))!)
      : undefined) ??
    stateOf(name.canonical);
  return {
    role,
    span: name.span,
    exact: name.exact,
    basis,
    by,
    ...(state ?? { name: name.canonical.replace(/['’]s?$/, ''), key: plainName(name.canonical) }),
  };
}

/** The name that begins at a token, if one does. */
export const nameAt = ({ names, tokens }: Clause, i: number): Name | undefined => {
  const start = tokens[i]?.start;
  return start === undefined ? undefined : names.find((n) => n.span[0] <= start && start < n.span[1]);
};
