import { type ComparedTellings, compareTellings } from './compare.ts';
import type { Reduced } from './reduce.ts';

/** Comparisons, each made once for tellings that are the same: with copies it is the text and the dates that count. */
export function comparer(): (a: Reduced, b: Reduced) => ComparedTellings {
  const keys = new Map<Reduced, number>();
  const numbers = new Map<string, number>();
  const made = new Map<string, ComparedTellings>();
  const keyOf = (w: Reduced): number => {
    let key = keys.get(w);
    if (key === undefined) {
      const { text, reading, told } = w.telling;
      const spans = told.map((t) => [t.unit.span, t.unit.figures.map((f) => f.span)]);
      const dates = reading.dates.map((d) => d.value);
      const whole = JSON.stringify([text, reading.article.language, spans, dates]);
      key = numbers.get(whole) ?? numbers.size;
      numbers.set(whole, key);
      keys.set(w, key);
    }
    return key;
  };
  return (a, b) => {
    const key = `${keyOf(a)} ${keyOf(b)}`;
    const known = made.get(key);
    if (known) return known;
    const found = compareTellings(a.telling, b.telling);
    made.set(key, found);
    return found;
  };
}
