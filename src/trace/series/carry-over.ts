import type { PointDate, SeriesPoint } from './types.ts';

const BY = 'carry-over@1';

const thingKey = ({ thing, speaker }: SeriesPoint): string =>
  `${thing.head}|${thing.narrowed.join(' ')}|${speaker?.key ?? ''}`;

const thingOnly = ({ thing }: SeriesPoint): string => `${thing.head}|${thing.narrowed.join(' ')}|*`;

const eventKey = ({ event, parties }: SeriesPoint): string =>
  [event.kind, event.group, ...parties.map((p) => `${p.role}=${p.key}`)].join('|');

/**
 * A figure whose sentence names no event and nobody ("in February she spoke of 6,700 crates") takes both from the one
 * other figure of the same thing by the same speaker in the article (by anybody, where nobody is given as saying it);
 * where these differ among themselves, from none.
 */
export function carryOver(points: readonly SeriesPoint[]): SeriesPoint[] {
  return carryDays(carryEvents(points));
}

const amountKey = (p: SeriesPoint): string =>
  [thingKey(p), p.event.kind, p.event.group, p.value, p.low, p.high, p.bound].join('|');

/** An amount told again without its day, by the same speaker in the same article, is of the one day given there. */
function carryDays(points: readonly SeriesPoint[]): SeriesPoint[] {
  const days = new Map<string, PointDate | null>();
  for (const p of points) {
    if (p.date?.basis !== 'stated') continue;
    const known = days.get(amountKey(p));
    if (known === undefined) days.set(amountKey(p), p.date);
    else if (known && known.value !== p.date.value) days.set(amountKey(p), null);
  }
  return points.map((p) => {
    const day = p.date?.basis === 'stated' ? undefined : days.get(amountKey(p));
    return day ? { ...p, date: { ...day, basis: 'inferred' } } : p;
  });
}

function carryEvents(points: readonly SeriesPoint[]): SeriesPoint[] {
  const full = new Map<string, SeriesPoint | null>();
  for (const p of points) {
    if (p.event.words === null || p.parties.length === 0) continue;
    for (const key of [thingKey(p), thingOnly(p)]) {
      const known = full.get(key);
      if (known === undefined) full.set(key, p);
      else if (known && eventKey(known) !== eventKey(p)) full.set(key, null);
    }
  }
  return points.map((p) => {
    if (p.event.words !== null || p.parties.length > 0) return p;
    const from = full.get(thingKey(p)) ?? (p.speaker === null ? full.get(thingOnly(p)) : undefined);
    if (!from) return p;
    return {
      ...p,
      thing: { ...p.thing, of: p.thing.of ?? from.thing.of },
      event: { ...from.event, by: BY },
      parties: from.parties.map((party) => ({ ...party, basis: 'inferred' as const, by: BY })),
    };
  });
}
