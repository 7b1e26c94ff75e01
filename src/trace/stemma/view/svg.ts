import { variantsAlong } from '../along.ts';
import type { Stemma, StemmaEdge, StemmaNode } from '../types.ts';
import { layoutOf, NODE, type Placed } from './layout.ts';

const MARGIN = { left: 20, right: 20, top: 70, bottom: 20 } as const;

/**
 * The stemma as a drawing on a time axis: a file of its own, with title and description, without styles or scripts.
 * Read witnesses are solid, those only named grey; what contradicts its date is dashed.
 */
export function stemmaSvg(stemma: Stemma, title = 'Who took it from whom'): string {
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
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12">`,
    `<title id="title">${escaped(`${title}: ${stemma.origins.words}`)}</title>`,
    `<desc id="desc">${escaped(`${layout.edges.map((e) => sentence(stemma, e)).join(' ')}${more}`)}</desc>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#444"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${MARGIN.left}" y="20" font-size="14" font-weight="bold" fill="#111">${escaped(stemma.origins.words)}</text>`,
    ...axis(layout.ticks, height),
    ...layout.edges.map((e) => line(stemma, e, at, against.has(`${e.from}\n${e.to}`))),
    ...layout.nodes.map(box),
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
      `<line x1="${left}" y1="48" x2="${left}" y2="${height - MARGIN.bottom}" stroke="#ddd"/>`,
      `<text x="${left}" y="42" fill="#555">${day}</text>`,
    );
  }
  return out;
}

function line(stemma: Stemma, edge: StemmaEdge, at: ReadonlyMap<string, Placed>, against: boolean): string {
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
  return `<g><title>${escaped(sentence(stemma, edge))}</title><path d="${path}" fill="none" stroke="${colour}"${dash} marker-end="url(#arrow)"/></g>`;
}

function box({ node, x, y }: Placed): string {
  const [left, top] = [x + MARGIN.left, y + MARGIN.top];
  const unseen = node.kind === 'unseen';
  const below = unseen ? 'named, not read' : (node.published ?? 'no date').slice(0, 16).replace('T', ' ');
  return [
    `<g><title>${escaped(node.id)}</title>`,
    `<rect x="${left}" y="${top}" width="${NODE.width}" height="${NODE.height}" rx="4" fill="${unseen ? '#eee' : '#fff'}" stroke="${unseen ? '#999' : '#111'}"${unseen ? ' stroke-dasharray="3 3"' : ''}/>`,
    `<text x="${left + 8}" y="${top + 14}" fill="${unseen ? '#666' : '#111'}">${escaped(short(nameOf(node), 28))}</text>`,
    `<text x="${left + 8}" y="${top + 28}" font-size="10" fill="#666">${escaped(below)}</text></g>`,
  ].join('');
}

const nameOf = (node: StemmaNode): string => node.outlet ?? node.id;

const HOW = { quotation: 'word for word', revision: 'edited', derivation: 'in new words' } as const;

function sentence(stemma: Stemma, edge: StemmaEdge): string {
  const named = (id: string): string => {
    const outlet = stemma.witnesses.get(id)?.outlet;
    return outlet ? `${outlet} (${id})` : id.replace(/^unseen:/, '');
  };
  const read = stemma.witnesses.has(edge.from) && stemma.witnesses.has(edge.to);
  const how = edge.translated ? 'translated' : read ? HOW[edge.kind] : 'not compared';
  const changes = variantsAlong(stemma, edge).map((c) => c.kind);
  const changed = changes.length > 0 ? `; changed: ${[...new Set(changes)].join(', ')}` : '';
  return `${named(edge.to)} from ${named(edge.from)}, ${edge.basis}, ${how}${changed}.`;
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
