import type { Series } from '../form.ts';
import type { PartyRole, SeriesPoint } from '../types.ts';

/** One line of a register's table. */
export type PresetRow = Readonly<Record<string, string | number>>;

export const partyName = ({ parties }: Series, role: PartyRole): string =>
  parties.find((p) => p.role === role)?.name ?? '';

/** Outlet, day and headline of an article, as UCDP writes them. */
export const headlineOf = ({ article }: SeriesPoint): string =>
  [article.outlet ?? article.id, article.published?.slice(0, 10), article.title].filter(Boolean).join(', ');

/** First and last day of a day, month or year, and how exactly it is known (UCDP: 1 the day, 4 the month, 5 the year). */
export function dayRange(date: string | null): {
  readonly start: string;
  readonly end: string;
  readonly precision: string | number;
} {
  if (date === null) return { start: '', end: '', precision: '' };
  if (date.length === 10) return { start: date, end: date, precision: 1 };
  if (date.length === 4) return { start: `${date}-01-01`, end: `${date}-12-31`, precision: 5 };
  const [year, month] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year!, month!, 0)).getUTCDate();
  return { start: `${date}-01`, end: `${date}-${last}`, precision: 4 };
}
