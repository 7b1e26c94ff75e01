import type { SearchAnswer } from '../../store/ask/index.ts';
import { shown } from '../view/escape.ts';
import { Page, type Terminal } from '../view/page.ts';
import { viewArticleHit, viewHits, viewStatementHit } from './hits.ts';

/** What was found, for people: statements, then articles. */
export function viewSearch({ person, statements, articles }: SearchAnswer, terminal: Terminal): string {
  const page = new Page(terminal);
  if (person) {
    const taken = person.same.map((f) => shown(f.written));
    const names = [...new Set(taken)];
    page.gap();
    page.row(
      'person',
      names.length > 0 ? names.join(' · ') : `nobody in the store is surely ${shown(person.asked)}`,
      0,
      names.length > 0 ? undefined : 'yellow',
      9,
    );
    const left = [...new Set(person.unsure.map((f) => shown(f.written)))];
    if (left.length > 0) page.row('unsure', `${some(left)}: left out, see hearsay who`, 0, 'yellow', 9);
  }
  if (statements) viewHits(page, `STATEMENTS · ${count(statements.total)}`, statements, viewStatementHit);
  if (articles) viewHits(page, `ARTICLES · ${count(articles.total)}`, articles, viewArticleHit);
  return page.toString();
}

const count = (n: number): string => n.toLocaleString('en');

/** The first few of them, and how many more. */
export const some = (words: readonly string[], most = 6): string =>
  words.slice(0, most).join(' · ') + (words.length > most ? ` and ${words.length - most} more` : '');
