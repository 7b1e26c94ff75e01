/** What a person decided about names. A later one undoes an earlier one about the same pair. */
interface Judged {
  readonly verdict: 'same' | 'different' | 'unsure' | 'withdrawn';
  readonly who: string;
  /** ISO 8601 date-time with zone. */
  readonly when: string;
}

/** Whether a name as written means somebody; in one article, or in all. */
export interface NameJudgement extends Judged {
  readonly verdict: 'same' | 'different' | 'unsure';
  readonly name: string;
  readonly person: string;
  /** Id of the article that it holds for; absent: everywhere. */
  readonly article?: string;
}

/** The form of a name as written by which judgements find it: letters and spaces made alike, nothing else. */
export const writtenAlike = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

/**
 * The last judgement about each thing, whatever order the ledger gives them in (ledgers are merged). Of two at one
 * moment the one that says less counts.
 */
export function latest<T extends Judged>(
  judgements: Iterable<T>,
  about: (judgement: T) => string,
): readonly T[] {
  const last = new Map<string, T>();
  for (const judgement of judgements) {
    const key = about(judgement);
    const before = last.get(key);
    if (!before || after(judgement, before)) last.set(key, judgement);
  }
  return [...last.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, judgement]) => judgement);
}

const SAYS = { withdrawn: 3, unsure: 2, different: 1, same: 0 } as const;

function after(a: Judged, b: Judged): boolean {
  const [x, y] = [Date.parse(a.when), Date.parse(b.when)];
  if (x !== y) return x > y || Number.isNaN(y);
  return SAYS[a.verdict] > SAYS[b.verdict] || (a.verdict === b.verdict && a.who < b.who);
}
