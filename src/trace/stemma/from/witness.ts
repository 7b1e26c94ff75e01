import type { ArticleLink, Hop, Reading, Words } from '../../../model/index.ts';
import type { SlotReading, Witness, WitnessHop, WitnessLink } from '../types.ts';
import { creditsIn } from './credits.ts';

/** One article as it was read. */
export interface ReadArticle {
  readonly id: string;
  readonly text: string;
  readonly reading: Reading;
  readonly links?: readonly ArticleLink[];
  /** Indices of the statements that are traced; left out: all. */
  readonly statements?: readonly number[];
  readonly readings?: readonly SlotReading[];
}

/** A link that stands so near to the name of a source is given for it. */
const BESIDE = 80;

/** A witness made of a reading; `outletOf` says which outlet is meant by a name as written, always as the same string. */
export function witnessOf(article: ReadArticle, outletOf: (name: string) => string): Witness {
  const { reading, text } = article;
  const head = reading.article;
  const statements = article.statements?.map((i) => reading.statements[i]!) ?? reading.statements;
  const outlets = new Set(reading.names.filter((n) => n.kind === 'outlet').map((n) => n.canonical));
  const told = statements.map((st) => hopsOf(st.chain, text, outlets, outletOf));
  const credits = creditsIn(text).map((words): WitnessHop[] => [
    { role: 'relayer', outlet: outletOf(words.exact), words, credit: true },
  ]);
  const chains = [...distinct(told), ...distinct(credits)];
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

/** The outlets of a chain; an outlet that speaks ("the Post reported") relays. */
function hopsOf(
  chain: readonly Hop[],
  text: string,
  outlets: ReadonlySet<string>,
  outletOf: (name: string) => string,
): WitnessHop[] {
  return chain
    .filter((h) => h.role !== 'speaker' || outlets.has(h.name))
    .map((h) => ({
      role: h.role === 'speaker' ? 'relayer' : h.role,
      outlet: outletOf(h.name),
      words: h.span && wordsAt(text, ...h.span),
    }));
}

/** Each line of outlets once; one that is the end of another says no more. */
function distinct(chains: readonly WitnessHop[][]): WitnessHop[][] {
  const keyOf = (c: readonly WitnessHop[]): string => `\n${c.map((h) => h.outlet).join('\n')}`;
  const sorted = chains.filter((c) => c.length > 0).sort((a, b) => b.length - a.length);
  const out: WitnessHop[][] = [];
  for (const c of sorted) if (!out.some((o) => keyOf(o).endsWith(keyOf(c)))) out.push(c);
  return out;
}
