import type { ArticleLink } from '../../model/index.ts';
import { webAddress } from '../identity.ts';
import { type DomElement, type DomNode, ELEMENT, TEXT } from './dom.ts';

export interface Lines {
  readonly text: string;
  readonly links: readonly ArticleLink[];
}

const BLOCK = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 ' +
    'H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT VIDEO AUDIO CANVAS SELECT BUTTON HEAD'.split(' '),
);

/** The text under a node, a paragraph (list item, caption, cell) a line, with where its links stand. */
export function linesOf(root: DomNode, address: string | undefined): Lines {
  const pieces: string[] = [];
  const links: ArticleLink[] = [];
  let length = 0;
  let pending: '' | ' ' | '\n' = '';
  const add = (words: string): void => {
    if (pending && length > 0) {
      pieces.push(pending);
      length++;
    }
    pending = '';
    pieces.push(words);
    length += words.length;
  };
  const text = (raw: string): void => {
    const words = raw.replace(/[\s\u00a0]+/g, ' ');
    if (words === '') return;
    if (words === ' ') {
      pending ||= ' ';
      return;
    }
    if (words.startsWith(' ')) pending ||= ' ';
    add(words.trim());
    if (words.endsWith(' ')) pending = ' ';
  };
  // Pages nest a few hundred deep at most (see parse.ts), so that recursion is safe.
  const walk = (node: DomNode): void => {
    if (node.nodeType === TEXT) text(node.textContent ?? '');
    if (node.nodeType !== ELEMENT) {
      for (const child of node.childNodes) walk(child);
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    const element = node as DomElement; // nodeType says so
    if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return;
    if (name === 'BR') {
      pending = '\n';
      return;
    }
    const isBlock = BLOCK.has(name);
    if (isBlock && pending !== '\n') pending = '\n';
    const url = name === 'A' ? linkAddress(element.getAttribute('href'), address) : undefined;
    const before = length;
    const gap = pending && length > 0 ? 1 : 0;
    for (const child of node.childNodes) walk(child);
    if (url && length > before + gap) links.push({ url, start: before + gap, end: length });
    if (isBlock) pending = '\n';
  };
  walk(root);
  return { text: pieces.join(''), links };
}

function linkAddress(href: string | null, address: string | undefined): string | undefined {
  if (!href || href.startsWith('#')) return undefined;
  const base = address !== undefined && URL.canParse(address) ? address : undefined;
  return URL.canParse(href, base) ? webAddress(new URL(href, base).href)?.href : undefined;
}
