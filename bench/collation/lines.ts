import type { Telling, Words } from '../../src/read/index.ts';
import { collate, type TracedVariant } from '../../src/trace/index.ts';
import type { Cluster } from './pages.ts';

/** A line of predictions as the scorer reads it. */
export interface Line {
  readonly type: 'change';
  readonly article: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly against?: string;
}

/** A line, and whether what changed stands in its page's headline. */
export interface Placed {
  readonly line: Line;
  readonly inHeadline: boolean;
}

/** Changes of a cluster's pages against its most first-hand page, and between verbatim twins. */
export function changesOf({ name, gold, pages, tellings }: Cluster): Placed[] {
  const at = (n: number): number => pages.findIndex((p) => p.id === `${name}/${n}`);
  // Where the first-hand page is in a language that is not read the collation chooses among the rest.
  const known = at(gold.most_first_hand_page);
  const told = gold.pages
    .filter((p) => p.role !== 'hard-negative')
    .map((p) => at(p.n))
    .filter((i) => i >= 0);
  const first = known >= 0 ? known : told[collate(told.map((i) => tellings[i]!)).base]!;
  const out = pages.flatMap((page, i) =>
    i === first || page.language !== 'en' ? [] : linesOf(page.id, tellings[first]!, tellings[i]!),
  );
  for (const { n, role, copy_or_translation_of: of } of gold.pages) {
    const [a, b] = [at(of ?? -1), at(n)];
    if (role === 'verbatim' && a >= 0 && b >= 0)
      out.push(...linesOf(`${name}/${n}`, tellings[a]!, tellings[b]!, `${name}/${of}`));
  }
  return out;
}

/** Changes between the parts of each page: headline and first sentence against the rest. */
export function withinOf({ pages, tellings }: Cluster): Placed[] {
  return pages.flatMap((page, i) => {
    const telling = tellings[i]!;
    if (page.language !== 'en') return [];
    return [...collate([telling]).headlines, ...telling.reading.comparisons].map((c) =>
      line(page.id, c, telling, telling, page.id),
    );
  });
}

const linesOf = (article: string, base: Telling, other: Telling, against?: string): Placed[] =>
  collate([base, other], { base: 0 })
    // A statement that one of two articles has and the other has not is no change of what both tell.
    .variants.filter((v) => v.kind !== 'addition')
    .map((v) => line(article, v, base, other, against));

const line = (
  article: string,
  { kind, from, to }: Pick<TracedVariant, 'kind' | 'from' | 'to'>,
  base: Telling,
  other: Telling,
  against?: string,
): Placed => ({
  line: {
    type: 'change',
    article,
    kind,
    from: worded(from, base) ?? '',
    to: worded(to, other) ?? 'absent',
    ...(against !== undefined && { against }),
  },
  inHeadline: to !== null && to.span[1] <= (other.reading.article.headline?.span[1] ?? 0),
});

/** The words, and beside those of a date the day that they were resolved to: the scorer compares days too. */
function worded(words: Words | null, { reading }: Telling): string | undefined {
  if (!words) return undefined;
  const date = reading.dates.find((d) => words.span[0] <= d.span[0] && d.span[1] <= words.span[1]);
  const day = date && /^\d{4}-\d\d-\d\d/.exec(date.value ?? '')?.[0];
  return day ? `${words.exact} (${day})` : words.exact;
}
