import type { Article, Reading } from '../../model/index.ts';
import { viewComparisons } from './comparisons.ts';
import { viewHead } from './head.ts';
import { Page, type Terminal } from './page.ts';
import { viewRest } from './rest.ts';
import { viewStatements } from './statements.ts';

export type { Terminal } from './page.ts';

/** The reading for people: headline against body on top, then statement by statement, then the rest. */
export function viewReading(reading: Reading, article: Article, terminal: Terminal): string {
  const page = new Page(terminal);
  viewHead(page, reading, article);
  viewComparisons(page, reading);
  viewStatements(page, reading);
  viewRest(page, reading);
  return page.toString();
}
