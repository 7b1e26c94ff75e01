import type { Ymd } from '../calendar.ts';

/** The time that the text is speaking of, as its expressions so far have fixed it. */
export interface Focus {
  /** The last day fixed. */
  day?: Ymd;
  dayText?: string;
  /** The last year, month and quarter fixed, with the sentence in which that was. */
  year?: number;
  month?: { readonly y: number; readonly m: number };
  quarter?: { readonly y: number; readonly q: number; readonly sentence: number };
}
