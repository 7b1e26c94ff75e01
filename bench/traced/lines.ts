/** What is used of the lines of an export. */
type Exported =
  | {
      readonly type: 'version';
      readonly article: { readonly id: string; readonly givenId?: string };
    }
  | {
      readonly type: 'trace';
      readonly trace: string;
      readonly witnesses: readonly string[];
    }
  | {
      readonly type: 'witness';
      readonly trace: string;
      readonly article: string;
      readonly statement: string | null;
      readonly text: string;
    }
  | {
      readonly type: 'change';
      readonly trace: string;
      readonly along: 'edge' | 'base' | 'headline';
      readonly article: string;
      readonly against: string;
      readonly kind: string;
      readonly from: Placed | null;
      readonly to: Placed | null;
    }
  | {
      readonly type: 'date';
      readonly article: string;
      readonly span: readonly [number, number];
      readonly value: string | null;
    };

interface Placed {
  readonly span: readonly [number, number];
  readonly exact: string;
}

/**
 * Lines of an export as the scorer of the retellings takes them. A page that stands in two clusters is one article, and
 * counts as both. `firstHand`: the pages that the gold holds others against. Where such a page is a witness of a trace, only
 * changes against it are given, else those against the trace's own base.
 */
export function scorerLines(lines: readonly string[], firstHand: ReadonlySet<string>): object[] {
  const all = lines.map((line) => JSON.parse(line) as Exported); // as the export writes them
  const pages = new Map<string, Set<string>>();
  for (const line of all)
    if (line.type === 'version' && line.article.givenId !== undefined)
      pages.set(line.article.id, (pages.get(line.article.id) ?? new Set()).add(line.article.givenId));
  const pagesOf = (article: string): readonly string[] => [...(pages.get(article) ?? [])];
  const isFirst = (article: string): boolean => pagesOf(article).some((page) => firstHand.has(page));
  const dates = new Map<string, Extract<Exported, { type: 'date' }>[]>();
  for (const line of all)
    if (line.type === 'date') dates.set(line.article, [...(dates.get(line.article) ?? []), line]);
  /** Beside the words of a date, the day that they were resolved to: the scorer compares days too. */
  const wordsOf = ({ span, exact }: Placed, article: string): string => {
    const date = dates.get(article)?.find((d) => span[0] <= d.span[0] && d.span[1] <= span[1]);
    const day = date && /^\d{4}-\d\d-\d\d/.exec(date.value ?? '')?.[0];
    return day ? `${exact} (${day})` : exact;
  };
  const heldAgainst = new Map(
    all.flatMap((line) =>
      line.type === 'trace' ? [[line.trace, line.witnesses.find(isFirst)] as const] : [],
    ),
  );
  return all.flatMap((line): object[] => {
    if (line.type === 'version' || line.type === 'trace' || line.type === 'date') return [];
    if (line.type === 'witness') {
      const { type, trace, statement, text } = line;
      return pagesOf(line.article).map((article) => ({ type, article, statement, trace, text }));
    }
    const { type, kind, from, to, along, against } = line;
    const first = heldAgainst.get(line.trace);
    if (kind === 'addition' || (along === 'base' && first !== undefined && first !== against)) return [];
    const worded = {
      type,
      kind,
      from: from ? wordsOf(from, against) : '',
      to: to ? wordsOf(to, line.article) : 'absent',
    };
    return pagesOf(line.article).flatMap((article) =>
      along === 'base'
        ? [{ ...worded, article }]
        : pagesOf(against).map((page) => ({ ...worded, article, against: page })),
    );
  });
}
