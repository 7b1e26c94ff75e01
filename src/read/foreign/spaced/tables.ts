/** Words found by their beginnings: the longest one, with an ending of so many letters at most. */
export class Stems<V> {
  private readonly values = new Map<string, V>();
  private readonly whole = new Map<string, V>();
  private longest = 0;

  constructor(
    words: Readonly<Record<string, V>>,
    private readonly ending: number,
  ) {
    for (const [word, value] of Object.entries(words)) {
      if (word.endsWith('.')) this.whole.set(word.slice(0, -1), value);
      else this.values.set(word, value);
      this.longest = Math.max(this.longest, word.length);
    }
  }

  /** The value of a word in small letters, and how long its beginning is. */
  find(word: string, shortest = 2): { readonly value: V; readonly length: number } | undefined {
    const exact = this.whole.get(word);
    if (exact !== undefined) return { value: exact, length: word.length };
    const least = Math.max(shortest, word.length - this.ending);
    for (let n = Math.min(this.longest, word.length); n >= least; n--) {
      const value = this.values.get(word.slice(0, n));
      if (value !== undefined) return { value, length: n };
    }
    return undefined;
  }

  /** The same for what a compound ends in. */
  findLast(word: string): { readonly value: V; readonly length: number; readonly from: number } | undefined {
    for (let from = 3; from <= word.length - 4; from++) {
      const found = this.find(word.slice(from), 4);
      if (found) return { ...found, from };
    }
    return undefined;
  }
}

/** Anything with a word in small letters. */
interface Lower {
  readonly lower: string;
}

/** Phrases of a few words, found at a place among words: the longest one. */
export class Phrases<V> {
  private readonly values: ReadonlyMap<string, V>;
  private readonly first: ReadonlySet<string>;
  private readonly last: ReadonlySet<string>;
  private readonly longest: number;

  constructor(phrases: Readonly<Record<string, V>>) {
    const words = Object.keys(phrases).map((p) => p.split(' '));
    this.values = new Map(Object.entries(phrases));
    this.first = new Set(words.map((w) => w[0]!));
    this.last = new Set(words.map((w) => w.at(-1)!));
    this.longest = Math.max(0, ...words.map((w) => w.length));
  }

  at(words: readonly Lower[], i: number): { readonly value: V; readonly count: number } | undefined {
    if (!words[i] || !this.first.has(words[i].lower)) return undefined;
    return this.longestOf(words, (n) => [i, i + n]);
  }

  /** The longest that ends before the i-th word. */
  before(words: readonly Lower[], i: number): { readonly value: V; readonly count: number } | undefined {
    if (!words[i - 1] || !this.last.has(words[i - 1]!.lower)) return undefined;
    return this.longestOf(words, (n) => [i - n, i]);
  }

  private longestOf(
    words: readonly Lower[],
    range: (count: number) => readonly [number, number],
  ): { readonly value: V; readonly count: number } | undefined {
    for (let n = this.longest; n > 0; n--) {
      const [from, to] = range(n);
      if (from < 0 || to > words.length) continue;
      let phrase = words[from]!.lower;
      for (let i = from + 1; i < to; i++) phrase += ` ${words[i]!.lower}`;
      const value = this.values.get(phrase);
      if (value !== undefined) return { value, count: n };
    }
    return undefined;
  }
}

/** Phrases that say no more than that they stand there. */
export const phraseSet = (phrases: readonly string[]): Phrases<true> =>
  new Phrases(Object.fromEntries(phrases.map((p): [string, true] => [p, true])));
