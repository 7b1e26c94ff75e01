import type { DateExpression, Reading } from '../../model/index.ts';
import { contains, overlaps, within } from '../../read/parts.ts';
import type { Clause } from './clause.ts';
import { OCCASION, PERFECT, TOTAL } from './lexicon.ts';
import type { Extent, PointDate } from './types.ts';

/**
 * The day that a figure is about: that of "as of" or "by", else that on which it happened, else that on which the
 * source spoke, else that of the article.
 */
export function dateOf(clause: Clause, reading: Reading, published: string | null): PointDate | null {
  const inside = datesIn(clause, reading);
  const asOf = inside.find((d) => d.lead === 'as-of');
  const event = inside.find((d) => d.lead === null);
  const found = asOf ?? event;
  if (found)
    return {
      value: found.value,
      kind: asOf ? 'as-of' : 'event',
      basis: 'stated',
      words: wordsOf(found.date),
    };
  const said = saidOn(clause, reading);
  if (said) return said;
  const day = dayOf(published);
  return day === null ? null : { value: day, kind: 'published', basis: 'inferred', words: null };
}

const wordsOf = ({ span, exact }: DateExpression) => ({ span, exact });

/** A date that is known at least by its year; no time of day. */
export const dayOf = (value: string | null): string | null =>
  /^\d{4}(?:-\d\d(?:-\d\d)?)?(?![\d-])/.exec(value ?? '')?.[0] ?? null;

interface Inside {
  readonly date: DateExpression;
  readonly value: string;
  /** What stands before it: since when, as of when, or neither. */
  readonly lead: 'as-of' | 'since' | null;
}

function datesIn({ tokens }: Clause, { dates }: Reading): Inside[] {
  const [first, last] = [tokens[0]!, tokens.at(-1)!];
  return within(dates, [first.start, last.end]).flatMap((date): Inside[] => {
    const value = date.type === 'date' || date.type === 'time' ? dayOf(date.value) : null;
    if (value === null || !tokens.some((t) => overlaps(date.span, [t.start, t.end]))) return [];
    const at = tokens.findIndex((t) => t.end > date.span[0]);
    const one = tokens[at - 1]?.lower;
    const two = tokens[at - 2]?.lower;
    const lead =
      /^(?:since|from)$/.test(tokens[at]!.lower) || one === 'since' || one === 'after'
        ? 'since'
        : (two === 'as' && one === 'of') || one === 'by' || one === 'until' || one === 'till'
          ? 'as-of'
          : null;
    return [{ date, value, lead }];
  });
}

function saidOn({ statement }: Clause, { dates }: Reading): PointDate | undefined {
  if (!statement) return undefined;
  for (const index of statement.dates) {
    const date = dates[index];
    const value = dayOf(date?.value ?? null);
    if (!date || value === null || statement.content.some((p) => contains(p.span, date.span))) continue;
    return { value, kind: 'said', basis: 'stated', words: wordsOf(date) };
  }
  return undefined;
}

/** Whether a figure is of all up to a day, or of one occasion: by words for it, a day, or the perfect tense. */
export function extentOf({ tokens, first, after }: Clause, date: PointDate | null): Extent {
  const words = ` ${tokens.map((t) => t.lower).join(' ')} `;
  const has = (list: readonly string[]): boolean => list.some((w) => words.includes(` ${w} `));
  if (date?.kind === 'as-of' || has(TOTAL)) return 'total';
  if ((date?.kind === 'event' && date.value.length === 10) || has(OCCASION)) return 'occasion';
  const near = tokens.slice(Math.max(0, first - 6), after + 4);
  return near.some((t) => PERFECT.has(t.lower)) ? 'total' : 'unknown';
}
