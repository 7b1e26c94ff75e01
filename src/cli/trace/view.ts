import type { Trace } from '../../trace/trace/index.ts';
import { contradictionWords } from '../../trace/trace/view/contradiction.ts';
import { headlinesAlike, leastSure } from '../../trace/trace/view/pieces.ts';
import { shown } from '../view/escape.ts';
import { Page, type Terminal } from '../view/page.ts';
import { viewApparatus } from './apparatus.ts';
import { changeWords, kindName } from './change.ts';
import { cut, dateWords, listed, quoted, type Sigla, siglaOf } from './sigla.ts';
import { viewTree } from './tree.ts';
import { viewWitnesses } from './witnesses.ts';

/** Another trace that could be shown. */
export interface OtherTrace {
  /** What to type for it. */
  readonly ask: string;
  readonly words: string;
  readonly articles: number;
}

/** A trace for people: the statement, who told it, who took it from whom, and what changed. */
export function viewTrace(trace: Trace, others: readonly OtherTrace[], terminal: Terminal): string {
  const page = new Page(terminal);
  const sigla = siglaOf(trace);
  viewHead(page, trace, sigla);
  viewWitnesses(page, trace, sigla);
  viewTree(page, trace, sigla);
  viewApparatus(page, trace, sigla);
  viewHeadlines(page, trace, sigla);
  viewUnread(page, trace, sigla);
  viewContradictions(page, trace, sigla);
  viewDoubt(page, trace, sigla);
  viewOthers(page, others);
  return page.toString();
}

function viewHead(page: Page, trace: Trace, sigla: Sigla): void {
  const { statement, origins, earliest } = trace;
  page.gap();
  page.text(quoted(shown(statement.exact)), 0, 'bold');
  const who = statement.speaker === null ? 'told by the article itself' : shown(statement.speaker);
  page.text(`${who} · as ${sigla.named(statement.witness)} has it`, 0, 'dim');
  page.gap();
  page.text(origins.words, 0, 'bold');
  if (earliest.witnesses.length > 0) {
    const names = listed(earliest.witnesses.map(sigla.named), 4);
    const doubt = earliest.contradicted ? ' (its date contradicts the chain)' : '';
    const undated = trace.witnesses.filter((w) => !w.article.published).length;
    const without = undated > 0 ? `; ${undated.toLocaleString('en')} without a date` : '';
    // Which of those without a date is elder, only the chain can say.
    const what = undated > 0 ? 'earliest with a date' : 'earliest known';
    page.text(`${what}: ${names}, ${dateWords(earliest.published)}${doubt}${without}`, 0);
  }
  if (trace.id !== null) page.text(trace.id, 0, 'dim');
}

const MOST = 12;

function viewHeadlines(page: Page, trace: Trace, sigla: Sigla): void {
  const alike = headlinesAlike(trace);
  if (alike.length === 0) return;
  page.section('HEADLINE AGAINST BODY');
  for (const { of, headline } of alike.slice(0, MOST)) {
    const who = listed(sigla.inOrder(of), 4);
    const wide = Math.max(4, who.length + 2);
    if (wide > 12) page.text(who, 0);
    headline.forEach((v, i) => {
      const label = `${(i === 0 && wide <= 12 ? who : '').padEnd(wide <= 12 ? wide : 4)}${kindName(v.kind)}`;
      page.row(label, changeWords(v), 0, 'yellow', Math.min(wide, 12) + 15);
    });
  }
  more(page, alike.length - MOST);
}

function viewUnread(page: Page, { unread }: Trace, sigla: Sigla): void {
  if (unread.length === 0) return;
  page.section('CITED, BUT NOT READ');
  for (const { outlet, url, named } of unread.slice(0, MOST)) {
    const [first] = named;
    const words = first?.words ? `: ${quoted(cut(shown(first.words.exact), 140))}` : '';
    const by = `by ${listed(sigla.inOrder(named.map((n) => n.witness)))}`;
    page.row('-', `${shown(outlet ?? url ?? '')}, ${by}${words}`, 0, undefined, 2);
  }
  more(page, unread.length - MOST);
}

function viewContradictions(page: Page, { contradictions }: Trace, sigla: Sigla): void {
  if (contradictions.length === 0) return;
  page.section('CONTRADICTIONS');
  for (const c of contradictions.slice(0, MOST))
    page.row('-', contradictionWords(c, sigla, shown), 0, 'yellow', 2);
  more(page, contradictions.length - MOST);
}

/** The least sure link: what would part the trace if it were wrong. */
function viewDoubt(page: Page, trace: Trace, sigla: Sigla): void {
  const weakest = leastSure(trace);
  if (!weakest) return;
  page.gap();
  const two = `${sigla.named(weakest.a.witness)} and ${sigla.named(weakest.b.witness)}`;
  page.text(`Least sure that ${two} tell the same (${weakest.score.toFixed(2)}).`, 0, 'dim');
}

function viewOthers(page: Page, others: readonly OtherTrace[]): void {
  if (others.length === 0) return;
  page.section('ALSO TOLD BY SEVERAL');
  for (const { ask, words, articles } of others.slice(0, MOST))
    page.row(
      ask,
      `${articles} articles: ${quoted(cut(shown(words), 100))}`,
      0,
      undefined,
      2 + widest(others),
    );
  more(page, others.length - MOST);
}

const widest = (others: readonly OtherTrace[]): number =>
  Math.max(...others.slice(0, MOST).map((o) => o.ask.length));

function more(page: Page, n: number): void {
  if (n > 0) page.text(`… and ${n.toLocaleString('en')} more: --json has all`, 0, 'dim');
}
