import { type StatementKey, statementKeys } from './keys.ts';
import type { Linkable } from './linkable.ts';

interface Filed {
  readonly at: number;
  readonly month: number | null;
}

/** An index in memory of sentences by their keys; the store keeps one in tables. */
export class KeyIndex {
  readonly #lists = new Map<string, Filed[]>();
  readonly #all: Linkable[] = [];

  /** Those filed before that share a strong key, or two weak ones, with it; then files it. In order of filing. */
  add(linkable: Linkable): Linkable[] {
    const at = this.#all.length;
    const keys = distinct(statementKeys(linkable));
    const shared = new Map<number, number>();
    for (const { key, month, window, weak } of keys) {
      const list = this.#lists.get(key);
      for (const filed of list ?? []) {
        if (month !== null && filed.month !== null && Math.abs(month - filed.month) > window) continue;
        shared.set(filed.at, (shared.get(filed.at) ?? 0) + (weak ? 1 : 2));
      }
      if (list) list.push({ at, month });
      else this.#lists.set(key, [{ at, month }]);
    }
    this.#all.push(linkable);
    return [...shared]
      .filter(([i, n]) => n >= 2 && this.#all[i]!.article !== linkable.article)
      .map(([i]) => i)
      .sort((x, y) => x - y)
      .map((i) => this.#all[i]!);
  }
}

function distinct(keys: readonly StatementKey[]): StatementKey[] {
  const out = new Map<string, StatementKey>();
  for (const key of keys) if (!out.has(key.key)) out.set(key.key, key);
  return [...out.values()];
}
