import type { Ymd } from '../calendar.ts';
import type { CalendarSense } from '../sense.ts';
import type { Circumstances } from './index.ts';

/** The time that the text is speaking of, as its expressions so far have fixed it; with the sentences where they stand. */
export interface Focus {
  day?: Ymd | undefined;
  dayText?: string | undefined;
  year?: { readonly y: number; readonly sentence: number } | undefined;
  month?: { readonly y: number; readonly m: number } | undefined;
  /** The last year said in digits together with a month: a narrative goes on in it. */
  told?: { readonly y: number; readonly sentence: number } | undefined;
  /** The text has counted days from publication ("Monday", "yesterday"): a report, no narrative of another time. */
  report?: boolean;
  /** Of accounts. */
  quarter?: { readonly y: number; readonly q: number; readonly sentence: number } | undefined;
}

/** Remembers a year that the words themselves gave beside a month. */
export function tell(s: CalendarSense, at: Circumstances): void {
  if (s.year !== undefined && s.month !== undefined) at.focus.told = { y: s.year, sentence: at.sentence };
}
