/** A step from one version of the schema to the next, forward only; it runs in one transaction. */
export interface Migration {
  readonly version: number;
  /**
   * What it does to `capture` and `ledger`. It can be run again without harm (`if not exists`), and loses nothing.
   * These two are never dropped.
   */
  readonly kept: string;
  /** What it does to all that is derived. `emptyDerived` runs these parts of all migrations, in order. */
  readonly derived: string;
}
