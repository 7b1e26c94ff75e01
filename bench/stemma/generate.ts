import { beginning, KINDS, type Member, taken } from './descend.ts';
import { Draw } from './random.ts';
import type { SeenArticle, SeenReuse, Tradition, TrueEdge } from './types.ts';

export interface GenerateOptions {
  readonly traditions: number;
  readonly seed: number;
}

/** Traditions with known descents: features of articles as a reader would see them, and who took it from whom. */
export function generateTraditions({ traditions, seed }: GenerateOptions): Tradition[] {
  return Array.from({ length: traditions }, (_, i) => tradition(`t${i + 1}`, new Draw(seed * 10_007 + i)));
}

function tradition(id: string, draw: Draw): Tradition {
  const members = grow(draw);
  const lost = new Set(members.filter((m) => draw.chance(m.derivation === 'origin' ? 0.4 : 0.25)));
  if (lost.size === members.length) lost.delete(members.at(-1)!);
  const read = members.filter((m) => !lost.has(m));
  const articles = read.map((m) => seen(draw, m, read));
  return { id, articles: shuffled(draw, articles), reuse: reuseOf(draw, read), ...truthOf(members, lost) };
}

function grow(draw: Draw): Member[] {
  const size = 6 + Math.floor(35 * Math.min(draw.unit(), draw.unit()));
  const begin = draw.share({ one: 80, two: 15, three: 5 });
  const further = begin === 'one' ? 0 : begin === 'two' ? 1 : 2;
  const members: Member[] = [];
  for (let i = 0; i < size; i++) {
    const again = i > 0 && draw.chance(0.08);
    const outlet = again ? draw.pick(members).outlet : `Outlet ${i + 1}`;
    if (i <= further) {
      members.push(beginning(draw, i, outlet, Math.floor(draw.unit() * 1440 * (i === 0 ? 1 : 2))));
      continue;
    }
    const parent = members[Math.min(draw.below(i), draw.below(i))]!;
    const others = members.filter((m) => !lineOf(parent).has(m) && !lineOf(m).has(parent));
    const second = others.length > 0 && draw.chance(0.12) ? draw.pick(others) : undefined;
    members.push(taken(draw, i, outlet, parent, second));
  }
  return members;
}

/** A member and all that it descends from. */
function lineOf(member: Member): Set<Member> {
  const line = new Set<Member>([member]);
  for (const m of line) for (const p of m.parents) line.add(p);
  return line;
}

const idOf = (m: Member): string => `a${m.index + 1}`;
const urlOf = (m: Member): string => `https://outlet-${m.index + 1}.example/story`;

function seen(draw: Draw, m: Member, read: readonly Member[]): SeenArticle {
  const links: { url: string; citing: boolean }[] = [];
  for (const c of m.cited) if (draw.chance(0.5)) links.push({ url: urlOf(c), citing: draw.chance(0.8) });
  if (draw.chance(0.1)) links.push({ url: urlOf(draw.pick(read)), citing: false });
  if (draw.chance(0.05)) links.push({ url: urlOf(m), citing: false });
  const readings = [
    ...m.slots.flatMap((value, i) => {
      // What a collation misses, or takes for another.
      if (value === null || draw.chance(0.05)) return [];
      const reading = draw.chance(0.03) ? `misread ${m.index}` : `r${value}`;
      return [{ slot: `s${i}`, kind: KINDS[i]![0], reading, slip: false }];
    }),
    ...m.names.flatMap((value, i) => {
      if (draw.chance(0.05)) return [];
      return [{ slot: `n${i}`, kind: 'name', reading: `spelling ${value}`, slip: value > 0 }];
    }),
  ];
  const chains = [...m.told, ...m.credits.map((c) => [c])];
  return {
    id: idOf(m),
    outlet: m.outlet,
    url: urlOf(m),
    published: published(draw, m.time),
    language: m.language,
    chains,
    links,
    readings,
  };
}

const START = Date.UTC(2024, 2, 4);

function published(draw: Draw, time: number): string | null {
  const how = draw.share({ minute: 47, day: 35, month: 6, none: 8, wrong: 4 });
  const at = new Date(START + Math.round(time) * 60_000).toISOString();
  if (how === 'none') return null;
  if (how === 'month') return at.slice(0, 7);
  if (how === 'day') return at.slice(0, 10);
  if (how === 'minute') return at;
  const wrong = draw.below(4);
  if (wrong === 0) return '1246-03-04';
  if (wrong === 1) return '1970-01-01';
  if (wrong === 2) return '2091-07-01';
  return new Date(START + (time + (draw.unit() - 0.5) * 20 * 1440) * 60_000).toISOString().slice(0, 10);
}

/** What a comparison of texts finds: shared wordings, a little wrong, one pair in twenty missed. */
function reuseOf(draw: Draw, read: readonly Member[]): SeenReuse[] {
  const out: SeenReuse[] = [];
  for (const [i, a] of read.entries())
    for (const b of read.slice(i + 1)) {
      if (a.language !== b.language || draw.chance(0.05)) continue;
      const same = a.units.filter((u, k) => u === b.units[k]).length / a.units.length;
      const alike = same === 1 && String(a.slots) === String(b.slots) && String(a.names) === String(b.names);
      const share = alike ? 1 : Math.max(0, Math.min(0.99, same + (draw.unit() - 0.5) * 0.08));
      const kind = alike ? 'verbatim' : share >= 0.6 ? 'near-copy' : share >= 0.3 ? 'partly-derived' : null;
      if (kind) out.push({ a: idOf(a), b: idOf(b), kind, share: Math.round(share * 100) / 100 });
    }
  return out;
}

/** Edges between what is read or named; who is neither is passed over, from its parents to its children. */
function truthOf(members: readonly Member[], lost: ReadonlySet<Member>) {
  const readOutlets = new Set(members.filter((m) => !lost.has(m)).map((m) => m.outlet));
  const named = new Set(
    members.filter((m) => !lost.has(m)).flatMap((m) => [...m.told.flat(), ...m.credits].map((h) => h.outlet)),
  );
  const nodeOf = (m: Member): string | undefined =>
    !lost.has(m)
      ? idOf(m)
      : named.has(m.outlet) && !readOutlets.has(m.outlet)
        ? `unseen:${m.outlet}`
        : undefined;
  const nearest = (m: Member): string[] => {
    const node = nodeOf(m);
    return node ? [node] : m.parents.flatMap(nearest);
  };
  const edges = new Map<string, TrueEdge>();
  for (const m of members) {
    const to = nodeOf(m);
    if (to === undefined) continue;
    const above = new Set(m.parents.flatMap(nearest).filter((from) => from !== to));
    const passedOver = m.parents.some((p) => nodeOf(p) === undefined);
    for (const from of above)
      edges.set(`${from}\n${to}`, { from, to, derivation: m.derivation, passedOver, mixed: above.size > 1 });
  }
  const line = new Set(members.filter((m) => !lost.has(m)).flatMap((m) => [...lineOf(m)]));
  return { edges: [...edges.values()], origins: [...line].filter((m) => m.derivation === 'origin').length };
}

function shuffled<T>(draw: Draw, list: readonly T[]): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = draw.below(i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
