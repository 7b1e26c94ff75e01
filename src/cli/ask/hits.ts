import type { Hop } from '../../model/index.ts';
import type { ArticleHit, HitArticle, HitList, StatementHit } from '../../store/ask/index.ts';
import { shown } from '../view/escape.ts';
import type { Page } from '../view/page.ts';
import { marked } from './marked.ts';

const INDENT = 5;

/** The hits of a list, numbered, with how many there are and how to see more. */
export function viewHits<Hit extends StatementHit | ArticleHit>(
  page: Page,
  title: string,
  { total, hits, next }: HitList<Hit>,
  view: (page: Page, hit: Hit, number: number) => void,
): void {
  page.section(title);
  if (hits.length === 0) page.text('None.', 0, 'dim');
  for (const [i, hit] of hits.entries()) {
    page.gap();
    view(page, hit, i + 1);
  }
  if (next !== null) {
    page.gap();
    page.text(`${hits.length} of ${total.toLocaleString('en')}; more: --after ${next}`, 0, 'dim');
  }
}

/** Who says it, in which form; the words; where it stands, and through whom it came. */
export function viewStatementHit(page: Page, hit: StatementHit, number: number): void {
  const { speaker, article, directness, marks, certainty, polarity, attitude } = hit;
  const sure = polarity === 'negative' ? `${certainty}, negated` : certainty;
  const margin = [marks === 'lost' ? `${directness}, marks lost` : directness, attitude, sure];
  page.heading(
    number,
    whoSays(hit),
    margin.filter((m) => m !== null).join(' · '),
    INDENT,
    speaker === null ? 'italic' : 'bold',
  );
  page.runs('', marked(page, hit.content, hit.found), INDENT, 0);
  if (hit.source !== null && hit.source.length > LONG)
    page.row('who', shown(hit.source), INDENT, undefined, 5);
  if (hit.chain && hit.chain.length > 1) page.row('via', chain(hit.chain), INDENT, undefined, 5);
  page.text(where(article, hit.copies), INDENT, 'dim');
  page.text(`${hit.id} in ${article.id}`, INDENT, 'dim');
}

/** Outlet and date; headline; the passage with most of the words. */
export function viewArticleHit(page: Page, hit: ArticleHit, number: number): void {
  page.heading(number, shown(hit.title ?? '(no headline)'), '', INDENT, 'bold');
  if (hit.passage) page.runs('', marked(page, hit.passage.exact, inside(hit.passage)), INDENT, 0);
  page.text(where({ ...hit, title: null }, hit.copies), INDENT, 'dim');
  page.text(hit.id, INDENT, 'dim');
}

const inside = ({ span, found }: NonNullable<ArticleHit['passage']>) =>
  found.map(([start, end]) => [start - span[0], end - span[0]] as const);

const LONG = 40;

function whoSays({ source, speaker }: StatementHit): string {
  if (speaker === null) return source === null ? '? nobody named' : `${cut(shown(source))} → unresolved`;
  const name = shown(speaker);
  const written = source === null ? name : shown(source);
  if (written.replace(/^the /i, '') === name.replace(/^the /i, '') || written.length > LONG) return name;
  return `${written} → ${name}`;
}

const cut = (words: string): string => (words.length > LONG ? `${words.slice(0, LONG - 1)}…` : words);

function where({ published, outlet, title }: HitArticle, copies: number): string {
  const day = published === null ? 'no date' : published.slice(0, 10);
  const more = copies > 0 ? `the same text in ${copies} more` : undefined;
  return [day, outlet ?? 'no outlet', title ?? undefined, more]
    .filter((w) => w !== undefined)
    .map(shown)
    .join(' · ');
}

export const chain = (hops: readonly Hop[]): string =>
  hops
    .map(({ name, how, basis }) => {
      const notes = [how, basis === 'inferred' ? 'inferred' : undefined].filter((n) => n !== undefined);
      return shown(name) + (notes.length > 0 ? ` (${shown(notes.join(', '))})` : '');
    })
    .join(' → ');
