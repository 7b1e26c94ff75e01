import { Random, STREAMS, Weighted } from '../random.ts';
import type { Derivation, LanguageTag } from '../types.ts';
import type { Outlet, Outlets } from '../world/outlets.ts';
import { DAY } from './calendar.ts';
import type { Clusters } from './clusters.ts';

const KINDS: readonly Derivation[] = ['origin', 'verbatim', 'edit', 'rewrite', 'translation'];
const TAGS: readonly LanguageTag[] = ['en', 'uk', 'ru', 'de', 'ko'];
const TAG_WEIGHTS = new Weighted([60, 13, 9, 9, 9]);
/** Shares of all articles, met to the article; what is left of the derived ones are rewrites. */
const SHARES = { verbatim: 0.15, edit: 0.2, translation: 0.08, origin: 0.04 } as const;
const DEEPEST = 10;

/** The articles of a whole run in a few numbers each (25 bytes), cluster by cluster. */
export class Plan {
  readonly articles: number;
  readonly cluster: Int32Array;
  /** -1: none. */
  readonly parent: Int32Array;
  /** The article whose own words these are: itself, or the one it copies. */
  readonly words: Int32Array;
  readonly minute: Int32Array;
  /** Place in the order of publication; articles are given out in that order. */
  readonly rank: Int32Array;
  readonly order: Int32Array;
  readonly #kind: Uint8Array;
  readonly #language: Uint8Array;
  readonly #outlet: Uint16Array;
  readonly #depth: Uint8Array;
  readonly #outlets: Outlets;

  constructor(clusters: Clusters, outlets: Outlets, seed: number) {
    const n = clusters.size.reduce((sum, size) => sum + size, 0);
    const ints = (): Int32Array => new Int32Array(n);
    this.articles = n;
    [this.cluster, this.parent, this.words, this.minute, this.rank] = [
      ints(),
      ints(),
      ints(),
      ints(),
      ints(),
    ];
    [this.#kind, this.#language, this.#depth] = [new Uint8Array(n), new Uint8Array(n), new Uint8Array(n)];
    this.#outlet = new Uint16Array(n);
    this.#outlets = outlets;
    this.#fill(clusters, new Random(seed, STREAMS.articles));
    const { minute } = this;
    this.order = ints()
      .map((_, i) => i)
      .sort((a, b) => minute[a]! - minute[b]! || a - b);
    this.order.forEach((article, rank) => {
      this.rank[article] = rank;
    });
  }

  kind(article: number): Derivation {
    return KINDS[this.#kind[article]!]!;
  }

  language(article: number): LanguageTag {
    return TAGS[this.#language[article]!]!;
  }

  outlet(article: number): Outlet {
    return this.#outlets.all[this.#outlet[article]!]!;
  }

  /** From the origin down to the article. */
  line(article: number): readonly number[] {
    const line: number[] = [];
    for (let a = article; a >= 0; a = this.parent[a]!) line.push(a);
    return line.reverse();
  }

  #fill(clusters: Clusters, random: Random): void {
    let derived = this.articles - clusters.count;
    const left = {
      verbatim: Math.round(this.articles * SHARES.verbatim),
      edit: Math.round(this.articles * SHARES.edit),
      translation: Math.round(this.articles * SHARES.translation),
      origin: Math.round(this.articles * SHARES.origin),
    };
    const draw = (): Derivation => {
      let at = random.below(derived--);
      for (const kind of ['verbatim', 'edit', 'translation', 'origin'] as const) {
        if (at < left[kind]) {
          left[kind]--;
          return kind;
        }
        at -= left[kind];
      }
      return 'rewrite';
    };
    let first = 0;
    for (let c = 0; c < clusters.count; c++) {
      const size = clusters.size[c]!;
      for (let j = 0; j < size; j++) {
        const kind = j === 0 ? 'origin' : draw();
        this.cluster[first + j] = c;
        this.#kind[first + j] = KINDS.indexOf(kind);
        if (kind === 'origin') this.#origin(first + j, clusters.start[c]!, j === 0, random);
        else this.#derive(first + j, kind, first, random);
      }
      first += size;
    }
  }

  #origin(article: number, start: number, first: boolean, random: Random): void {
    this.parent[article] = -1;
    this.words[article] = article;
    this.minute[article] = start + 5 + random.below(first ? 60 : 2 * DAY);
    this.#language[article] = TAG_WEIGHTS.draw(random);
    this.#outlet[article] = random.pick(this.#outlets.of[this.language(article)]).index;
  }

  /** The parent is an older article rather than a younger one, so that some are copied by many. */
  #derive(article: number, kind: Derivation, first: number, random: Random): void {
    const before = article - first;
    let parent = first + Math.min(random.below(before), random.below(before));
    if (this.#depth[parent]! >= DEEPEST) parent = this.parent[parent]!;
    this.parent[article] = parent;
    this.#depth[article] = this.#depth[parent]! + 1;
    let language = this.#language[parent]!;
    if (kind === 'translation')
      do language = TAG_WEIGHTS.draw(random);
      while (language === this.#language[parent]);
    this.#language[article] = language;
    const copied = kind === 'verbatim' || kind === 'edit';
    this.words[article] = copied ? this.words[parent]! : article;
    // From five minutes to about four days, most within hours.
    this.minute[article] =
      this.minute[parent]! + Math.floor(5 * (1 << random.below(10)) * (1 + random.unit()));
    const among = this.#outlets.of[TAGS[language]!];
    let outlet = random.pick(among).index;
    for (let tries = 0; tries < 8 && this.#used(outlet, parent, first); tries++)
      outlet = random.pick(among).index;
    this.#outlet[article] = outlet;
  }

  /** Whether the outlet stands in the line above, or is that of the cluster's first article. */
  #used(outlet: number, parent: number, first: number): boolean {
    for (let a = parent; a >= 0; a = this.parent[a]!) if (this.#outlet[a] === outlet) return true;
    return this.#outlet[first] === outlet;
  }
}
