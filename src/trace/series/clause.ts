import type { Figure, Name, Reading, Span, Statement } from '../../model/index.ts';
import { contains, overlaps, within } from '../../read/parts.ts';
import { bisect } from '../../read/sorted.ts';
import { splitParagraphs } from '../../read/text/paragraphs.ts';
import { splitSentences } from '../../read/text/sentences.ts';
import type { RawToken } from '../../read/text/tokens.ts';

/** The words about one figure, by which the rules go. */
export interface Clause {
  readonly figure: Figure;
  readonly sentence: Span;
  /** What is said, without source and cue; the whole sentence where the article itself tells it. */
  readonly tokens: readonly RawToken[];
  /** The figure's first token, and the one after its last. */
  readonly first: number;
  readonly after: number;
  /** Names among the tokens, in order. */
  readonly names: readonly Name[];
  /** Places that the article names, each once. */
  readonly places: readonly Name[];
  /** Places of the clause's figures among the tokens, in order: [first, after). */
  readonly figures: readonly (readonly [number, number])[];
  readonly statement: Statement | null;
  /** With the whole sentence, where that is more: what was found as content may be too short, or a cue be the event ("pledged"). */
  readonly wide: Clause | null;
}

/** The clause of each figure of a reading; figures without one (in no sentence) are left out. */
export function clausesOf(
  text: string,
  reading: Reading,
  wanted: (figure: Figure) => boolean = () => true,
): Clause[] {
  const innermost = statementsByFigure(reading);
  const places = placesOf(reading);
  const sentences = sentencesWith(text, reading.figures.filter(wanted));
  return reading.figures.flatMap((figure, index): Clause[] => {
    if (!wanted(figure)) return [];
    const at = bisect(sentences.length, (i) => sentences[i]!.end <= figure.span[0]);
    const sentence = sentences[at];
    if (!sentence || sentence.start > figure.span[0]) return [];
    const statement = innermost.get(index) ?? null;
    const parts = statement?.content
      .map((p) => p.span)
      .filter((p) => overlaps(p, [sentence.start, sentence.end]));
    const taken = statement ? [] : saidIn(reading, [sentence.start, sentence.end]);
    const wide = sentence.tokens.filter((t) => !taken.some((s) => overlaps(s, [t.start, t.end])));
    const narrow = parts?.length
      ? sentence.tokens.filter((t) => parts.some((p) => contains(p, [t.start, t.end])))
      : wide;
    const of = { figure, sentence: [sentence.start, sentence.end] as const, statement, places, reading };
    const clause = clauseOf(of, narrow);
    if (!clause) return [];
    return [{ ...clause, wide: narrow.length < wide.length ? clauseOf(of, wide) : null }];
  });
}

function clauseOf(
  {
    reading,
    ...of
  }: Pick<Clause, 'figure' | 'sentence' | 'statement' | 'places'> & { readonly reading: Reading },
  tokens: readonly RawToken[],
): Clause | null {
  const placeOf = (span: Span): readonly [number, number] => [
    tokens.findIndex((t) => t.end > span[0]),
    tokens.findLastIndex((t) => t.start < span[1]) + 1,
  ];
  const [first, after] = placeOf(of.figure.span);
  if (first < 0 || after <= first) return null;
  const span: Span = [tokens[0]!.start, tokens.at(-1)!.end];
  return {
    ...of,
    tokens,
    first,
    after,
    names: within(reading.names, span),
    figures: within(reading.figures, span).map((f) => placeOf(f.span)),
    wide: null,
  };
}

const placesOf = ({ names }: Reading): Name[] => [
  ...new Map(names.flatMap((n) => (n.kind === 'place' ? [[n.canonical, n] as const] : []))).values(),
];

/** Source and cue of what others say in a sentence that the article itself tells. */
const saidIn = ({ statements }: Reading, span: Span): Span[] =>
  statements.flatMap((s) => [...s.source, ...s.cue].flatMap((p) => (overlaps(p.span, span) ? [p.span] : [])));

/** Of each figure, the statement with the shortest content that has it; of a headline's telling and another, the other. */
function statementsByFigure({ statements }: Reading): ReadonlyMap<number, Statement> {
  const out = new Map<number, Statement>();
  const length = (s: Statement): number => s.content.at(-1)!.span[1] - s.content[0]!.span[0];
  for (const statement of statements)
    for (const index of statement.figures) {
      const known = out.get(index);
      if (!known || length(statement) < length(known)) out.set(index, statement);
    }
  return out;
}

/** Sentences of the paragraphs that have figures, in order. */
function sentencesWith(text: string, figures: readonly Figure[]) {
  return splitParagraphs(text).flatMap((paragraph) => {
    const next = figures[bisect(figures.length, (i) => figures[i]!.span[1] <= paragraph.start)];
    return next && next.span[0] < paragraph.end ? splitSentences(text, paragraph) : [];
  });
}
