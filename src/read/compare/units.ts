import stopwords from '../../../lexicon/en/stopwords.json' with { type: 'json' };
import type { Event, Figure, Name, Reading, Span, Statement } from '../../model/index.ts';
import { overlaps, within } from '../parts.ts';
import { firstEndingAfter } from '../sorted.ts';
import type { Prepared } from '../text/prepare.ts';

/**
 * What is lined up: one sentence of one statement's content. A long quotation tells many things, and a headline
 * retells one of them, so whole contents would hide the likeness.
 */
export interface Unit {
  readonly statement: number;
  readonly span: Span;
  /** Is this where the statement's own certainty (that of the first thing asserted) was judged? */
  readonly first: boolean;
  /** Lemmas of the words that bear content; names stand under their canonical form. */
  readonly words: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  readonly names: readonly Name[];
  readonly events: readonly Event[];
}

export type Compared = Omit<Reading, 'comparisons'>;

const STOP: ReadonlySet<string> = new Set(stopwords.words);

/** The units of one statement in order of place. */
export function unitsOf(prepared: Prepared, reading: Compared, statement: Statement, index: number): Unit[] {
  const out: Unit[] = [];
  for (const content of statement.content) {
    for (let i = sentenceAt(prepared, content.span[0]); i < prepared.sentences.length; i++) {
      const sentence = prepared.sentences[i]!;
      if (sentence.start >= content.span[1]) break;
      const span: Span = [Math.max(sentence.start, content.span[0]), Math.min(sentence.end, content.span[1])];
      if (span[0] >= span[1]) continue;
      out.push({
        statement: index,
        span,
        first: out.length === 0,
        words: wordsWithin(prepared, reading.names, i, span),
        figures: within(reading.figures, span),
        names: within(reading.names, span),
        events: within(reading.events, span),
      });
    }
  }
  return out;
}

/** Index of the first sentence that ends after `offset`. */
export const sentenceAt = ({ sentences }: Prepared, offset: number): number =>
  firstEndingAfter(sentences, offset);

function wordsWithin(prepared: Prepared, names: readonly Name[], sentence: number, span: Span): Set<string> {
  const out = new Set<string>();
  const named = within(names, span);
  for (const name of named) out.add(name.canonical.toLowerCase());
  for (const token of prepared.sentences[sentence]!.tokens) {
    if (token.start < span[0] || token.end > span[1]) continue;
    const lemma = token.lemma.toLowerCase();
    if (STOP.has(lemma) || STOP.has(token.lower) || !/[\p{L}\p{N}]/u.test(lemma)) continue;
    if (named.some((n) => overlaps(n.span, [token.start, token.end]))) continue;
    out.add(lemma);
  }
  return out;
}
