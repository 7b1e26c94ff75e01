import { RowIndex } from '../lib/averaged-perceptron.ts';

/** Counts in how many articles a feature was seen; articles must come one after another. */
export class ArticleCounter {
  readonly #rows = new RowIndex();
  #last = new Int32Array(1 << 16);
  #count = new Int32Array(1 << 16);

  see(features: ArrayLike<number>, count: number, article: number): void {
    for (let f = 0; f < count; f++) {
      let row = this.#rows.find(features[f]!);
      if (row < 0) {
        row = this.#rows.add(features[f]!);
        if (row >= this.#last.length) {
          this.#last = doubled(this.#last);
          this.#count = doubled(this.#count);
        }
        this.#last[row] = -1;
      }
      if (this.#last[row] === article) continue;
      this.#last[row] = article;
      this.#count[row]!++;
    }
  }

  /** Features seen in at least `articles` articles. */
  atLeast(articles: number): Set<number> {
    const out = new Set<number>();
    for (const [key, row] of this.#rows.entries()) if (this.#count[row]! >= articles) out.add(key);
    return out;
  }
}

function doubled(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}
