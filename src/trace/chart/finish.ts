import type { Series } from '../series/index.ts';
import type { ChartPoint } from './data.ts';

/** What is used of an element; the types of a browser are not loaded here. */
export interface ChartElement {
  textContent: string | null;
  readonly outerHTML: string;
  querySelectorAll(selector: string): Iterable<ChartElement>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
  prepend(...nodes: readonly ChartElement[]): void;
}

export interface ChartDocument {
  createElementNS(namespace: string, name: string): ChartElement;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The drawing as a file of its own: with its namespace, a title and a description for those who do not see it, and
 * without the style element and style attributes that Plot writes, which a strict content policy refuses.
 */
export function finished(
  document: ChartDocument,
  svg: ChartElement,
  series: Series,
  data: readonly ChartPoint[],
): string {
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const styled of [...svg.querySelectorAll('[style]')]) styled.removeAttribute('style');
  svg.removeAttribute('style');
  svg.setAttribute('xmlns', SVG);
  // A picture has no links for those who do not see it.
  const links = [...svg.querySelectorAll('a')];
  svg.setAttribute('role', links.length > 0 ? 'group' : 'img');
  svg.setAttribute('font-family', 'system-ui, sans-serif');
  svg.setAttribute('font-size', '12.5');
  svg.setAttribute('aria-labelledby', 'title desc');
  for (const link of links) {
    const [named] = link.querySelectorAll('title');
    if (named) link.prepend(named);
  }
  // Names that Plot gives to groups say nothing to those who listen; they serve those who style.
  for (const group of [...svg.querySelectorAll('g[aria-label]')]) {
    const name = group.getAttribute('aria-label')!.replaceAll(' ', '-');
    group.setAttribute('class', [group.getAttribute('class'), name].filter(Boolean).join(' '));
    group.removeAttribute('aria-label');
  }
  const title = document.createElementNS(SVG, 'title');
  title.setAttribute('id', 'title');
  title.textContent = titleOf(series);
  const desc = document.createElementNS(SVG, 'desc');
  desc.setAttribute('id', 'desc');
  desc.textContent =
    data.length === 0 ? 'No figure has a day and a number.' : data.map((d) => d.title).join('; ');
  svg.prepend(title, desc);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.outerHTML}\n`;
}

function titleOf({ thing, event, parties }: Series): string {
  const who = parties.map((p) => `${p.role} ${p.name}`).join(', ');
  return `${[...thing.narrowed, thing.head].join(' ')}: ${event.kind}${who ? ` ${who}` : ''}`;
}
