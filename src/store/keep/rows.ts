import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Insertable } from 'kysely';
import type { Article, Figure, Part, Reading, Span, Statement } from '../../model/index.ts';
import type { Telling } from '../../read/index.ts';
import { canonicalJson } from '../canonical.ts';
import type { Schema } from '../db/schema.ts';
import { type ToldRows, toldRows } from '../link/told-rows.ts';

/** What one reading puts into the tables. */
export interface Rows {
  /** Without the capture whose facts it was read with. */
  readonly reading: Omit<Insertable<Schema['reading']>, 'capture_id'>;
  readonly statements: readonly Insertable<Schema['statement']>[];
  readonly figures: readonly Insertable<Schema['figure']>[];
  readonly mentions: readonly Insertable<Schema['mention']>[];
  readonly forms: readonly NameFormRow[];
  readonly told: ToldRows;
}

/** A name as written, once for all articles. */
export interface NameFormRow {
  readonly id: string;
  readonly written: string;
  readonly kind: string;
}

/** The rows of what a reader (`version`, with its weights) found in an article. */
export function rowsOf(article: Article, telling: Telling, version: string): Rows {
  const { reading } = telling;
  const of = { article_id: article.id!, text_sha256: article.sha256 };
  const forms = new Map<string, NameFormRow>();
  const form = (written: string, kind: string): string => {
    const id = formId(written, kind);
    if (!forms.has(id)) forms.set(id, { id, written, kind });
    return id;
  };
  const { statements, figures, names } = reading;
  const inStatement = innermost(statements);
  return {
    reading: {
      ...of,
      id: readingId(article, version),
      reader: version,
      headline: reading.article.headline?.exact ?? null,
      body: pack(reading),
    },
    statements: statements.map((s, ordinal) => {
      const mention = s.speaker?.mention == null ? undefined : names[s.speaker.mention];
      return {
        ...of,
        id: s.id,
        ordinal,
        language: article.language,
        part: s.part,
        kind: s.kind,
        directness: s.directness,
        marks: s.marks,
        certainty: s.certainty.value,
        polarity: s.certainty.polarity,
        attitude: s.attitude ?? null,
        confidence: s.confidence,
        source: wordsOf(s.source),
        cue: wordsOf(s.cue),
        content: wordsOf(s.content) ?? '',
        starts: s.content[0]!.span[0],
        ends: s.content.at(-1)!.span[1],
        speaker: s.speaker?.name ?? null,
        speaker_form: s.speaker ? form(s.speaker.name, mention?.kind ?? 'other') : null,
      };
    }),
    figures: figures.map((f, ordinal) => ({
      ...of,
      ordinal,
      statement_id: inStatement(f.span),
      ...figureColumns(f),
    })),
    mentions: names.map((n, ordinal) => ({
      ...of,
      ordinal,
      starts: n.span[0],
      ends: n.span[1],
      exact: n.exact,
      form_id: form(n.canonical, n.kind),
      statement_id: inStatement(n.span),
    })),
    forms: [...forms.values()],
    told: toldRows(article, telling),
  };
}

/** `nf_` and 16 hex digits: the same in every store, so that stores can be merged. */
export const formId = (written: string, kind: string): string =>
  `nf_${hash(`${kind}\n${written}`).slice(0, 16)}`;

/** Hash of article, text, what was given or found of it, and the reader's version. */
export function readingId(article: Article, version: string): string {
  const { id, sha256, published, outlet, language, title } = article;
  return `rd_${hash(canonicalJson({ id, sha256, published, outlet, language, title, version })).slice(0, 16)}`;
}

/** A reading as it is kept. */
export const pack = (reading: Reading): Uint8Array =>
  deflateRawSync(Buffer.from(JSON.stringify(reading), 'utf8'), { level: 3 });

/** A kept reading again. The bytes are ours, so that no limit is needed. */
export const unpack = (body: Uint8Array): Reading =>
  JSON.parse(inflateRawSync(body).toString('utf8')) as Reading; // as packed above

const wordsOf = (parts: readonly Part[]): string | null =>
  parts.length === 0 ? null : parts.map((p) => p.exact).join(' … ');

function figureColumns(
  f: Figure,
): Omit<Insertable<Schema['figure']>, 'article_id' | 'text_sha256' | 'ordinal' | 'statement_id'> {
  return {
    starts: f.span[0],
    ends: f.span[1],
    exact: f.exact,
    value: f.value,
    low: f.low ?? null,
    high: f.high ?? null,
    bound: f.bound,
    direction: f.direction,
    counted: f.counted?.lemma ?? null,
    unit: f.unit ?? null,
  };
}

/**
 * The id of the innermost statement whose content has the words of a span, else null. Statements come by the start of
 * their content, so that a span is compared with those before it alone, and of these with the few that reach so far.
 */
function innermost(statements: readonly Statement[]): (span: Span) => string | null {
  const contents = statements.flatMap((s) => s.content.map(({ span }) => ({ span, id: s.id })));
  contents.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return ([start, end]) => {
    let low = 0;
    let high = contents.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (contents[middle]!.span[0] <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1, looked = 0; i >= 0 && looked < REACH; i--, looked++)
      if (contents[i]!.span[1] >= end) return contents[i]!.id;
    return null;
  };
}

/** Statements lie at most a few deep in one another. */
const REACH = 24;

const hash = (of: string): string => createHash('sha256').update(of).digest('hex');
