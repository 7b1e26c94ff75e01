import { named } from '../analyse/amount.ts';
import type { Analysis } from '../analyse/index.ts';
import type { PresetRow } from './row.ts';
import { headlineOf, partyName } from './row.ts';

/**
 * The shape of SIPRI's trade registers: a line a figure. A number or year whose accuracy is uncertain stands in
 * brackets: a bound or a range, a figure that is contradicted, a year that only the article's date gives. What is not
 * known is "..". Suppliers and recipients that nobody names are "Unknown".
 */
export const sipri = ({ series, observations, contradictions }: Analysis): PresetRow[] => {
  const disputed = new Set(contradictions.flatMap((c) => [c.earlier.point.id, c.later.point.id]));
  const announced = series.event.kind === 'announcement';
  return observations
    .filter(({ point }) => point.polarity !== 'negative' && named(point) !== null)
    .map(({ point }) => {
      const sure = point.bound === 'exact' && !disputed.has(point.id);
      const number = bracket(String(named(point)), !sure);
      const year =
        point.date === null
          ? '..'
          : bracket(point.date.value.slice(0, 4), point.date.kind !== 'event' && point.date.kind !== 'as-of');
      return {
        supplier: partyName(series, 'from') || partyName(series, 'by') || 'Unknown',
        recipient: partyName(series, 'to') || 'Unknown',
        number_ordered: announced ? number : '..',
        weapon_designation: [...series.thing.narrowed, series.thing.head].join(' '),
        weapon_description: series.thing.of ?? '',
        years_of_deliveries: announced ? '' : year,
        number_delivered: announced ? '' : number,
        comments: `${point.words.exact} (${[point.speaker?.name, headlineOf(point)].filter(Boolean).join('; ')})`,
      };
    });
};

const bracket = (words: string, uncertain: boolean): string => (uncertain ? `(${words})` : words);
