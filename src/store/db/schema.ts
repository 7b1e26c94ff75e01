import type { ColumnType } from 'kysely';

/**
 * The tables, as kysely sees them. One schema for both homes; `capture` and `ledger` are used on PostgreSQL alone (in
 * a folder these two are files) and are never touched by `store rebuild`. Times are ISO 8601 in UTC as text, so that
 * both homes give the same; all text that is compared or sorted has the collation "C".
 */
export interface Schema {
  readonly capture: CaptureTable;
  readonly ledger: LedgerTable;
  readonly taken: TakenTable;
  readonly article: ArticleTable;
  readonly given_id: GivenIdTable;
  readonly version: VersionTable;
  readonly article_text: TextTable;
  readonly reading: ReadingTable;
  readonly statement: StatementTable;
  readonly figure: FigureTable;
  readonly mention: MentionTable;
  readonly name_form: NameFormTable;
  readonly name_key: NameKeyTable;
  readonly person: PersonTable;
  readonly person_name: PersonNameTable;
  readonly name_judgement: NameJudgementTable;
  readonly statement_judgement: StatementJudgementTable;
  readonly told: ToldTable;
  readonly content: ContentTable;
  readonly linkable: LinkableTable;
  readonly content_key: ContentKeyTable;
  readonly content_link: ContentLinkTable;
  readonly parted: PartedTable;
  readonly state: StateTable;
}

/** Never dropped. */
export const KEPT_TABLES = ['capture', 'ledger'] as const satisfies readonly (keyof Schema)[];

/** Written as the value by `bulkInsert`, as JSON text by a query of one's own; read as the value. */
type Json<T> = ColumnType<T, T, string>;
/** Made by the database. */
type Made<T> = ColumnType<T, never, never>;
/** A tsvector, made by `bulkInsert` from the text and language beside it; to match against, not to be read. */
type Words = ColumnType<string, never, never>;

interface CaptureTable {
  n: Made<number>;
  id: string;
  taken_at: string;
  kind: string;
  /** Of the original. */
  sha256: string;
  /** The capture without the above, its bytes and its text. */
  facts: Json<unknown>;
  /** Null where it is the text of the article in UTF-8. */
  original: Uint8Array | null;
  /** Text of the article in UTF-8, as bytes since `text` refuses U+0000. */
  text: Uint8Array | null;
}

interface LedgerTable {
  n: Made<number>;
  id: string;
  entry: Json<unknown>;
}

/** A capture of the log that stands in the tables below: what is not here is still to be read. */
interface TakenTable {
  capture_id: string;
  /** Of a piece of a list of people: the list's name. */
  list: string | null;
}

/**
 * One article, with the text of its latest version (by time taken, then capture id) and the facts of the best version
 * with that text: the one of which most is known, then the latest.
 */
interface ArticleTable {
  id: string;
  address: string | null;
  outlet: string | null;
  /** As given or as the page says; else the headline. */
  title: string | null;
  published: string | null;
  language: string;
  text_sha256: string;
  capture_id: string;
  taken_at: string;
  title_words: Words;
}

interface GivenIdTable {
  article_id: string;
  given_id: string;
}

/** One capture of one article. */
interface VersionTable {
  capture_id: string;
  article_id: string;
  text_sha256: string;
  taken_at: string;
  name: string;
  address: string | null;
  /** How many of outlet, title, published and language are known. */
  known_facts: number;
  /** The article without its text. */
  facts: Json<unknown>;
}

interface TextTable {
  sha256: string;
  /** By which `words` was made: BCP 47. */
  language: string;
  text: string;
  words: Words;
}

/** What the reader found in one text of one article, with the facts of the best version that has it. */
interface ReadingTable {
  id: string;
  article_id: string;
  text_sha256: string;
  capture_id: string;
  reader: string;
  /** As the reader found it in the text: the article's title where no version has one. */
  headline: string | null;
  /** The whole Reading as JSON, compressed (raw deflate). */
  body: Uint8Array;
}

interface StatementTable {
  id: string;
  article_id: string;
  text_sha256: string;
  /** Index in Reading.statements. */
  ordinal: number;
  /** By which `words` (of content, source and speaker) was made: BCP 47. */
  language: string;
  part: string;
  kind: string;
  directness: string;
  marks: string;
  certainty: string;
  polarity: string;
  attitude: string | null;
  confidence: number;
  source: string | null;
  cue: string | null;
  content: string;
  /** Of the content from its first to its last unit (UTF-16, half-open). */
  starts: number;
  ends: number;
  /** As resolved within the article; a row of `name_form`. */
  speaker: string | null;
  speaker_form: string | null;
}

interface FigureTable {
  article_id: string;
  text_sha256: string;
  /** Index in Reading.figures. */
  ordinal: number;
  /** The innermost statement whose content has it. */
  statement_id: string | null;
  starts: number;
  ends: number;
  exact: string;
  value: number | null;
  low: number | null;
  high: number | null;
  bound: string;
  direction: string | null;
  counted: string | null;
  unit: string | null;
}

interface MentionTable {
  article_id: string;
  text_sha256: string;
  /** Index in Reading.names. */
  ordinal: number;
  starts: number;
  ends: number;
  exact: string;
  form_id: string;
  /** The statement whose content has it, if any. */
  statement_id: string | null;
}

/** A name as written (its fullest form in the article), once for all articles. */
interface NameFormTable {
  /** Hash of kind and name (`formId`): the same in every store. */
  id: string;
  written: string;
  kind: string;
}

/** Keys by which a name is found among all forms and people (`nameKeys` of resolve/). */
interface NameKeyTable {
  key: string;
  form_id: string | null;
  person_id: string | null;
}

/** Somebody of a user's list, as the piece of it has them that was taken last (then by capture id). */
interface PersonTable {
  /** LIST/ID */
  id: string;
  list: string;
  kind: string;
  name: string;
  facts: Json<unknown>;
  taken_at: string;
  capture_id: string;
}

interface PersonNameTable {
  person_id: string;
  name: string;
}

/** State of the ledger: the last verdict on each pair. */
interface NameJudgementTable {
  a: string;
  b: string;
  verdict: string;
  entry_id: string;
  at: string;
  who: string;
}

interface StatementJudgementTable {
  entry_id: string;
  at: string;
  who: string;
  verdict: string;
  a: Json<unknown>;
  b: Json<unknown>;
  /** The statements that they are attached to now; null = orphaned. */
  a_statement: string | null;
  b_statement: string | null;
}

/**
 * A sentence of an article, said by somebody or told by the article itself; where it tells several figures, there is one
 * for each of them.
 */
interface ToldTable {
  /** `article:text@start-end`, and `#n` where it is that of the sentence's n-th figure; of the text, 12 digits of its hash. */
  id: string;
  article_id: string;
  text_sha256: string;
  /** In the order of the text. */
  ordinal: number;
  /** Null where the article itself tells it. */
  statement_id: string | null;
  part: string;
  /** UTF-16, half-open. */
  starts: number;
  ends: number;
  content_id: number;
}

/** What is compared of sentences: copies that are printed on one day have one (`contentOf`: 53 bits of a hash). */
interface ContentTable {
  id: number;
  /** The least id of all that links lead to from here, its own among them. */
  component: number;
  /** So short that two who tell it need not tell one statement, as long as nothing else tells it too. */
  alone: boolean;
}

interface LinkableTable {
  content_id: number;
  /** Without what differs from telling to telling; JSON, compressed (raw deflate). */
  body: Uint8Array;
}

/** Under which keys contents are found (`statementKeys`). */
interface ContentKeyTable {
  key: number;
  /** Printed in, in months since 1970. */
  month: number | null;
  content_id: number;
}

/** Two contents (a < b) that were found to be alike. */
interface ContentLinkTable {
  a: number;
  b: number;
  /** Only `same` and `judged` (by a person, as the same) join; `near` is for people to look at. */
  kind: 'same' | 'judged' | 'back-reference' | 'near';
  /** 0..1; a judged one has 2. */
  score: number;
}

/** In which group sentences are whose component is parted by a judgement. */
interface PartedTable {
  told_id: string;
  component: number;
  group_id: number;
}

interface StateTable {
  key: string;
  value: string;
}
