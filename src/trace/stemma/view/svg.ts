import { variantsAlong } from '../along.ts';
import type { Stemma, StemmaEdge, StemmaNode } from '../types.ts';
import { layoutOf, NODE, type Placed } from './layout.ts';

const MARGIN = { left: 20, right: 20, top: 70, bottom: 20 } as const;

/** What a drawing shows beside the stemma itself. */
export interface Drawn {
  readonly title?: string;
  /** What a node is called; else its outlet. */
  nameOf?(node: StemmaNode): string;
  /** Where a node leads to. */
  hrefOf?(node: StemmaNode): string | undefined;
  /** For how many others, which were taken from where it was, a node stands. */
  copiesOf?(node: StemmaNode): number;
  /** What stands under a node, of the edge that leads to it; else how it was taken and which kinds of variant changed. */
  labelOf?(edge: StemmaEdge): string;
  /** What stands under a node that no edge leads to. */
  noteOf?(node: StemmaNode): string | undefined;
  /** Marks of a node or an edge, by which a page finds what belongs together. */
  marksOf?(of: StemmaNode | StemmaEdge): string;
}

/**
 * The stemma as a drawing on a time axis: a file of its own, with title and description, without styles or scripts.
 * Read witnesses are solid, those only named grey; what contradicts its date is dashed. Classes are for a page that holds it.
 */
export function stemmaSvg(stemma: Stemma, drawn: Drawn = {}): string {
  const { title = 'Who took it from whom' } = drawn;
  const layout = layoutOf(stemma);
  const width = layout.width + MARGIN.left + MARGIN.right;
  const height = layout.height + MARGIN.top + MARGIN.bottom;
  const at = new Map(layout.nodes.map((p) => [p.node.id, p]));
  const against = new Set(
    stemma.contradictions
      .filter((c) => c.kind === 'date-against-chain')
      .map((c) => `${c.witnesses[0]}\n${c.witnesses[1]}`),
  );
  const more = layout.leftOut > 0 ? ` ${layout.leftOut} more are not drawn.` : '';
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" role="${drawn.hrefOf ? 'group' : 'img'}" aria-labelledby="title desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12">`,
    `<title id="title">${escaped(`${title}: ${stemma.origins.words}`)}</title>`,
    `<desc id="desc">${escaped(`${layout.edges.map((e) => sentence(stemma, e)).join(' ')}${more}`)}</desc>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="head" d="M0 0L8 4L0 8z" fill="#444"/></marker></defs>',
    `<rect class="paper" width="${width}" height="${height}" fill="#fff"/>`,
    `<text class="name" x="${MARGIN.left}" y="20" font-size="14" font-weight="bold" fill="#111">${escaped(stemma.origins.words)}</text>`,
    ...axis(layout.ticks, height),
    ...layout.edges.map((e) => line(stemma, e, at, against.has(`${e.from}\n${e.to}`), drawn)),
    ...layout.nodes.map((p) => box(p, labelsOf(stemma, layout.edges, p, drawn), drawn)),
    '</svg>',
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${parts.join('\n')}\n`;
}

/** Days whose labels would overlap are left out. */
function axis(ticks: readonly { readonly x: number; readonly day: string }[], height: number): string[] {
  const out: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { x, day } of ticks) {
    if (x < end) continue;
    end = x + 80;
    const left = x + MARGIN.left;
    out.push(
      `<line class="tick" x1="${left}" y1="48" x2="${left}" y2="${height - MARGIN.bottom}" stroke="#ddd"/>`,
      `<text class="tick-day" x="${left}" y="42" fill="#555">${day}</text>`,
    );
  }
  return out;
}

function line(
  stemma: Stemma,
  edge: StemmaEdge,
  at: ReadonlyMap<string, Placed>,
  against: boolean,
  { marksOf }: Drawn,
): string {
  const [from, to] = [at.get(edge.from)!, at.get(edge.to)!];
  const [y1, y2] = [from, to].map((p) => p.y + MARGIN.top + NODE.height / 2) as [number, number]; // of two, two
  const [x1, x2] = [from.x + MARGIN.left, to.x + MARGIN.left];
  // From the left edge of the elder down and across: times decide where boxes begin, not where they end.
  const start = x1 + 10;
  const path =
    x2 > start + 6
      ? `M${start} ${y1}L${start} ${y2}L${x2} ${y2}`
      : `M${start} ${y1}C${start} ${y2} ${x2 - 30} ${y2} ${x2} ${y2}`;
  const dash = against
    ? ' stroke-dasharray="5 3"'
    : edge.basis === 'inferred'
      ? ' stroke-dasharray="1 3"'
      : '';
  const colour = against ? '#b00020' : '#444';
  const marks = marksOf ? ` data-has="${escaped(marksOf(edge))}"` : '';
  return `<g class="edge${against ? ' against' : ''}"${marks}><title>${escaped(sentence(stemma, edge))}</title><path d="${path}" fill="none" stroke="${colour}"${dash} marker-end="url(#arrow)"/></g>`;
}

function box({ node, x, y }: Placed, label: string, drawn: Drawn): string {
  const [left, top] = [x + MARGIN.left, y + MARGIN.top];
  const unseen = node.kind === 'unseen';
  const copies = drawn.copiesOf?.(node) ?? 0;
  const date = unseen ? 'named, not read' : (node.published ?? 'no date').slice(0, 16).replace('T', ' ');
  const below = copies > 0 ? `${date} · and ${copies.toLocaleString('en')} copies` : date;
  const name = drawn.nameOf?.(node) ?? nameOf(node);
  const href = drawn.hrefOf?.(node);
  const marks = drawn.marksOf ? ` data-has="${escaped(drawn.marksOf(node))}"` : '';
  const sheet = (dx: number): string =>
    `<rect class="box" x="${left + dx}" y="${top + dx}" width="${NODE.width}" height="${NODE.height}" rx="4" fill="${unseen ? '#eee' : '#fff'}" stroke="${unseen ? '#999' : '#111'}"${unseen ? ' stroke-dasharray="3 3"' : ''}/>`;
  const inner = [
    `<title>${escaped([name, below, label].filter(Boolean).join(' · '))}</title>`,
    ...(copies > 0 ? [sheet(4)] : []),
    sheet(0),
    `<text class="name" x="${left + 8}" y="${top + 14}" fill="${unseen ? '#666' : '#111'}">${escaped(short(name, 28))}</text>`,
    `<text class="below" x="${left + 8}" y="${top + 28}" font-size="10" fill="#666">${escaped(short(below, 38))}</text>`,
    label &&
      `<text class="label" x="${left + 16}" y="${top + NODE.height + (copies > 0 ? 15 : 12)}" font-size="10.5" font-style="italic" fill="#444" stroke="#fff" stroke-width="3" paint-order="stroke">${escaped(short(label, 38))}</text>`,
  ].join('');
  const linked = href === undefined ? inner : `<a href="${escaped(href)}">${inner}</a>`;
  return `<g class="node${unseen ? ' unseen' : ''}"${marks}>${linked}</g>`;
}

/** How it was taken from each of its parents; else what is to be said of one that has none. */
function labelsOf(
  stemma: Stemma,
  edges: readonly StemmaEdge[],
  { node }: Placed,
  { labelOf, noteOf }: Drawn,
): string {
  const labels = edges.filter((e) => e.to === node.id).map(labelOf ?? ((e) => howOf(stemma, e).join(': ')));
  return labels.length > 0 ? [...new Set(labels)].join('; ') : (noteOf?.(node) ?? '');
}

const nameOf = (node: StemmaNode): string => node.outlet ?? node.id;

const HOW = { quotation: 'word for word', revision: 'edited', derivation: 'in new words' } as const;

function sentence(stemma: Stemma, edge: StemmaEdge): string {
  const named = (id: string): string => {
    const outlet = stemma.witnesses.get(id)?.outlet;
    return outlet ? `${outlet} (${id})` : id.replace(/^unseen:/, '');
  };
  const [how, changes] = howOf(stemma, edge);
  const changed = changes === undefined ? '' : `; changed: ${changes}`;
  return `${named(edge.to)} from ${named(edge.from)}, ${edge.basis}, ${how}${changed}.`;
}

/** How it was taken, and the kinds of what changed, if anything did. */
function howOf(stemma: Stemma, edge: StemmaEdge): [how: string, changes?: string] {
  const read = stemma.witnesses.has(edge.from) && stemma.witnesses.has(edge.to);
  const how = edge.translated ? 'translated' : read ? HOW[edge.kind] : 'not compared';
  const changes = [...new Set(variantsAlong(stemma, edge).map((c) => c.kind.replaceAll('-', ' ')))];
  return changes.length > 0 ? [how, changes.join(', ')] : [how];
}

const short = (words: string, most: number): string =>
  [...words].length > most ? `${[...words].slice(0, most - 1).join('')}…` : words;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for XML: what XML 1.0 does not allow, lone surrogates among it, becomes U+FFFD. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (c) => ENTITIES[c]!);
