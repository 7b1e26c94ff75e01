import type { Reduced } from './reduce.ts';

/** What is the same of all copies of one text is made once: `of` gives each telling the number of its text, dates and sentences. */
export class Copies {
  readonly #keys = new Map<Reduced, number>();
  readonly #numbers = new Map<string, number>();

  of(w: Reduced): number {
    const known = this.#keys.get(w);
    if (known !== undefined) return known;
    const { text, reading, told } = w.telling;
    const spans = told.map((t) => [t.unit.span, t.unit.figures.map((f) => f.span)]);
    const dates = reading.dates.map((d) => d.value);
    const whole = JSON.stringify([text, reading.article.language, spans, dates]);
    const key = this.#numbers.get(whole) ?? this.#numbers.size;
    this.#numbers.set(whole, key);
    this.#keys.set(w, key);
    return key;
  }

  /** A function of one telling that is asked once for all its copies. */
  each<T>(make: (w: Reduced) => T): (w: Reduced) => T {
    const made = new Map<number, T>();
    return (w) => {
      const key = this.of(w);
      if (!made.has(key)) made.set(key, make(w));
      return made.get(key)!;
    };
  }

  /** The same of two tellings. */
  pair<T>(make: (a: Reduced, b: Reduced) => T): (a: Reduced, b: Reduced) => T {
    const made = new Map<string, T>();
    return (a, b) => {
      const key = `${this.of(a)} ${this.of(b)}`;
      if (!made.has(key)) made.set(key, make(a, b));
      return made.get(key)!;
    };
  }
}
