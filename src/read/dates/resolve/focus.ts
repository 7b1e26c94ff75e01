import type { Ymd } from '../calendar.ts';

/** The time that the text is speaking of, as its expressions so far have fixed it; with the sentences where they stand. */
export interface Focus {
  day?: Ymd | undefined;
  dayText?: string | undefined;
  year?: { readonly y: number; readonly sentence: number } | undefined;
  month?: { readonly y: number; readonly m: number } | undefined;
  /** Of accounts. */
  quarter?: { readonly y: number; readonly q: number; readonly sentence: number } | undefined;
}
