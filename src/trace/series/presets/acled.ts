import { named } from '../analyse/amount.ts';
import type { Analysis } from '../analyse/index.ts';
import type { SeriesPoint } from '../types.ts';
import type { PresetRow } from './row.ts';
import { dayRange, headlineOf, partyName } from './row.ts';

/** ACLED's numbers for words. For an unknown number ACLED takes 3 or 10 by how grave the fighting is: we take 3. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/\bthousands\b/i, 1000],
  [/\bhundreds\b/i, 100],
  [/\bdozens?\b/i, 12],
  [/\b(?:tens|scores)\b/i, 10],
];
const UNKNOWN = 3;

/** The number for a vague count by its words; of others the number that they name. */
export function acledNumber(point: Pick<SeriesPoint, 'bound' | 'words' | 'value' | 'low' | 'high'>): number {
  const { bound, words, low } = point;
  if (bound !== 'vague') return bound === 'between' ? (low ?? 0) : (named(point) ?? UNKNOWN);
  return WORDS.find(([word]) => word.test(words.exact))?.[1] ?? UNKNOWN;
}

/** One whole number a day, the most conservative (lowest) where sources differ; the words stand in the notes. */
export const acled = ({ series }: Analysis): PresetRow[] => {
  const days = new Map<string, SeriesPoint[]>();
  for (const p of series.points) {
    if (p.polarity === 'negative') continue;
    const day = p.date?.value ?? '';
    days.set(day, [...(days.get(day) ?? []), p]);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, points]) => {
      const numbers = points.map(acledNumber);
      const { start } = dayRange(day || null);
      const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
      const words = [...new Set(points.map((p) => p.words.exact))].sort().join('; ');
      return {
        event_date: start,
        time_precision: day.length === 10 ? 1 : day.length === 7 ? 3 : '',
        event: [series.event.kind, series.event.group].filter(Boolean).join(': '),
        actor1: partyName(series, 'by') || partyName(series, 'from'),
        actor2: partyName(series, 'to') || partyName(series, 'of'),
        location: partyName(series, 'in'),
        fatalities: Math.round(low),
        source: [...new Set(points.map(headlineOf))].sort().join('; '),
        notes: low === high ? words : `${words}; between ${low} and ${high} by source`,
      };
    });
};
