import type { Kysely } from 'kysely';
import type { Span } from '../../model/index.ts';
import type { Schema } from '../db/index.ts';

/** One side of a pair of statements, with what a person needs to see to judge it. */
export interface JudgedSide {
  readonly statement: string;
  readonly article: {
    readonly id: string;
    readonly outlet: string | null;
    readonly title: string | null;
    readonly published: string | null;
    readonly address: string | null;
  };
  /** sha-256 of the text that the span refers to. */
  readonly text: string;
  readonly language: string;
  readonly part: string;
  /** As resolved within the article, and as written there. */
  readonly speaker: string | null;
  readonly source: string | null;
  /** The statement as it is told, with who says it: UTF-16, half-open. */
  readonly span: Span;
  readonly exact: string;
  /** The words around it, cut at spaces; '' at the ends of the text. */
  readonly before: string;
  readonly after: string;
}

/** A statement, and where the sentence lies that tells it (of what is about one figure, that alone). */
export interface ToldStatement {
  readonly statement: string;
  readonly told: Span;
}

/** UTF-16 units of text around a statement. */
const CONTEXT = 200;
/** A statement goes on for sentences: of a longer one, the sentence alone is shown. */
const LONGEST = 700;

/** In the order in which they are wanted; undefined for a statement that does not stand in the tables. */
export async function sidesOf(
  db: Kysely<Schema>,
  wanted: readonly ToldStatement[],
): Promise<readonly (JudgedSide | undefined)[]> {
  if (wanted.length === 0) return [];
  const rows = await db
    .selectFrom('statement as s')
    .innerJoin('article as a', 'a.id', 's.article_id')
    .innerJoin('article_text as t', 't.sha256', 's.text_sha256')
    .where(
      's.id',
      'in',
      wanted.map((w) => w.statement),
    )
    .select(['s.id', 's.article_id', 's.text_sha256', 's.language', 's.part', 's.speaker', 's.source'])
    .select(['s.starts', 's.ends', 'a.outlet', 'a.title', 'a.published', 'a.address', 't.text'])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.map(({ statement, told }) => {
    const row = byId.get(statement);
    if (!row) return undefined;
    const { article_id, outlet, title, published, address, language, part, speaker, source, text } = row;
    const span = shownSpan(told, [row.starts, row.ends]);
    return {
      statement,
      article: { id: article_id, outlet, title, published, address },
      text: row.text_sha256,
      language,
      part,
      speaker,
      source,
      span,
      exact: text.slice(...span),
      before: wordsBefore(text, span[0]),
      after: wordsAfter(text, span[1]),
    };
  });
}

function shownSpan(told: Span, content: Span): Span {
  const all = [Math.min(told[0], content[0]), Math.max(told[1], content[1])] as const;
  return all[1] - all[0] <= LONGEST ? all : [told[0], Math.min(told[1], told[0] + LONGEST)];
}

function wordsBefore(text: string, end: number): string {
  const from = end - CONTEXT;
  if (from <= 0) return text.slice(0, end).trim();
  const space = text.slice(from, end).search(/\s/);
  return space < 0 ? '' : text.slice(from + space, end).trim();
}

function wordsAfter(text: string, start: number): string {
  const to = start + CONTEXT;
  if (to >= text.length) return text.slice(start).trim();
  const piece = text.slice(start, to);
  const space = Math.max(piece.lastIndexOf(' '), piece.lastIndexOf('\n'));
  return space < 0 ? '' : piece.slice(0, space).trim();
}
