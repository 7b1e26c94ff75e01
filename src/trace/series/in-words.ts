import type { Contradiction } from './analyse/contradictions.ts';
import type { Estimate } from './analyse/estimate.ts';
import type { StaleRepeat } from './analyse/stale.ts';
import type { Series } from './form.ts';
import type { SeriesPoint } from './types.ts';

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

/** "container of munition: North Korea → Russia (transfer)" */
export function seriesTitle({ thing, event, parties }: Pick<Series, 'thing' | 'event' | 'parties'>): string {
  const name = (role: string): string | undefined => parties.find((p) => p.role === role)?.name;
  const [from, to, by, where, of] = ['from', 'to', 'by', 'in', 'of'].map(name);
  const what = [...thing.narrowed, thing.head].join(' ') + (thing.of === null ? '' : ` of ${thing.of}`);
  const way = from !== undefined || to !== undefined ? `${from ?? '?'} → ${to ?? '?'}` : undefined;
  const parts = [way, by && `by ${by}`, of && `of ${of}`, where && `in ${where}`].filter(Boolean);
  const kind =
    event.group && (event.kind === 'loss' || event.kind === 'other')
      ? `${event.kind}: ${event.group}`
      : event.kind;
  return `${what}${parts.length > 0 ? `: ${parts.join(', ')}` : ''} (${kind})`;
}

/** "*" marks a day that only the article's date gives. */
export const dayWords = ({ date }: SeriesPoint): string =>
  date === null ? 'no day' : `${date.value}${date.kind === 'published' ? '*' : ''}`;

/** What a contradiction is. */
export const CONTRADICTS: Readonly<Record<Contradiction['kind'], string>> = {
  'below-at-least': 'less than was said to be the least before',
  falling: 'the total falls',
  differ: 'two numbers for one day that exclude each other',
  denied: 'one denies what the other says',
};

/** Why an old figure is held to be told as new: "first told 40 days before; ≥ 50 was out since 2031-03-01". */
export function staleWords({ newer, days, reason }: StaleRepeat): string {
  const known = newer ? `; ${amountWords(newer)} was out since ${dayWords(newer)}` : '';
  return `first told ${days} days before${reason === 'superseded' ? known : ', no day given'}`;
}
