import type { Figure, Telling } from '../../read/index.ts';
import type { Link } from '../align/align.ts';
import { diffOf, type WordDiff } from '../align/diff.ts';
import { attributionVariants } from './attribution.ts';
import { besides, isMany } from './beside.ts';
import { certaintyVariants } from './certainty.ts';
import { dateVariants } from './dates.ts';
import { compareFigures } from './figures.ts';
import { nameVariants } from './names.ts';
import { type Found, type Pair, type PairRule, pairOf } from './pair.ts';
import { absenceVariants } from './presence.ts';
import { directnessVariants, joinedVariants, quotedVariants } from './quoted.ts';
import { relayerVariants } from './relayers.ts';

/** A link with the word diff of its two tellings. */
export interface Linked {
  readonly link: Link;
  readonly diff: WordDiff;
  /** False where the other tells what was said at another time, which changes nothing of what the base tells. */
  readonly oneOccasion: boolean;
}

/** A difference with the base's sentence that it belongs to. */
export interface FoundAt extends Found {
  readonly unit: number | null;
  /** The other article's sentence; null where the difference belongs to none. */
  readonly other: number | null;
}

/** The rules that compare a telling with its nearest counterpart, in order. */
const RULES: readonly PairRule[] = [certaintyVariants, attributionVariants, dateVariants, directnessVariants];

/** Everything that one article tells otherwise than the base does. */
export function compareWitness(base: Telling, other: Telling, links: readonly Linked[]): FoundAt[] {
  const pairs = links.filter((l) => l.oneOccasion).map((l) => ({ ...l, pair: pairOf(base, other, l) }));
  const out: FoundAt[] = [];
  const near = nearest(pairs);
  const taken = new Map<number, Set<Figure>>();
  for (const { link, pair } of near) {
    const figures = new Set<Figure>();
    taken.set(link.other, figures);
    const found = [...compareFigures(pair, figures), ...RULES.flatMap((rule) => rule(pair))];
    found.push(...quotedVariants(pair, found));
    out.push(...found.map((f) => ({ ...f, unit: link.base, other: link.other })));
  }
  // What a telling merges has its figures from several sentences of the base.
  for (const p of pairs) {
    if (near.includes(p)) continue;
    const found = compareFigures(p.pair, taken.get(p.link.other)!, () => true);
    out.push(...found.map((f) => ({ ...f, unit: p.link.base, other: p.link.other })));
  }
  for (const link of besides(
    base,
    other,
    links.map((l) => l.link),
  )) {
    const [a, b] = [base.told[link.base]!, other.told[link.other]!];
    const seen = taken.get(link.other) ?? new Set();
    taken.set(link.other, seen);
    const found = compareFigures(pairOf(base, other, { link, diff: diffOf(a, b) }), seen, isMany);
    out.push(...found.map((f) => ({ ...f, unit: link.base, other: link.other })));
  }
  for (const { pair, ...f } of joinedVariants(near.map((p) => p.pair)))
    out.push({ ...f, unit: base.told.indexOf(pair.base.told), other: other.told.indexOf(pair.other.told) });
  const whole = [...nameVariants(base, other), ...relayerVariants(pairs.map((p) => p.pair))];
  out.push(...whole.map((f) => ({ ...f, unit: null, other: null })));
  out.push(...absenceVariants(base, other, pairs, new Set(links.map((l) => l.link.other))));
  return once(base, other, out);
}

/** Each telling of the other article with the base's nearest; a base's headline only where nothing else tells it. */
function nearest<T extends { readonly link: Link; readonly pair: Pair }>(pairs: readonly T[]): T[] {
  const best = new Map<number, T>();
  for (const p of pairs) {
    const known = best.get(p.link.other);
    if (!known || rank(p) > rank(known)) best.set(p.link.other, p);
  }
  return [...best.values()].sort((a, b) => a.link.other - b.link.other);
}

function rank({ link, pair }: { readonly link: Link; readonly pair: Pair }): number {
  const { part } = pair.base.told;
  const aside = part === 'headline' && pair.other.told.part !== 'headline' ? 0.3 : 0;
  return link.score - aside;
}

/** Several sentences may show one difference: each is told once; how words are told, once a statement. */
function once(base: Telling, other: Telling, found: readonly FoundAt[]): FoundAt[] {
  const seen = new Set<string>();
  return found.filter((f) => {
    const [from, to] = [f.from?.exact.toLowerCase(), f.to?.exact.toLowerCase()];
    const statement = (telling: Telling, i: number | null): number | undefined =>
      i === null ? undefined : telling.told[i]!.unit.statement;
    const slot =
      f.kind === 'directness'
        ? [statement(base, f.unit), statement(other, f.other)]
        : [from, f.sub === 'told-as-fact' ? '' : to];
    const key = JSON.stringify([f.kind, ...slot]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
