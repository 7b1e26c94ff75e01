import type { Article, Figure, Span } from '../../model/index.ts';
import type { Reader } from '../../read/index.ts';
import { contains } from '../../read/parts.ts';
import { type Quotation, quotations } from '../../read/statements/rules/quotations.ts';
import { type Prepared, prepare, type Sentence } from '../../read/text/prepare.ts';
import type { Context } from './context.ts';
import { checkFigure } from './figures/figure.ts';
import { type Looked, lookFor } from './figures/rivals.ts';
import { checkQuotation } from './quotations/quotation.ts';
import { SourceReading, statementAt } from './said/reading.ts';
import { Corpus } from './search/corpus.ts';
import type { Checked, Finding } from './types.ts';

export type { Allowed, AlterationKind, Case, Checked, Difference, Finding, Place } from './types.ts';

/**
 * Every marked quotation and every figure of a draft, looked up in sources. Quotations are found by their words
 * (an index of all words of all sources, then Needleman-Wunsch-Gotoh alignment in the few places that share the
 * rarest of them); figures by the words around them. Sources are searched whole, yet read only around what was
 * found, so that time goes with the length of the draft, and memory with that of the sources. Spans are UTF-16 code
 * units, half-open, of the draft's text or, in a `Place` and the `source` of a `Difference`, of its source's. Throws
 * nothing of its own: a text that the reader takes is a draft and a source.
 */
export function checkDraft(reader: Reader, draft: Article, sources: readonly Article[]): Checked {
  const prepared = prepare(draft.text);
  const context: Context = {
    draft,
    prepared,
    reading: reader.read(draft),
    sources,
    readings: sources.map((source) => new SourceReading(reader, source)),
    corpus: new Corpus(sources.map((source) => source.text)),
  };
  const quoted = quotations(prepared).filter((q) => isSaid(context, q));
  const findings: Finding[] = [];
  const checked: Span[] = [];
  for (const quotation of quoted) {
    const found = stretchesOf(draft.text, quotation).flatMap((q) => checkQuotation(context, q) ?? []);
    if (found.length > 0) checked.push([quotation.start, quotation.end]);
    findings.push(...found);
  }
  findings.push(...figuresOf(context, checked));
  return { findings: findings.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]) };
}

/** Aligning takes time with the square of the words: longer quotations are checked in stretches of so many units. */
const LONGEST = 6000;

function stretchesOf(text: string, quotation: Quotation): Quotation[] {
  const { innerStart, innerEnd } = quotation;
  const out: Quotation[] = [];
  const length = innerEnd - innerStart;
  const size = Math.ceil(length / Math.ceil(length / LONGEST));
  for (let from = innerStart; from < innerEnd; ) {
    let to = Math.min(innerEnd, from + size);
    const space = to < innerEnd ? text.lastIndexOf(' ', to) : -1;
    if (space > from) to = space;
    out.push({ ...quotation, innerStart: from, innerEnd: to });
    from = space > from ? to + 1 : to;
  }
  return out;
}

/** A word held at arm's length or a title is somebody's words only where it is attributed. */
function isSaid({ reading }: Context, { kind, depth, innerStart, innerEnd, words }: Quotation): boolean {
  if (depth > 0 || words === 0) return false;
  if (kind === 'quotation') return true;
  if (words < 2 || kind === 'title') return false;
  const statement = statementAt(reading, [innerStart, innerEnd]);
  return statement !== undefined && statement.source.length > 0;
}

/** The draft's figures outside the quotations that were checked as a whole. */
function figuresOf(context: Context, quoted: readonly Span[]): Finding[] {
  const looked = new Map<Sentence, Looked>();
  const out: Finding[] = [];
  let k = 0;
  for (const figure of context.reading.figures) {
    while (k < quoted.length && quoted[k]![1] <= figure.span[0]) k++;
    if (quoted[k] && contains(quoted[k]!, figure.span)) continue;
    const sentence = sentenceOf(context.prepared, figure);
    if (!sentence) continue;
    let found = looked.get(sentence);
    if (!found) {
      found = lookFor(context, sentence);
      looked.set(sentence, found);
    }
    out.push(checkFigure(context, figure, found));
  }
  return out;
}

function sentenceOf({ sentences }: Prepared, { span }: Figure): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= span[0]) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}
