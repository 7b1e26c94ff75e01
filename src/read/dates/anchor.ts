import { isDay, type Ymd } from './calendar.ts';

/** The publication date as far as it is given; nothing finer is ever assumed. */
export interface Anchor {
  readonly y: number;
  readonly m?: number;
  readonly day?: Ymd;
  readonly hour?: number;
  readonly minute?: number;
  /** As resolvedAgainst shows it: the date without its time. */
  readonly text: string;
}

/** Reads YYYY, YYYY-MM, YYYY-MM-DD or a date-time; anything else counts as not given. */
export function anchorOf(published: string | null | undefined): Anchor | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?/.exec(published ?? '');
  if (!found) return undefined;
  const y = Number(found[1]);
  const text = found[0].slice(0, 10);
  if (found[2] === undefined) return { y, text };
  const m = Number(found[2]);
  if (m < 1 || m > 12) return { y, text: found[1]! };
  if (found[3] === undefined) return { y, m, text };
  const d = Number(found[3]);
  if (!isDay(y, m, d)) return { y, m, text: text.slice(0, 7) };
  const day = { y, m, d };
  if (found[4] === undefined) return { y, m, day, text };
  return { y, m, day, hour: Number(found[4]), minute: Number(found[5]), text };
}
