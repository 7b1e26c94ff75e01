import { statementKeys } from './keys.ts';
import type { Linkable } from './linkable.ts';

interface Filed {
  readonly at: number;
  readonly month: number | null;
}

/** An index in memory of sentences by their keys; the store keeps one in tables. */
export class KeyIndex {
  readonly #lists = new Map<number, Filed[]>();
  readonly #all: Linkable[] = [];

  /** Those filed before that share a key with it, in order of filing; then files it. */
  add(linkable: Linkable): Linkable[] {
    const at = this.#all.length;
    const found = new Set<number>();
    for (const { key, month, window } of statementKeys(linkable)) {
      const list = this.#lists.get(key);
      for (const filed of list ?? []) {
        if (month !== null && filed.month !== null && Math.abs(month - filed.month) > window) continue;
        found.add(filed.at);
      }
      if (list) list.push({ at, month });
      else this.#lists.set(key, [{ at, month }]);
    }
    this.#all.push(linkable);
    return [...found].sort((x, y) => x - y).map((i) => this.#all[i]!);
  }
}
