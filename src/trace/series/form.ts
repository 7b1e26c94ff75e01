import type { Party, SeriesPoint, Thing } from './types.ts';

/** A figure over time: points whose counted thing, parties and kind of event agree. */
export interface Series {
  /** Thing, event and parties in one line: the same for the same series of any store. */
  readonly key: string;
  readonly thing: Thing;
  readonly event: { readonly kind: SeriesPoint['event']['kind']; readonly group: string };
  readonly parties: readonly Pick<Party, 'role' | 'name' | 'key'>[];
  /** By day, then by id; those without a day last. */
  readonly points: readonly SeriesPoint[];
  /** Keys of fuller series of which this may be part: what it leaves open fits several, or it names no party. */
  readonly maybe: readonly string[];
}

/** The parts by which points are put together: each open one may be anything. */
interface Signature {
  /** What must be the same. */
  readonly base: string;
  /** What may be left out: parties by role, and what a container holds. */
  readonly open: ReadonlyMap<string, string>;
}

const eventKey = ({ event }: SeriesPoint): string =>
  event.kind === 'loss' || event.kind === 'other' ? `${event.kind}:${event.group}` : event.kind;

const BY_WAY: ReadonlySet<string> = new Set(['transfer', 'announcement', 'launch']);

function signatureOf(point: SeriesPoint): Signature {
  const { thing, parties, event } = point;
  const open = new Map<string, string>();
  let narrowed = thing.narrowed.join(' ');
  if (thing.of !== null) open.set('what', thing.of);
  // Whose rockets are launched is which rockets they are; whose soldiers fell is a party.
  for (const { role, key } of parties)
    if (role === 'of' && event.kind !== 'loss') narrowed += ` /${key}`;
    // Goods are followed by their way, launches by who and at whom: where it was is no part of which they are.
    else if (role !== 'in' || !BY_WAY.has(event.kind)) open.set(role, key);
  return { base: [thing.head, narrowed, eventKey(point)].join('|'), open };
}

const write = ({ base, open }: Signature): string =>
  [base, ...[...open].map(([role, key]) => `${role}=${key}`).sort()].join('|');

/** Is all that `a` says said by `b`, which says more? */
const isWithin = (a: Signature, b: Signature): boolean =>
  a.open.size < b.open.size && [...a.open].every(([role, key]) => b.open.get(role) === key);

const namesParty = ({ open }: Signature): boolean => [...open.keys()].some((role) => role !== 'what');

/**
 * Points put into series. Those that say the same of thing, event and parties are one. One that leaves a party open
 * joins the fuller series that says all that it says, where there is exactly one such that is not within another, and
 * it names one party at least, or the same article tells the same amount there; else it stays apart, and says which it
 * may belong to. A function of the set of points: their order does not matter.
 */
export function formSeries(points: readonly SeriesPoint[]): Series[] {
  const groups = new Map<string, { readonly signature: Signature; readonly points: SeriesPoint[] }>();
  for (const point of new Map(points.map((p) => [p.id, p])).values()) {
    const signature = signatureOf(point);
    const key = write(signature);
    const group = groups.get(key);
    if (group) group.points.push(point);
    else groups.set(key, { signature, points: [point] });
  }
  const byBase = new Map<string, Signature[]>();
  for (const { signature } of groups.values()) {
    const list = byBase.get(signature.base);
    if (list) list.push(signature);
    else byBase.set(signature.base, [signature]);
  }
  const members = new Map<string, SeriesPoint[]>();
  const maybe = new Map<string, readonly string[]>();
  for (const [key, group] of groups) {
    const above = fullest(group.signature, byBase.get(group.signature.base)!).map(write).sort();
    const joins = above.length === 1 && namesParty(group.signature);
    for (const point of group.points) {
      const home = joins ? above[0]! : (toldBeside(point, above, groups) ?? key);
      const list = members.get(home);
      if (list) list.push(point);
      else members.set(home, [point]);
    }
    if (!joins) maybe.set(key, above);
  }
  return [...members]
    .map(([key, list]) => seriesOf(key, list, maybe.get(key) ?? []))
    .sort((a, b) => b.points.length - a.points.length || (a.key < b.key ? -1 : 1));
}

/** The one of several series in which the same article tells the same amount: it says there what it leaves out here. */
function toldBeside(
  point: SeriesPoint,
  keys: readonly string[],
  groups: ReadonlyMap<string, { readonly points: readonly SeriesPoint[] }>,
): string | undefined {
  const beside = keys.filter((key) =>
    groups
      .get(key)!
      .points.some(
        (p) =>
          p.article.id === point.article.id &&
          p.value === point.value &&
          p.low === point.low &&
          p.high === point.high,
      ),
  );
  return beside.length === 1 ? beside[0] : undefined;
}

/** Signatures that say more, and are within no other that does. */
function fullest(signature: Signature, others: readonly Signature[]): Signature[] {
  const more = others.filter((o) => isWithin(signature, o));
  return more.filter((o) => !more.some((p) => isWithin(o, p)));
}

function seriesOf(key: string, points: readonly SeriesPoint[], maybe: readonly string[]): Series {
  const sorted = [...points].sort(byDay);
  // Of those that say most, the first by id: whichever order they came in.
  const full = [...points].sort(
    (a, b) =>
      b.parties.length + +(b.thing.of !== null) - a.parties.length - +(a.thing.of !== null) ||
      (a.id < b.id ? -1 : 1),
  )[0]!;
  return {
    key,
    thing: full.thing,
    event: { kind: full.event.kind, group: full.event.group },
    parties: full.parties.map(({ role, name, key }) => ({ role, name, key })),
    points: sorted,
    maybe,
  };
}

const END = '9999';
export const byDay = (a: SeriesPoint, b: SeriesPoint): number => {
  const [x, y] = [a.date?.value ?? END, b.date?.value ?? END];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};
