/** What the words of a time expression mean before anything is counted from a publication date. */
export type Sense = CalendarSense | ShiftSense | SpanSense | RefSense | SetSense;

/** How TIMEX3 narrows or blurs a value. */
export type Mod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER';

/** A place in the calendar; what the words leave out is left out. */
export interface CalendarSense {
  readonly kind: 'calendar';
  readonly year?: number;
  /** Years from that of publication ("last year's third quarter": -1). */
  readonly yearShift?: number;
  /** First years of a decade or century, as TIMEX3 writes them ("199", "19"). */
  readonly era?: string;
  readonly bc?: boolean;
  /** A business year ("fiscal 2013"): said, but counted as the calendar year of its name. */
  readonly fiscal?: boolean;
  readonly month?: number;
  readonly day?: number;
  /** Monday is 1. */
  readonly weekday?: number;
  readonly season?: 'SP' | 'SU' | 'FA' | 'WI';
  /** 1-4; 0 = some quarter. */
  readonly quarter?: number;
  readonly half?: 1 | 2;
  /** Days from publication (yesterday: -1). */
  readonly dayShift?: number;
  /** last, this, next before a weekday, month or season. */
  readonly rel?: number;
  /** The week (W) or weekend (WE) in which the day lies. */
  readonly weekOf?: 'W' | 'WE';
  /** The nth week of a month; -1 = its last. */
  readonly weekIn?: number;
  readonly holiday?: string;
  readonly hour?: number;
  readonly minute?: number;
  readonly zone?: string;
  /** TMO, TAF, TEV, TNI, TDT. */
  readonly part?: string;
  /** Counted from the day the text speaks of, not from publication. */
  readonly fromFocus?: boolean;
}

/** A number of units away from publication or from the day that the text speaks of. */
export interface ShiftSense {
  readonly kind: 'shift';
  readonly unit: string;
  readonly n: number;
  readonly from: 'published' | 'focus';
  /** "several years ago": the number is not said. */
  readonly vague?: boolean;
  readonly part?: string;
  readonly fiscal?: boolean;
  /** Said as a number of units ("a year ago", "year-earlier"), not as "last year". */
  readonly counted?: boolean;
}

/** A length of time. */
export interface SpanSense {
  readonly kind: 'span';
  /** As TIMEX3 writes it: P3M, PT2H, PXY. */
  readonly value: string;
  readonly unit: string;
  readonly n?: number;
}

export interface RefSense {
  readonly kind: 'ref';
  readonly ref: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
}

export interface SetSense {
  readonly kind: 'set';
  readonly value: string;
}
