import { agree, evidenceOf, type Kin, kinOf } from './kin.ts';
import type { Known } from './known.ts';
import { byString, noisyOr, pushTo } from './order.ts';
import type { Reconstructed } from './reconstruct.ts';
import type { AllStated, Stated } from './stated.ts';
import type { DescentKind, EdgeEvidence } from './types.ts';
import { ENOUGH, LEAD, STRENGTH } from './weights.ts';

/** An edge before circles are taken out. */
export interface Planned {
  readonly from: string;
  readonly to: string;
  readonly kind: DescentKind;
  readonly translated: boolean;
  readonly basis: 'stated' | 'inferred';
  readonly strength: number;
  readonly evidence: readonly EdgeEvidence[];
}

export interface Decision {
  readonly edges: readonly Planned[];
  /** Each may be the parent; empty where that is decided or nothing is known. */
  readonly among: readonly string[];
  /** Kin of which nothing says who is the elder. */
  readonly ties: readonly Kin[];
}

/** So many of equally close kin are named as tied. */
const TIES = 3;
/** Kin that rank less than so much below another are as near as that. */
const NEAR_KIN = 1.5;

/**
 * From whom one witness has it. What it states is believed, unless the words that state it came along with the text
 * of an elder one; then, and where it states nothing, the one that it is most like, if that one is surely the elder
 * and outranks all others; a further one where that explains slips which the others do not have.
 */
export function decide(known: Known, all: AllStated, unread: Reconstructed, child: string): Decision {
  const kin = kinOf(known, child).filter((k) => !k.younger && !isStatedChild(all, k.id, child));
  const stated = ownStated(all.byChild.get(child) ?? [], kin);
  const elders = kin.filter((k) => k.elder && k.rank >= ENOUGH && shows(k)).sort(byRank);
  const parents: string[] = [];
  const carriers = new Set<string>();
  const maybe: string[] = [];
  for (const [from, by] of stated) {
    if (isAnotherText(known, child, from, by)) {
      maybe.push(from);
      continue;
    }
    const bearers = by.some((s) => s.apart)
      ? []
      : kin.filter((k) => k.id !== from && broughtAlong(known, all, unread, child, from, k));
    if (bearers.length === 0) parents.push(from);
    else if (bearers.some((k) => k.elder)) for (const k of bearers) carriers.add(k.id);
    else maybe.push(from, ...bearers.map((k) => k.id));
  }
  const told = all.among.get(child) ?? [];
  let among: readonly string[] = [];
  if (parents.length === 0 && carriers.size === 0 && maybe.length > 0) among = [...new Set(maybe)];
  else if (carriers.size > 0 || (parents.length === 0 && told.length === 0)) {
    const possible = elders.filter((k) =>
      carriers.size > 0 ? carriers.has(k.id) : k.relation !== undefined,
    );
    const close = possible.filter((k) => k.rank > possible[0]!.rank - LEAD);
    const chosen = decided(kin, close);
    if (chosen) parents.push(chosen.id);
    else among = close.map((k) => k.id);
  } else if (parents.length === 0) among = [...new Set(told.flat())];
  parents.push(...further(known, unread, child, parents, among, elders));
  return {
    edges: parents.map((from) => edge(known, child, from, stated.get(from) ?? [], kin)),
    among: parents.length > 0 ? [] : [...among].sort(byString),
    ties:
      parents.length > 0 || among.length > 0
        ? []
        : kin
            .filter((k) => (!k.elder || !k.relation) && k.rank >= ENOUGH && shows(k))
            .sort(byRank)
            .slice(0, TIES),
  };
}

/**
 * Which of those that the child is most like it is from, where that can be told: copies of a lost one are as like each
 * other as copy and model. It is told when one stands alone, and is a copy of the same text; or is the child's only near
 * kin; or has what few have in common with the child.
 */
function decided(kin: readonly Kin[], close: readonly Kin[]): Kin | undefined {
  if (close.length !== 1) return undefined;
  const [only] = close;
  const { relation } = only!;
  if (relation?.kind === 'verbatim' || only!.elder === 'direction') return only;
  const near = kin.filter((k) => k.relation !== undefined && k.rank > only!.rank - NEAR_KIN);
  return near.length === 1 || only!.rare.length > 0 ? only : undefined;
}

/** Rank alone may come from many readings that most have: it takes words, a slip, or several rare readings. */
const shows = (k: Kin): boolean => k.relation !== undefined || k.slips.length > 0 || k.rare.length > 1;

const byRank = (a: Kin, b: Kin): number => b.rank - a.rank || byString(a.id, b.id);

/**
 * What the child itself names; what others say of it, or a mere link, only where it names nothing. A mere link ("read
 * also") counts only to kin.
 */
function ownStated(stated: readonly Stated[], kin: readonly Kin[]): Map<string, Stated[]> {
  const all = stated.filter(
    ({ evidence, from }) =>
      evidence.kind !== 'link' ||
      evidence.strength >= STRENGTH.cited ||
      kin.some((k) => k.id === from && k.rank >= ENOUGH && shows(k)),
  );
  const classOf = ({ evidence }: Stated): number =>
    evidence.strength >= STRENGTH.cited ? 2 : evidence.kind === 'link' ? 1 : 0;
  const highest = Math.max(0, ...all.map(classOf));
  const main = new Set(all.filter((s) => classOf(s) === highest).map((s) => s.from));
  const out = new Map<string, Stated[]>();
  for (const s of all) if (main.has(s.from)) pushTo(out, s.from, s);
  return out;
}

function isStatedChild(all: AllStated, id: string, of: string): boolean {
  return (all.byChild.get(id) ?? []).some((s) => s.from === of && s.evidence.strength >= STRENGTH.cited);
}

/** Did the words that name `source` come with the text of `by`, which names it too? */
function broughtAlong(
  known: Known,
  all: AllStated,
  unread: Reconstructed,
  child: string,
  source: string,
  by: Kin,
): boolean {
  if (!(all.byChild.get(by.id) ?? []).some((s) => s.from === source)) return false;
  const own = known.readings.get(child)!;
  const read = known.readings.get(source);
  const toSource = known.relations.get(child)?.get(source)?.share ?? 0;
  if (by.relation && !by.relation.translated && by.relation.kind !== 'partly-derived')
    return by.relation.share > toSource;
  if (!by.elder) return false;
  const theirs = read ?? unread.readingsOf(source, [child, by.id]);
  const lacks = (slot: string): boolean => {
    const r = theirs.get(slot);
    return r !== undefined && r.reading !== own.get(slot)!.reading;
  };
  if (by.slips.some(lacks)) return true;
  return by.rare.filter(lacks).length > 1 && by.rank > agree(known, theirs, own).rank + LEAD;
}

/**
 * A credit says where the text itself is from. Where the outlet's article that we read is in the same language and has
 * no words in common with it, the outlet printed another, which we may not have.
 */
function isAnotherText(known: Known, child: string, from: string, by: readonly Stated[]): boolean {
  if (!by.every((s) => s.apart && s.evidence.kind === 'cited')) return false;
  const [elder, own] = [known.witnesses.get(from), known.relations.get(child)];
  // Without any relation the texts may not have been compared.
  return (
    elder !== undefined &&
    own !== undefined &&
    !own.has(from) &&
    elder.language === known.witnesses.get(child)!.language
  );
}

/** A further parent: the only one that has slips of the child which no parent has; two, where it shares no words. */
function further(
  known: Known,
  unread: Reconstructed,
  child: string,
  parents: readonly string[],
  among: readonly string[],
  elders: readonly Kin[],
): string[] {
  if (parents.length === 0 || among.length > 0) return [];
  const own = known.readings.get(child)!;
  const of = parents.map((p) => known.readings.get(p) ?? unread.readingsOf(p, [child]));
  const unexplained = (slot: string): boolean =>
    of.every((r) => r.has(slot) && r.get(slot)!.reading !== own.get(slot)!.reading);
  const explains = elders
    .filter((k) => !parents.includes(k.id))
    .map((k) => ({ ...k, slips: k.slips.filter(unexplained).length }))
    .filter((k) => k.slips > (k.relation ? 0 : 1))
    .sort((a, b) => b.slips - a.slips || b.rank - a.rank || byString(a.id, b.id));
  const [best, next] = explains;
  if (!best || (next && next.slips === best.slips && next.rank > best.rank - LEAD)) return [];
  return [best.id];
}

function edge(
  known: Known,
  to: string,
  from: string,
  stated: readonly Stated[],
  kin: readonly Kin[],
): Planned {
  const like = kin.find((k) => k.id === from);
  const evidence = [...stated.map((s) => s.evidence), ...(like ? evidenceOf(known, like, to) : [])];
  const relation = like?.relation;
  const [a, b] = [known.witnesses.get(from)?.language, known.witnesses.get(to)?.language];
  const translated =
    relation?.translated ?? (a !== undefined && b !== undefined && a !== 'und' && b !== 'und' && a !== b);
  const kind = translated
    ? 'derivation'
    : relation?.kind === 'verbatim'
      ? 'quotation'
      : relation?.kind === 'near-copy'
        ? 'revision'
        : 'derivation';
  return {
    from,
    to,
    kind,
    translated,
    basis: stated.length > 0 ? 'stated' : 'inferred',
    strength: noisyOr(evidence.map((e) => e.strength)),
    evidence,
  };
}
