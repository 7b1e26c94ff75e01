import type { Estimate, SeriesPoint } from '../../trace/series/index.ts';

const SIGN: Readonly<Record<SeriesPoint['bound'], string>> = {
  exact: '',
  about: '≈ ',
  'at-least': '≥ ',
  'more-than': '> ',
  'at-most': '≤ ',
  'fewer-than': '< ',
  between: '',
  vague: '~ ',
};

export const number = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 6 });

/** "≥ 10,000"; "40–50"; "~ 3 or more" for a vague count, whose range is ours. */
export function amountWords({ value, low, high, bound, polarity }: SeriesPoint): string {
  const not = polarity === 'negative' ? 'not ' : '';
  if (value !== null) return `${not}${SIGN[bound]}${number(value)}`;
  if (low === null && high === null) return `${not}no number`;
  const range =
    high === null
      ? `${number(low!)}+`
      : low === null
        ? `up to ${number(high)}`
        : `${number(low)}–${number(high)}`;
  return `${not}${bound === 'vague' ? SIGN.vague : ''}${range}`;
}

/** "low 40 · best 50 · high 60 or more" */
export function estimateWords({ low, best, high, lowOpen, highOpen }: Estimate): string {
  if (best === null) return 'no number';
  return `low ${number(low!)}${lowOpen ? ' or fewer' : ''} · best ${number(best)} · high ${number(high!)}${highOpen ? ' or more' : ''}`;
}
