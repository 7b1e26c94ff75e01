/** Sets that only grow: which witness has the same text as which. */
export class Sets {
  readonly #parent = new Map<string, string>();

  root(member: string): string {
    let root = member;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    for (let at = member; at !== root; ) {
      const next = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  /** The lesser id becomes the root, so that the order of joining says nothing. */
  join(a: string, b: string): void {
    const [x, y] = [this.root(a), this.root(b)];
    if (x < y) this.#parent.set(y, x);
    else if (y < x) this.#parent.set(x, y);
  }
}
