import type { Article, Reading } from '../../model/index.ts';
import { shown } from './escape.ts';
import type { Page } from './page.ts';

/** What was read: headline, outlet, date and language, each with where it comes from. */
export function viewHead(page: Page, { article: head }: Reading, article: Article): void {
  page.gap();
  const title = head.headline?.exact ?? head.title;
  page.text(title === undefined ? '(no headline)' : shown(title), 0, title === undefined ? 'dim' : 'bold');
  const from = (basis: string | undefined): string =>
    basis === undefined || basis === 'text' ? '' : ` (${basis})`;
  const { outlet, byline, published, publishedBasis, language, basis = {} } = article;
  const facts = [
    outlet && `${outlet}${from(basis.outlet)}`,
    byline && `by ${byline.replace(/^by\s+/i, '')}${from(basis.byline)}`,
    published ? `published ${published}${from(publishedBasis)}` : 'no publication date',
    head.dateline && `dateline ${head.dateline.exact}`,
    language !== 'en' && `language ${language === 'und' ? 'unknown' : language}`,
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  page.text(facts.map((fact) => shown(String(fact))).join(' · '), 0, 'dim');
  if (article.url !== undefined) page.text(shown(article.url), 0, 'dim');
}
