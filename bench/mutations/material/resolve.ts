import type { GoldArticle, Span } from '../types.ts';
import { nameTokens, usableSource } from './speakers.ts';

/** A line of silver-dev: tokens [start, end, lemma, part of speech, kind of name, ...], coreference mentions [sentence, first token, last token + 1, ...]. */
export interface SilverArticle {
  readonly id: string;
  readonly sents: readonly (readonly (readonly [
    number,
    number,
    unknown,
    unknown,
    unknown,
    ...unknown[],
  ])[])[];
  readonly coref: readonly (readonly (readonly [number, number, number, ...unknown[]])[])[];
}

/**
 * The name behind "he" or "she": the last named source before it, and only when the silver coreference chain of the
 * pronoun holds one of its words too. Two weak witnesses that agree; everything else stays unresolved and unused.
 */
export function resolver(
  article: GoldArticle,
  silver: SilverArticle | undefined,
): (attribution: number) => string | null {
  const { text } = article;
  const chains = (silver?.coref ?? []).map((chain) =>
    chain.map(([s, from, to]): [number, number] => [
      silver!.sents[s]![from]![0],
      silver!.sents[s]![to - 1]![1],
    ]),
  );
  const named = article.attributions
    .filter((a) => a.source.length === 1)
    .map((a) => ({ at: a.source[0]![0], name: text.slice(...a.source[0]!) }))
    .filter(({ name }) => usableSource(name) && nameTokens(name).length > 0)
    .sort((x, y) => x.at - y.at);
  return (attribution) => {
    const source = article.attributions[attribution]?.source[0];
    if (!source) return null;
    const before = named.filter((n) => n.at < source[0]).at(-1);
    const chain = chains.find((c) => c.some(([s, e]) => s === source[0] && e === source[1]));
    if (!before || !chain) return null;
    const mentions = chain.map(([s, e]) => text.slice(s, e)).filter((m) => m.length <= 60);
    return nameTokens(before.name).some((t) => mentions.some((m) => m.includes(t))) ? before.name : null;
  };
}

/**
 * Is the source at the span a person, by the silver kind of its last word? Only persons are moved and mistaken for each
 * other: a body may well have said what its spokesman said.
 */
export function personAt(silver: SilverArticle | undefined): (span: Span) => boolean {
  const ends = new Set(
    (silver?.sents ?? []).flatMap((s) => s.filter((t) => t[4] === 'PERSON').map((t) => t[1])),
  );
  return (span) => ends.has(span[1]);
}
