/** What is used of the lines of an export. */
type Exported =
  | {
      readonly type: 'version';
      readonly article: { readonly id: string; readonly givenId?: string };
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
      readonly along: 'edge' | 'base' | 'headline';
      readonly article: string;
      readonly against: string;
      readonly kind: string;
      readonly from: { readonly exact: string } | null;
      readonly to: { readonly exact: string } | null;
    };

/**
 * Lines of an export as the scorer of the retellings takes them. A page that stands in two clusters is one article, and
 * counts as both. Changes against a trace's base are given as changes against the most first-hand page.
 */
export function scorerLines(lines: readonly string[]): object[] {
  const all = lines.map((line) => JSON.parse(line) as Exported); // as the export writes them
  const pages = new Map<string, Set<string>>();
  for (const line of all)
    if (line.type === 'version' && line.article.givenId !== undefined)
      pages.set(line.article.id, (pages.get(line.article.id) ?? new Set()).add(line.article.givenId));
  const pagesOf = (article: string): readonly string[] => [...(pages.get(article) ?? [])];
  return all.flatMap((line): object[] => {
    if (line.type === 'version') return [];
    if (line.type === 'witness') {
      const { type, trace, statement, text } = line;
      return pagesOf(line.article).map((article) => ({ type, article, statement, trace, text }));
    }
    const { type, kind, from, to, along } = line;
    if (kind === 'addition') return [];
    const worded = { type, kind, from: from?.exact ?? '', to: to?.exact ?? 'absent' };
    return pagesOf(line.article).flatMap((article) =>
      along === 'base'
        ? [{ ...worded, article }]
        : pagesOf(line.against).map((against) => ({ ...worded, article, against })),
    );
  });
}
