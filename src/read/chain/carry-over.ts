import type { Hop } from '../../model/index.ts';
import type { Resolved } from './speakers/resolved.ts';

/** Hops beyond the speaker, carried over to what else the same speaker says in the article without any of its own. */
export function carryOver(
  speakers: readonly (Resolved | undefined)[],
  chains: readonly Hop[][],
  elsewhere: ReadonlyMap<string, Hop[]>,
): Hop[][] {
  const out = chains.map((c) => c);
  const latest = new Map<string, Hop[]>();
  const earliest = new Map<string, Hop[]>();
  for (const [i, chain] of chains.entries()) {
    const key = keyOf(speakers[i]);
    if (!key) continue;
    if (chain.some((h) => h.role === 'medium')) {
      latest.set(key, chain);
      if (!earliest.has(key)) earliest.set(key, chain);
    } else if (latest.has(key)) out[i] = carried(chain, latest.get(key)!, speakers[i]!);
  }
  for (const [i, chain] of out.entries()) {
    const key = keyOf(speakers[i]);
    const later = key && (earliest.get(key) ?? elsewhere.get(key));
    if (later && !chain.some((h) => h.role === 'medium')) out[i] = carried(chain, later, speakers[i]!);
  }
  return out;
}

const keyOf = (r: Resolved | undefined): string | undefined =>
  r && (r.first === undefined ? `“${r.speaker.name}` : String(r.first));

export function carried(chain: readonly Hop[], from: readonly Hop[], resolved: Resolved): Hop[] {
  const have = new Set(chain.map((h) => h.name));
  const extra = from
    .filter((h) => h.role !== 'speaker' && !have.has(h.name))
    .map((h): Hop => ({ ...h, basis: 'inferred' }));
  if (chain.length === 0) {
    const { speaker, span } = resolved;
    return [{ role: 'speaker', name: speaker.name, span, basis: 'inferred' }, ...extra];
  }
  const outward = chain.filter((h) => h.role === 'outlet' || h.role === 'relayer');
  const inward = chain.filter((h) => h.role !== 'outlet' && h.role !== 'relayer');
  return [
    ...inward,
    ...extra.filter((h) => h.role === 'medium'),
    ...outward,
    ...extra.filter((h) => h.role !== 'medium'),
  ];
}
