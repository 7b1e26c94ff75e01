import { isBefore } from './dates.ts';
import { type Known, unseenId } from './known.ts';
import { byString, plainAddress, pushTo } from './order.ts';
import type { EdgeEvidence } from './types.ts';
import { STRENGTH } from './weights.ts';

/** What names a witness, or an outlet that was not read, as the one that another took it from. */
export interface Stated {
  readonly from: string;
  readonly to: string;
  readonly evidence: EdgeEvidence;
  /** In a credit, or by a link: not words that a copy brings along. */
  readonly apart: boolean;
}

export interface AllStated {
  readonly byChild: ReadonlyMap<string, readonly Stated[]>;
  /** Of a child: witnesses of the outlet that it names, which one is not told. */
  readonly among: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly unseen: ReadonlyMap<string, { readonly outlet: string; readonly named: EdgeEvidence[] }>;
}

/** Everything that the articles say of who took it from whom: chains and links. Linear in them. */
export function statedOf(known: Known): AllStated {
  const byChild = new Map<string, Stated[]>();
  const among = new Map<string, string[][]>();
  const unseen = new Map<string, { outlet: string; named: EdgeEvidence[] }>();
  const add = (s: Stated): void => {
    if (s.from !== s.to) pushTo(byChild, s.to, s);
  };
  for (const { id, links } of known.witnesses.values()) {
    for (const chain of known.chains.get(id)!) {
      let child: string | undefined = id;
      for (let i = chain.length - 1; i >= 0 && child !== undefined; i--) {
        const { outlet, words, credit } = chain[i]!;
        const candidates: readonly string[] = witnessesOf(known, outlet, child, id);
        const nearest = i === chain.length - 1;
        const evidence: EdgeEvidence = {
          kind: nearest ? 'cited' : 'cited-by-another',
          strength: nearest ? STRENGTH.cited : STRENGTH['cited-by-another'],
          witness: id,
          words,
        };
        if (candidates.length > 1) {
          pushTo(among, child, [...candidates]);
          child = undefined;
          continue;
        }
        const from: string = candidates[0] ?? unseenId(known, outlet);
        if (candidates.length === 0) {
          const node = unseen.get(from) ?? { outlet, named: [] };
          node.named.push(evidence);
          unseen.set(from, node);
        }
        add({ from, to: child, evidence, apart: credit ?? false });
        child = from;
      }
    }
    for (const link of links) {
      const targets = (known.byAddress.get(plainAddress(link.url)) ?? []).filter((t) => t !== id);
      if (targets.length !== 1) continue;
      const strength = link.citing ? STRENGTH.cited : STRENGTH.link;
      add({
        from: targets[0]!,
        to: id,
        evidence: { kind: 'link', strength, witness: id, words: link.words },
        apart: true,
      });
    }
  }
  return { byChild, among, unseen };
}

/** The witnesses of an outlet that `child` may be from: all; or those that a link or the same words point to, or that are not later. */
function witnessesOf(known: Known, outlet: string, child: string, teller: string): readonly string[] {
  let ids = (known.byOutlet.get(outlet) ?? []).filter((id) => id !== child && id !== teller);
  if (ids.length < 2) return ids;
  const narrow = (keep: (id: string) => boolean): void => {
    const kept = ids.filter(keep);
    if (kept.length > 0) ids = kept;
  };
  const linked = new Set(
    (known.witnesses.get(child)?.links ?? []).flatMap((l) => known.byAddress.get(plainAddress(l.url)) ?? []),
  );
  narrow((id) => linked.has(id));
  narrow((id) => !isBefore(known.times.get(child), known.times.get(id)));
  const shares = ids.map((id) => known.relations.get(child)?.get(id)?.share ?? 0);
  const most = Math.max(...shares);
  if (most > 0) narrow((id) => (known.relations.get(child)?.get(id)?.share ?? 0) > most - 0.05);
  return ids.sort(byString);
}
