import type { Figure } from '../../model/index.ts';

const SIGNS: Readonly<Record<Figure['bound'], string>> = {
  exact: '',
  about: '≈\u00a0',
  'at-least': '≥\u00a0',
  'more-than': '>\u00a0',
  'at-most': '≤\u00a0',
  'fewer-than': '<\u00a0',
  between: '',
  vague: '',
};

export const number = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 6 });

/** What a figure says, in signs: "≥ 14", "8–10", "↑ 3 %"; `vague` where its words give no number. */
export function sizeOf({ value, low, high, bound, direction, unit }: Figure): string {
  const arrow = direction === 'up' ? '↑\u00a0' : direction === 'down' ? '↓\u00a0' : '';
  const of = unit === undefined ? '' : `\u00a0${unit === 'percent' ? '%' : unit}`;
  if (bound !== 'vague' && value !== null) return `${arrow}${SIGNS[bound]}${number(value)}${of}`;
  if (low == null && high == null) return 'no number';
  const range =
    high == null
      ? `${number(low!)} or more`
      : low == null
        ? `up to ${number(high)}`
        : `${number(low)}–${number(high)}`;
  return `${arrow}${range}${of}`;
}
