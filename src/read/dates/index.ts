import type { DateExpression } from '../../model/index.ts';
import { part } from '../parts.ts';
import type { Prepared } from '../text/prepare.ts';
import { anchorOf } from './anchor.ts';
import { grown } from './growth/index.ts';
import type { Focus } from './resolve/focus.ts';
import { type Resolved, resolve } from './resolve/index.ts';
import { findCores } from './rules/index.ts';
import type { Mod } from './sense.ts';
import { tenseAt } from './tense.ts';
import { wordsOf } from './words.ts';

export interface DateInput {
  /** Publication date as given (a year, month, day or time with zone), or nothing: then relative dates stay unresolved. */
  readonly published: string | null | undefined;
}

/** A time expression with what narrows or blurs it, as TIMEX3 says (early = START, about = APPROX). */
export interface FoundDate extends DateExpression {
  readonly mod?: Mod;
}

/**
 * The time expressions of a text in order of place, with TIMEX3 types and values. Found in the manner of SynTime
 * (Zhong, Sun & Cambria 2017): time words, grown by modifiers and numerals; then counted from the publication date and
 * from the day that the text speaks of. Relative dates stay null where nothing is given to count from.
 */
export function findDates(prepared: Prepared, input: DateInput): readonly FoundDate[] {
  const anchor = anchorOf(input.published);
  const focus: Focus = {};
  const out: FoundDate[] = [];
  for (const sentence of prepared.sentences) {
    const words = wordsOf(sentence);
    if (!words.length) continue;
    for (const match of grown(words, findCores(words))) {
      const found = sane(
        resolve(match, { anchor, focus, tense: () => tenseAt(words, match), sentence: sentence.index }),
      );
      const start = words[match.from]!.start;
      const end = words[match.to - 1]!.end;
      out.push({
        ...part(prepared.text, start, end, match.by, found.against === undefined ? 'stated' : 'inferred'),
        type: found.type,
        value: found.value,
        ...(match.mod && { mod: match.mod }),
        ...(found.against !== undefined && { resolvedAgainst: found.against }),
      });
    }
  }
  return out;
}

/** A value outside the years 1 to 9999 has no TIMEX3 form: unresolved. */
function sane(found: Resolved): Resolved {
  const { value } = found;
  if (value === null || !/^[-\d]/.test(value) || /^(?!0000)\d{4}(?!\d)|^\d{2,3}$/.test(value)) return found;
  return { type: found.type, value: null };
}
