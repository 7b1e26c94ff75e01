import type { DateExpression } from '../../model/index.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SEASONS: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };
const UNITS: Readonly<Record<string, string>> = {
  PY: 'year',
  PM: 'month',
  PW: 'week',
  PD: 'day',
  PTH: 'hour',
  PTM: 'minute',
  PTS: 'second',
};
const REFERENCES: Readonly<Record<string, string>> = {
  PRESENT_REF: 'now',
  PAST_REF: 'in the past',
  FUTURE_REF: 'in the future',
};

/** What a time expression stands for, for people, and whether something of it is not known. */
export function dateOf({ value, type }: DateExpression): { readonly says: string; readonly open: boolean } {
  // TIMEX3 writes X for what is not known.
  if (value === null) return { says: 'unresolved', open: true };
  if (value.startsWith('XXXX-')) return { says: `${dayOf(value.slice(5))}, year unresolved`, open: true };
  const length = /^(PT?)(\d+(?:\.\d+)?|X+)([A-Z])$/.exec(value);
  const unit = length && UNITS[length[1]! + length[3]!];
  if (length && unit) {
    const [, , n] = length;
    const says = n!.startsWith('X') ? `some ${unit}s` : `${n} ${unit}${n === '1' ? '' : 's'}`;
    return { says: type === 'set' ? `every ${n === '1' ? unit : says}` : says, open: false };
  }
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  const week = /^(\d{4})-W(\d\d)$/.exec(value);
  const says =
    REFERENCES[value] ??
    (season ? `${SEASONS[season[2]!]} ${season[1]}` : week ? `week ${Number(week[2])} of ${week[1]}` : value);
  return { says: type === 'set' ? `${says} (again and again)` : says, open: false };
}

/** A day, a month or a season without its year. */
function dayOf(value: string): string {
  const [month = '', day] = value.split('-');
  const named = SEASONS[month] ?? MONTHS[Number(month) - 1];
  if (named === undefined || (day !== undefined && !/^\d\d$/.test(day))) return value;
  return day === undefined ? named : `${named} ${Number(day)}`;
}
