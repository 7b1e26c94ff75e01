import { Sets } from './copies.ts';
import { type Interval, intervalOf, isBefore, isPlausible } from './dates.ts';
import { byString, plainAddress, pushTo } from './order.ts';
import type { Contradiction, Relation, SlotReading, StemmaOptions, Witness, WitnessHop } from './types.ts';

/** The id of an outlet that is named and was not read; never that of a witness. */
export function unseenId({ witnesses }: Pick<Known, 'witnesses'>, outlet: string): string {
  let id = `unseen:${outlet}`;
  while (witnesses.has(id)) id += "'";
  return id;
}

/** Everything that is asked about the witnesses, ready to be looked up. */
export interface Known {
  /** By id. */
  readonly witnesses: ReadonlyMap<string, Witness>;
  /** Of dates that an article can have. */
  readonly times: ReadonlyMap<string, Interval>;
  readonly byOutlet: ReadonlyMap<string, readonly string[]>;
  readonly byAddress: ReadonlyMap<string, readonly string[]>;
  /** Chains without the article's own outlet at the end. */
  readonly chains: ReadonlyMap<string, readonly (readonly WitnessHop[])[]>;
  /** Says that it was told so itself: a chain that ends with its own outlet as the medium. */
  readonly firstHand: ReadonlySet<string>;
  readonly relations: ReadonlyMap<string, ReadonlyMap<string, Relation>>;
  readonly copies: Sets;
  readonly readings: ReadonlyMap<string, ReadonlyMap<string, SlotReading>>;
  /** slot → reading → who has it, by date (undated last) and id. */
  readonly having: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** slot → how many tell it, and how many of them have the reading that most have. */
  readonly told: ReadonlyMap<string, { readonly all: number; readonly most: number }>;
  readonly contradictions: readonly Contradiction[];
}

export function know(
  given: readonly Witness[],
  relations: readonly Relation[],
  { asOf, said }: StemmaOptions,
): Known {
  const witnesses = new Map<string, Witness>();
  // Of two with one id the lesser text stays, so that the order says nothing.
  for (const w of [...given].sort((a, b) => byString(a.id, b.id))) {
    const known = witnesses.get(w.id);
    if (!known || JSON.stringify(w) < JSON.stringify(known)) witnesses.set(w.id, w);
  }
  const contradictions: Contradiction[] = [];
  const times = new Map<string, Interval>();
  const [today, saidAt] = [intervalOf(asOf), intervalOf(said)];
  const byOutlet = new Map<string, string[]>();
  const byAddress = new Map<string, string[]>();
  for (const w of witnesses.values()) {
    const time = intervalOf(w.published);
    const of = { witnesses: [w.id], words: [], dates: [w.published ?? null] };
    if (time && !isPlausible(time, today)) contradictions.push({ kind: 'date-implausible', ...of });
    else if (time && isBefore(time, saidAt)) contradictions.push({ kind: 'before-it-was-said', ...of });
    else if (time) times.set(w.id, time);
    if (w.outlet !== null) pushTo(byOutlet, w.outlet, w.id);
    if (w.url) pushTo(byAddress, plainAddress(w.url), w.id);
  }
  const copies = new Sets();
  const between = new Map<string, Map<string, Relation>>();
  // In one order, whichever side is called `a`.
  const keyOf = (r: Relation): string => (r.a < r.b ? `${r.a}\n${r.b}` : `${r.b}\n${r.a}`);
  for (const r of [...relations].sort((x, y) => byString(keyOf(x), keyOf(y)))) {
    if (r.a === r.b || !witnesses.has(r.a) || !witnesses.has(r.b)) continue;
    if (r.kind === 'verbatim' && !r.translated) copies.join(r.a, r.b);
    for (const [x, y] of [
      [r.a, r.b],
      [r.b, r.a],
    ] as const) {
      const of = between.get(x) ?? new Map<string, Relation>();
      between.set(x, of);
      const before = of.get(y);
      if (!before || isCloser(r, before)) of.set(y, r);
    }
  }
  return {
    witnesses,
    times,
    byOutlet,
    byAddress,
    ...statedBy(witnesses, contradictions),
    relations: between,
    copies,
    ...readingsOf(witnesses, times),
    contradictions,
  };
}

const RANK = { verbatim: 2, 'near-copy': 1, 'partly-derived': 0 } as const;

function isCloser(a: Relation, b: Relation): boolean {
  return (
    (RANK[a.kind] - RANK[b.kind] || a.share - b.share || byString(JSON.stringify(b), JSON.stringify(a))) > 0
  );
}

function statedBy(witnesses: ReadonlyMap<string, Witness>, contradictions: Contradiction[]) {
  const chains = new Map<string, readonly (readonly WitnessHop[])[]>();
  const firstHand = new Set<string>();
  for (const w of witnesses.values()) {
    const own: (readonly WitnessHop[])[] = [];
    for (const chain of w.chains) {
      const hops = chain.filter((h) => h.role !== 'speaker');
      // Its own outlet at the end is the article itself.
      while (hops.length > 0 && hops.at(-1)!.outlet === w.outlet && hops.at(-1)!.role === 'outlet')
        hops.pop();
      const last = hops.at(-1);
      if (last && last.outlet === w.outlet) {
        hops.pop();
        if (last.role === 'medium' && hops.length === 0) firstHand.add(w.id);
      }
      const itself = hops.filter((h) => h.outlet === w.outlet);
      if (itself.length > 0)
        contradictions.push({
          kind: 'cites-itself',
          witnesses: [w.id],
          words: itself.flatMap((h) => h.words ?? []),
          dates: [w.published ?? null],
        });
      const others = hops.filter((h, i) => h.outlet !== w.outlet && h.outlet !== hops[i - 1]?.outlet);
      if (others.length > 0) own.push(others);
    }
    chains.set(w.id, throughCredit(own));
  }
  return { chains, firstHand };
}

/** What a credit names is where the text is from: sources named in the text itself lie behind it. */
function throughCredit(chains: readonly (readonly WitnessHop[])[]): readonly (readonly WitnessHop[])[] {
  const credits = chains.filter((c) => c.at(-1)!.credit);
  if (credits.length === 0 || credits.length === chains.length) return chains;
  const told = chains.filter((c) => !c.at(-1)!.credit);
  const [credit] = credits;
  if (credits.length > 1 || credit!.length > 1) return credits;
  return told.map((c) =>
    c.at(-1)!.outlet === credit![0]!.outlet ? [...c.slice(0, -1), ...credit!] : [...c, ...credit!],
  );
}

function readingsOf(witnesses: ReadonlyMap<string, Witness>, times: ReadonlyMap<string, Interval>) {
  const readings = new Map<string, Map<string, SlotReading>>();
  const having = new Map<string, Map<string, string[]>>();
  for (const w of witnesses.values()) {
    const own = new Map(w.readings.map((r) => [r.slot, r]));
    readings.set(w.id, own);
    for (const { slot, reading } of own.values()) {
      const of = having.get(slot) ?? new Map<string, string[]>();
      having.set(slot, of);
      pushTo(of, reading, w.id);
    }
  }
  const at = (id: string): number => times.get(id)?.low ?? Number.POSITIVE_INFINITY;
  for (const of of having.values())
    for (const ids of of.values())
      ids.sort((a, b) => (at(a) === at(b) ? byString(a, b) : at(a) < at(b) ? -1 : 1));
  const told = new Map(
    [...having].map(([slot, of]) => {
      const sizes = [...of.values()].map((ids) => ids.length);
      // Not by spreading: a slot may have as many readings as there are witnesses.
      return [
        slot,
        { all: sizes.reduce((n, s) => n + s, 0), most: sizes.reduce((m, s) => Math.max(m, s), 0) },
      ];
    }),
  );
  return { readings, having, told };
}
