import type { Article, Figure, Reading, Span, Statement } from '../../../model/index.ts';
import type { Reader } from '../../../read/index.ts';
import { overlaps } from '../../../read/parts.ts';
import { type Paragraph, splitParagraphs } from '../../../read/text/paragraphs.ts';

/** A source of more characters is read around matches only: a book takes longer to read than to search. */
const WHOLE = 60_000;
const BEFORE = 3;
const AFTER = 1;
/** Where paragraphs are long (a PDF may have none), an excerpt takes so many characters before its match at most. */
const REACH = 1500;
/** ... and behind it, where "she said" may come. */
const REACH_AFTER = 600;

/** A reading of a source or of an excerpt that begins at `offset`. */
export interface Excerpt {
  readonly offset: number;
  readonly text: string;
  readonly reading: Reading;
}

/** Reads as much of a source as is asked for, each part once. */
export class SourceReading {
  /** Too long to be read whole: reading is then worth avoiding. */
  readonly isLong: boolean;
  #whole: Excerpt | undefined;
  #paragraphs: readonly Paragraph[] | undefined;
  readonly #excerpts = new Map<string, Excerpt>();

  constructor(
    private readonly reader: Reader,
    private readonly article: Article,
  ) {
    this.isLong = article.text.length > WHOLE;
  }

  /** A reading that tells who says a stretch of the source's text: with the paragraphs before it. */
  around(span: Span): Excerpt {
    return this.#excerpt(span, BEFORE, AFTER);
  }

  /** Figures that overlap a stretch, with their spans in the source's text, and what they were read in. */
  figuresIn(span: Span): { readonly figure: Figure; readonly span: Span; readonly excerpt: Excerpt }[] {
    const excerpt = this.#excerpt(span, 0, 0);
    const { offset, reading } = excerpt;
    return reading.figures
      .map((figure) => ({
        figure,
        span: [figure.span[0] + offset, figure.span[1] + offset] as Span,
        excerpt,
      }))
      .filter((f) => overlaps(f.span, span));
  }

  #excerpt(span: Span, before: number, after: number): Excerpt {
    const { article } = this;
    if (!this.isLong) {
      this.#whole ??= { offset: 0, text: article.text, reading: this.reader.read(article) };
      return this.#whole;
    }
    this.#paragraphs ??= splitParagraphs(article.text);
    const paragraphs = this.#paragraphs;
    const p = indexAt(paragraphs, span[0]);
    const last = indexAt(paragraphs, Math.max(span[0], span[1] - 1));
    const start = Math.max(
      paragraphs[Math.max(0, p - before)]!.start,
      sentenceFrom(article.text, span[0] - REACH),
    );
    const end = Math.min(
      paragraphs[Math.min(paragraphs.length - 1, last + after)]!.end,
      span[1] + REACH_AFTER,
    );
    const key = `${start}-${end}`;
    const known = this.#excerpts.get(key);
    if (known) return known;
    const text = article.text.slice(start, end);
    const { title: _, ...rest } = article;
    const excerpt = { offset: start, text, reading: this.reader.read({ ...rest, text }) };
    this.#excerpts.set(key, excerpt);
    return excerpt;
  }
}

/** Where a sentence begins at or soon after an offset, so that no excerpt begins within a quotation's words. */
function sentenceFrom(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const ahead = text.slice(offset, offset + REACH / 2);
  const end = /[.!?]["”’»)]?\s/.exec(ahead);
  return end ? offset + end.index + end[0].length : offset;
}

/** The innermost statement whose content holds most of a stretch; spans as in the reading. */
export function statementAt(reading: Reading, span: Span): Statement | undefined {
  let best: Statement | undefined;
  let bestShare = 0;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const statement of reading.statements) {
    let shared = 0;
    let length = 0;
    for (const { span: c } of statement.content) {
      shared += Math.max(0, Math.min(c[1], span[1]) - Math.max(c[0], span[0]));
      length += c[1] - c[0];
    }
    if (shared * 2 <= span[1] - span[0]) continue;
    const named = (statement.source.length > 0 ? 1 : 0) + (statement.speaker ? 1 : 0);
    const share = shared / (span[1] - span[0]) + named * 0.2;
    if (share > bestShare + 0.01 || (share > bestShare - 0.01 && length < bestLength)) {
      best = statement;
      bestShare = share;
      bestLength = length;
    }
  }
  return best;
}

function indexAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraphs[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
