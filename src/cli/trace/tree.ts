import type { EdgeEvidence } from '../../trace/stemma/types.ts';
import { stemmaTree, type TreeRow } from '../../trace/stemma/view/tree.ts';
import { stemmaOf, type Trace, type TraceEdge } from '../../trace/trace/index.ts';
import { shown } from '../view/escape.ts';
import type { Page, Run } from '../view/page.ts';
import { wrapped } from '../view/wrap.ts';
import { changeWords, kindName } from './change.ts';
import { cut, dateWords, listed, quoted, type Sigla } from './sigla.ts';

/** Lines of the tree, at most. */
const MOST = 60;
const MOST_CHANGES = 6;
/** More copies than this, under one, are told together. */
const TOGETHER = 3;

/** The stemma as a tree, with what changed at each step. */
export function viewTree(page: Page, trace: Trace, sigla: Sigla): void {
  page.section('WHO TOOK IT FROM WHOM');
  const edges = new Map(trace.stemma.edges.map((e) => [`${e.from}\n${e.to}`, e]));
  const rows = gathered(decidedFirst(stemmaTree(stemmaOf(trace))), edges);
  const open: boolean[] = [];
  for (const { row, copies, last } of rows.slice(0, MOST)) {
    const { depth, node, edge } = row;
    open.length = depth;
    const before = open
      .slice(1)
      .map((o) => (o ? '│  ' : '   '))
      .join('');
    const branch = depth === 0 ? '' : `${before}${last ? '└─ ' : '├─ '}`;
    open.push(!last && depth > 0);
    const own = edge ? edges.get(`${edge.from}\n${edge.to}`)! : undefined;
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

/** What is not decided hangs nowhere: it stands below what hangs together, and what is alone below that. */
function decidedFirst(rows: readonly TreeRow[]): TreeRow[] {
  const trees: TreeRow[][] = [];
  for (const row of rows)
    if (row.depth === 0) trees.push([row]);
    else trees.at(-1)!.push(row);
  const rank = (tree: readonly TreeRow[]): number =>
    tree.length > 1 ? 0 : tree[0]!.among.length > 0 ? 2 : 1;
  return trees.sort((a, b) => rank(a) - rank(b)).flat();
}

const KIND = 16;

/** A note below a node, each of its lines beside the branches that go on. */
function hang(page: Page, below: string, label: string, words: string, style: 'dim' | 'yellow'): void {
  const width = below.length + (label === '' ? 0 : KIND);
  wrapped(words, Math.max(12, page.width - width)).forEach((line, i) => {
    page.row(i === 0 ? below + label : below, line, 0, style, width);
  });
}

interface Gathered {
  readonly row: TreeRow;
  /** Told together in its place. */
  readonly copies: readonly string[];
  readonly last: boolean;
}

/** Copies that are the end of their line and changed nothing, under one: as one row, the last of them. */
function gathered(rows: readonly TreeRow[], edges: ReadonlyMap<string, TraceEdge>): Gathered[] {
  const isCopy = (row: TreeRow, i: number): boolean => {
    const edge = row.edge && edges.get(`${row.edge.from}\n${row.edge.to}`);
    const leaf = (rows[i + 1]?.depth ?? 0) <= row.depth;
    return !!edge && leaf && !row.again && edge.kind === 'quotation' && edge.variants.length === 0;
  };
  const under = new Map<string, string[]>();
  rows.forEach((row, i) => {
    if (!isCopy(row, i)) return;
    const list = under.get(row.edge!.from);
    if (list) list.push(row.node.id);
    else under.set(row.edge!.from, [row.node.id]);
  });
  const out: { row: TreeRow; copies: readonly string[]; last: boolean }[] = [];
  const put = new Set<string>();
  rows.forEach((row, i) => {
    const copies = row.edge && isCopy(row, i) ? under.get(row.edge.from)! : [];
    if (copies.length <= TOGETHER) {
      out.push({ row, copies: [], last: row.last });
      return;
    }
    const parent = row.edge!.from;
    if (!put.has(parent)) out.push({ row, copies, last: row.last });
    else if (row.last) {
      // The last of its parent's is one of those told before.
      const before = out.findLast((o) => o.row.edge?.from === parent)!;
      before.last = true;
    }
    put.add(parent);
  });
  return out;
}

/** Of the whole text, but for the last: of the sentence. */
const HOW = { quotation: 'word for word', revision: 'edited', derivation: 'in new words' } as const;

function howWords({ translated, kind, compared, changed, basis }: TraceEdge): string {
  if (compared === null) return `${basis}, not compared`;
  if (translated) return `${basis}, translated`;
  return `${basis}, ${kind === 'derivation' && changed === 0 ? 'these words the same' : HOW[kind]}`;
}

const EVIDENCE: Readonly<Partial<Record<EdgeEvidence['kind'], string>>> = {
  link: 'a link to it',
  verbatim: 'the same text',
  'near-copy': 'nearly the same text',
  'partly-derived': 'passages in the same words',
  translated: 'a translation',
  'shared-slip': 'the same slip',
  'shared-variant': 'the same rare reading',
  time: 'it is the later',
};

/** The words that state it; else what it is concluded from. */
function whyWords({ evidence, says, to }: TraceEdge, sigla: Sigla): string | undefined {
  if (says) {
    const who = says.witness === to ? '' : `${sigla.of(says.witness)} says: `;
    return who + quoted(cut(shown(says.words.exact), 160));
  }
  const kinds = [...new Set(evidence.map((e) => EVIDENCE[e.kind]).filter((w) => w !== undefined))];
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
