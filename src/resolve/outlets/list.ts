import world from '../../../lexicon/world/outlets.json' with { type: 'json' };
import { looseKey } from '../written/loose-key.ts';

/** What an outlet is; official: the site of an office or a body. */
export type OutletKind = 'agency' | 'newspaper' | 'broadcaster' | 'online' | 'magazine' | 'official';

/** An outlet that the lexicon knows. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  /** ISO 3166 code of the country where it is edited. */
  readonly country: string;
  /** ISO 639-1, the main one. */
  readonly language: string;
  readonly kind: OutletKind;
}

export const OUTLETS: readonly Outlet[] = world.outlets as readonly Outlet[]; // JSON of ours

/** What an outlet is looked for by: small letters without accents, "the", dots, hyphens. */
export const outletKey = (written: string): string => looseKey(written).replace(/^the /, '');

const BY_ID = new Map(OUTLETS.map((outlet) => [outlet.id, outlet] as const));

export const BY_NAME: ReadonlyMap<string, readonly Outlet[]> = byName();

function byName(): ReadonlyMap<string, readonly Outlet[]> {
  const out = new Map<string, Outlet[]>();
  for (const outlet of OUTLETS)
    for (const name of new Set([outlet.name, ...outlet.aliases].map(outletKey)))
      out.set(name, [...(out.get(name) ?? []), outlet]);
  return out;
}

/** Names that several outlets have, with those of them that are known. */
export const SEVERAL: ReadonlyMap<string, readonly Outlet[]> = new Map(
  Object.entries(world.several as Readonly<Record<string, readonly string[]>>).map(
    ([name, ids]) => [outletKey(name), ids.map((id) => BY_ID.get(id)!)] as const,
  ),
);

export const BY_DOMAIN: ReadonlyMap<string, Outlet> = new Map(
  OUTLETS.flatMap((outlet) => outlet.domains.map((domain) => [domain, outlet] as const)),
);
