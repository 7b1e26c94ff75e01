import type { ArticleLink, Hop, Reading, Words } from '../../../model/index.ts';
import { articleChain } from '../../../read/chain/index.ts';
import type { SlotReading, Witness, WitnessHop, WitnessLink } from '../types.ts';

/** One article as it was read. */
export interface ReadArticle {
  readonly id: string;
  readonly text: string;
  readonly reading: Reading;
  readonly links?: readonly ArticleLink[];
  /** Indices of the statements that are traced; left out: the chain of the article as a whole. */
  readonly statements?: readonly number[];
  readonly readings?: readonly SlotReading[];
}

/** A line that is no longer may be a credit ("Source: UNN"). */
const CREDIT = 60;
/** A link that stands so near to the name of a source is given for it. */
const BESIDE = 80;

/** A witness made of a reading; `outletOf` says which outlet is meant by a name as written, always as the same string. */
export function witnessOf(article: ReadArticle, outletOf: (name: string) => string): Witness {
  const { reading, text } = article;
  const head = reading.article;
  const found = article.statements?.map((i) => reading.statements[i]!.chain) ?? [articleChain(reading)];
  const chains = distinct(found.map((chain) => hopsOf(chain, text, outletOf)));
  const spans = chains.flatMap((c) => c.flatMap((h) => (h.words ? [h.words.span] : [])));
  const links = (article.links ?? []).map((l): WitnessLink => {
    const citing = spans.some(([start, end]) => l.start < end + BESIDE && l.end > start - BESIDE);
    return { url: l.url, words: wordsAt(text, l.start, l.end), ...(citing && { citing }) };
  });
  return {
    id: article.id,
    outlet: head.outlet ? outletOf(head.outlet) : null,
    ...(head.url && { url: head.url }),
    published: head.published ?? null,
    language: head.language,
    chains,
    links,
    readings: article.readings ?? [],
  };
}

const wordsAt = (text: string, start: number, end: number): Words => ({
  span: [start, end],
  exact: text.slice(start, end),
});

function hopsOf(chain: readonly Hop[], text: string, outletOf: (name: string) => string): WitnessHop[] {
  return chain
    .filter((h) => h.role !== 'speaker')
    .map((h) => {
      const words = h.span && wordsAt(text, ...h.span);
      const credit = words !== null && lineAround(text, words.span).length <= CREDIT;
      return { role: h.role, outlet: outletOf(h.name), words, ...(credit && { credit }) };
    });
}

function lineAround(text: string, [start, end]: Words['span']): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, to < 0 ? text.length : to).trim();
}

/** Each line of outlets once; one that is the end of another says no more. */
function distinct(chains: readonly WitnessHop[][]): WitnessHop[][] {
  const keyOf = (c: readonly WitnessHop[]): string => `\n${c.map((h) => h.outlet).join('\n')}`;
  const sorted = chains.filter((c) => c.length > 0).sort((a, b) => b.length - a.length);
  const out: WitnessHop[][] = [];
  for (const c of sorted) if (!out.some((o) => keyOf(o).endsWith(keyOf(c)))) out.push(c);
  return out;
}
