import type { Bound, EventKind } from '../types.ts';
import type { Writing } from '../world/sounds.ts';
import { compile, type Template } from './template.ts';

/** How a language is written here: what a language's file states, in text. */
export interface LanguageText {
  readonly tag: Writing;
  /** Clauses of filler; see `template.ts` for the slots. */
  readonly clauses: readonly string[];
  readonly connectors: readonly string[];
  readonly end: string;
  /** What an adjective, verb ... of the vocabulary ends in. */
  readonly endings: Readonly<Record<'n' | 's' | 'a' | 'v' | 'd', string>>;
  readonly capitalNouns: boolean;
  /** `#` stands for the number. The first list of a bound is what the others are worded after. */
  readonly bounds: Readonly<Record<Bound, readonly string[]>>;
  /** `#` the bound and number, `%` the counted thing. */
  readonly figure: string;
  readonly thousands: string;
  /** Undefined: all digits are written out. */
  readonly million?: { readonly word: string; readonly point: string };
  readonly hedges: readonly string[];
  /** [nothing, not]: how a content is denied, where the template has no own words. */
  readonly not: readonly [string, string];
  readonly events: Readonly<Record<EventKind, readonly string[]>>;
  /** Contents without figure. */
  readonly talk: readonly (readonly string[])[];
  readonly details: readonly string[];
  readonly detailFirst?: boolean;
  /** [in reported speech, in direct speech or after "according to"]. */
  readonly tense: readonly [string, string];
  readonly offices: readonly string[];
  /** `{N}` name, `{O}` office, `{L}` country. The first with everything, the second a later mention, the third unnamed. */
  readonly speaker: readonly [full: string, again: string, unnamed: string];
  /** [man, woman]; none in Korean, which repeats the name. */
  readonly pronouns?: readonly [string, string];
  /** Comma after an apposition, before what goes on. */
  readonly closing: string;
  /** Neutral, then those of a changed attribution: claimed, admitted, confirmed. [man, woman, several]. */
  readonly cues: readonly (readonly [string, string, string])[];
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** `{d}` weekday; `{n}` day, `{m}` month. */
  readonly onDay: string;
  readonly onDate: string;
  /** A mention of an earlier statement: `{D}` when, `{F}` the figure. */
  readonly backReference: string;
  readonly told: readonly string[];
  readonly again: readonly string[];
  readonly cited: readonly string[];
  readonly citedTwice: readonly string[];
  readonly credits: readonly string[];
  readonly title: string;
  readonly outlet: string;
}

export interface Language {
  readonly text: LanguageText;
  readonly clauses: readonly Template[];
  readonly connectors: readonly Template[];
  readonly events: Readonly<Record<EventKind, readonly Template[]>>;
  readonly talk: readonly (readonly Template[])[];
  readonly details: readonly Template[];
  readonly speaker: readonly [Template, Template, Template];
  readonly backReference: Template;
  readonly told: readonly Template[];
  readonly again: readonly Template[];
  readonly cited: readonly Template[];
  readonly citedTwice: readonly Template[];
  readonly credits: readonly Template[];
  readonly title: Template;
}

export function language(text: LanguageText): Language {
  const all = (list: readonly string[]): readonly Template[] => list.map(compile);
  const [full, again, unnamed] = text.speaker;
  return {
    text,
    clauses: all(text.clauses),
    connectors: all(text.connectors),
    events: Object.fromEntries(
      Object.entries(text.events).map(([kind, list]) => [kind, all(list)]),
    ) as Record<EventKind, readonly Template[]>, // the same keys
    talk: text.talk.map(all),
    details: all(text.details),
    speaker: [compile(full), compile(again), compile(unnamed)],
    backReference: compile(text.backReference),
    told: all(text.told),
    again: all(text.again),
    cited: all(text.cited),
    citedTwice: all(text.citedTwice),
    credits: all(text.credits),
    title: compile(text.title),
  };
}
