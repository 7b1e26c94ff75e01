import { isFullyRead } from '../../article/language.ts';
import type { Reading } from '../../model/index.ts';
import { groupComparisons } from '../../read/compare/group.ts';
import { shown } from './escape.ts';
import type { Page } from './page.ts';

/** What the headline and the lead tell otherwise than the body does: the body's words first, then theirs. */
export function viewComparisons(page: Page, reading: Reading): void {
  page.section('HEADLINE AGAINST BODY');
  const { comparisons, statements, article } = reading;
  if (comparisons.length === 0) {
    const none = !isFullyRead(article.language)
      ? 'They are compared in English alone.'
      : article.headline
        ? 'No difference found between headline or lead and body.'
        : 'No headline found.';
    page.text(none, 0, 'dim');
    return;
  }
  const place = (i: number): string => `${statements[i]?.part ?? 'body'} [${i + 1}]`;
  const width = 2 + Math.max(...comparisons.flatMap((c) => c.statements.map((i) => place(i).length)));
  for (const group of groupComparisons(comparisons)) {
    const { kind, from, statements: at } = group[0]!;
    page.gap();
    page.text(kind.replace('-', ' '), 0, 'bold');
    page.row(place(at[0]), shown(from.exact), 2, undefined, width);
    for (const { to, statements: its } of group) {
      const unsaid = kind === 'attribution' && statements[its[1]]?.source.length === 0;
      page.row(place(its[1]), unsaid ? '? nobody named' : shown(to.exact), 2, 'yellow', width);
    }
  }
}
