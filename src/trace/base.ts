import type { Statement, Telling } from '../read/index.ts';
import type { Collation } from './model.ts';

/**
 * Which article the others are held against: the one asked for; else the earliest published where all say when and
 * one is alone the earliest; else the most direct, that whose statements pass through the fewest hands and are most
 * in the speaker's own words; else the first given.
 */
export function chooseBase(
  tellings: readonly Telling[],
  given?: number,
): { readonly index: number; readonly basis: Collation['baseBasis'] } {
  if (given !== undefined) return { index: given, basis: 'given' };
  const earliest = alone(tellings.map(publishedDay));
  if (earliest !== undefined) return { index: earliest, basis: 'published' };
  const direct = alone(tellings.map((t) => -directnessOf(t)));
  return direct === undefined ? { index: 0, basis: 'order' } : { index: direct, basis: 'direct' };
}

/** Index of the one least value; undefined where one is unknown or two share it. */
function alone(values: readonly (string | number | undefined)[]): number | undefined {
  if (values.some((v) => v === undefined)) return undefined;
  let least = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! < values[least]!) least = i;
  return values.filter((v) => v === values[least]).length === 1 ? least : undefined;
}

/** A date of a day at least: a bare month or year cannot say which came first. */
function publishedDay({ reading }: Telling): string | undefined {
  const { published } = reading.article;
  return published && published.length >= 10 ? published : undefined;
}

/** Share of statements in the speaker's own words, less the hands they went through on the way. */
function directnessOf({ reading }: Telling): number {
  const { statements } = reading;
  if (statements.length === 0) return -9;
  const share = (is: (s: Statement) => boolean): number => statements.filter(is).length / statements.length;
  const direct = share((s) => s.directness === 'direct' && s.marks === 'present');
  return direct - handsOf(statements);
}

/** How many told it on before this outlet did: the most names beyond the speaker and one outlet in any chain. */
function handsOf(statements: readonly Statement[]): number {
  const named = statements.map(
    (s) => new Set(s.chain.filter((h) => h.role !== 'speaker').map((h) => h.name)).size,
  );
  return Math.max(0, ...named.map((n) => n - 1));
}
