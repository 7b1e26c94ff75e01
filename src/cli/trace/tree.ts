import type { Trace, TraceEdge } from '../../trace/trace/index.ts';
import { gatheredTree, howTaken, reasonsOf } from '../../trace/trace/view/tree.ts';
import { shown } from '../view/escape.ts';
import type { Page, Run } from '../view/page.ts';
import { wrapped } from '../view/wrap.ts';
import { changeWords, kindName } from './change.ts';
import { cut, dateWords, listed, quoted, type Sigla } from './sigla.ts';

/** Lines of the tree, at most. */
const MOST = 60;
const MOST_CHANGES = 6;

/** The stemma as a tree, with what changed at each step. */
export function viewTree(page: Page, trace: Trace, sigla: Sigla): void {
  page.section('WHO TOOK IT FROM WHOM');
  const rows = gatheredTree(trace);
  const open: boolean[] = [];
  for (const { row, edge: own, copies, last } of rows.slice(0, MOST)) {
    const { depth, node } = row;
    open.length = depth;
    const before = open
      .slice(1)
      .map((o) => (o ? '│  ' : '   '))
      .join('');
    const branch = depth === 0 ? '' : `${before}${last ? '└─ ' : '├─ '}`;
    open.push(!last && depth > 0);
    if (copies.length > 0) {
      const count = copies.length.toLocaleString('en');
      page.row(
        branch,
        `${count} copies word for word: ${listed(sigla.inOrder(copies))}`,
        0,
        undefined,
        branch.length,
      );
      continue;
    }
    const unread = node.kind === 'unseen';
    const runs: Run[] = [{ text: sigla.named(node.id), style: unread ? 'dim' : 'bold' }];
    if (unread) runs.push({ text: '· named, not read', style: 'dim' });
    else runs.push({ text: `· ${dateWords(node.published)}`, style: 'dim' });
    if (row.again) runs.push({ text: '· also stands elsewhere', style: 'dim' });
    if (own) runs.push({ text: `· ${howWords(own)}`, style: 'dim' });
    page.runs(branch, runs, 0, branch.length);
    const below = depth === 0 ? '  ' : `${before}${last ? '   ' : '│  '}  `;
    const why = own ? whyWords(own, sigla) : undefined;
    if (why) hang(page, below, '', why, 'dim');
    for (const v of own?.variants.slice(0, MOST_CHANGES) ?? [])
      hang(page, below, kindName(v.kind), changeWords(v), 'yellow');
    const left = (own?.variants.length ?? 0) - MOST_CHANGES;
    if (left > 0) hang(page, below, '', `… and ${left} more changes`, 'dim');
    if (row.among.length > 0)
      hang(page, below, '', `from one of ${listed(row.among.map(sigla.of), 5)}: not decided`, 'yellow');
  }
  if (rows.length > MOST)
    page.text(
      `… and ${(rows.length - MOST).toLocaleString('en')} more: --json has all, --svg draws them`,
      0,
      'dim',
    );
  viewTies(page, trace, sigla);
}

const KIND = 16;

/** A note below a node, each of its lines beside the branches that go on. */
function hang(page: Page, below: string, label: string, words: string, style: 'dim' | 'yellow'): void {
  const width = below.length + (label === '' ? 0 : KIND);
  wrapped(words, Math.max(12, page.width - width)).forEach((line, i) => {
    page.row(i === 0 ? below + label : below, line, 0, style, width);
  });
}

const howWords = (edge: TraceEdge): string => `${edge.basis}, ${howTaken(edge)}`;

/** The words that state it; else what it is concluded from. */
function whyWords(edge: TraceEdge, sigla: Sigla): string | undefined {
  const { says, to } = edge;
  if (says) {
    const who = says.witness === to ? '' : `${sigla.of(says.witness)} says: `;
    return who + quoted(cut(shown(says.words.exact), 160));
  }
  const kinds = reasonsOf(edge);
  return kinds.length > 0 ? kinds.join(', ') : undefined;
}

/** Those of which one was taken from the other, or both from a third; nothing says which. */
function viewTies(page: Page, { stemma }: Trace, sigla: Sigla): void {
  if (stemma.ties.length === 0) return;
  page.gap();
  const ties = stemma.ties.slice(0, 6).map((t) => `${sigla.of(t.a)} and ${sigla.of(t.b)}`);
  page.text(
    `Kin, but nothing says which was first: ${listed([...ties, ...Array(Math.max(0, stemma.ties.length - 6)).fill('')], 6)}`,
    0,
    'dim',
  );
}
