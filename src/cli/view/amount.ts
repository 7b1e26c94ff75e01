import type { DateExpression, Figure } from '../../model/index.ts';
import { shown } from './escape.ts';

const SIGN: Readonly<Record<Figure['bound'], string>> = {
  exact: '',
  about: '≈\u00a0',
  'at-least': '≥\u00a0',
  'more-than': '>\u00a0',
  'at-most': '≤\u00a0',
  'fewer-than': '<\u00a0',
  between: '',
  vague: '',
};

const number = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 6 });

function range({ low, high }: Figure): string | undefined {
  if (low == null && high == null) return undefined;
  if (high == null) return `${number(low!)} or more`;
  return low == null ? `up to ${number(high)}` : `${number(low)}–${number(high)}`;
}

/** A figure's words with what they say: "at least 14 crates of fuel → ≥ 14 (crate)". */
export function figureLine(figure: Figure): string {
  const { value, bound, direction, unit, counted, exact } = figure;
  const span = range(figure);
  const size =
    bound === 'vague'
      ? `vague${span ? `, inferred ${span}` : ''}`
      : value === null
        ? (span ?? 'no number')
        : `${SIGN[bound]}${number(value)}`;
  const arrow = direction === 'up' ? '↑ ' : direction === 'down' ? '↓ ' : '';
  const name = counted && counted.lemma !== unit ? ` (${shown(counted.lemma)})` : '';
  if (!name && !unit && size === exact) return size;
  return `${shown(exact)} → ${arrow}${size}${unit ? ` ${shown(unit)}` : ''}${name}`;
}

/** Whether something of a date's value is not known. */
export const isOpen = (value: string | null): boolean => value === null || value.startsWith('XXXX');

/** A date's words with what they stand for, or that this is not known. */
export function dateLine({ exact, value, resolvedAgainst, type }: DateExpression): string {
  if (value === null) return `${shown(exact)} → unresolved`;
  // TIMEX3 writes X for what is not known.
  if (isOpen(value)) return `${shown(exact)} → ${shown(value)}, year unresolved`;
  const kind = type === 'date' ? '' : ` (${type})`;
  const from = resolvedAgainst === undefined ? '' : `, counted from ${shown(resolvedAgainst)}`;
  return `${shown(exact)} → ${shown(value)}${kind}${from}`;
}
