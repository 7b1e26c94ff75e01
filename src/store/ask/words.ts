import { type RawBuilder, sql } from 'kysely';
import { InputError } from '../../article/input-error.ts';
import type { Database } from '../db/index.ts';

type Sql = RawBuilder<unknown>;

/** Words that are looked for, as PostgreSQL reads them: every word, "a phrase", or, -not. */
export interface SearchWords {
  readonly written: string;
  /** Those that are looked for themselves, without "or", marks and what is to be absent. */
  readonly terms: readonly string[];
}

/** In characters; nobody writes more, and PostgreSQL takes no word of more than 2,046 bytes. */
const MOST = 500;

/** Reads what a user wrote. Throws `InputError` where it looks for nothing. */
export async function searchWords(database: Database, written: string): Promise<SearchWords> {
  const words = written
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  if (words.length > MOST)
    throw new InputError('search', `more than ${MOST} characters`, 'look for fewer words');
  const { rows } = await sql<{ en: string; plain: string }>`
    select querytree(${asEnglish(words)}) as en, querytree(${asPlain(words)}) as plain`.execute(database.db);
  const { en, plain } = rows[0]!;
  // "T": whatever a text has is good enough, as where words are only to be absent.
  if (plain === '') throw new InputError('search', 'no word to look for', 'give one or more words');
  if (plain === 'T' || en === 'T')
    throw new InputError(
      'search',
      'it only says what is to be absent',
      'give a word that is to be there too',
    );
  return { written: words, terms: termsOf(words) };
}

const asEnglish = (words: string): Sql => sql`websearch_to_tsquery('pg_catalog.english', ${words})`;
const asPlain = (words: string): Sql => sql`websearch_to_tsquery('pg_catalog.simple', ${words})`;

/** Whether `words_of` (of the migration) took English for a row of this language. */
export const isEnglish = (language: Sql): Sql => sql`(${language} = 'en' or ${language} like 'en-%')`;

/** Whether a row's words are those looked for: each row as its language was filed, by the index for both. */
export const matches = ({ written }: SearchWords, words: Sql, language: Sql): Sql => sql`(
  (${words} @@ ${asEnglish(written)} and ${isEnglish(language)})
  or (${words} @@ ${asPlain(written)} and not ${isEnglish(language)}))`;

/**
 * How well a row fits: how near to one another the words stand (cover density; Clarke, Cormack and Tudhope 2000), of
 * longer rows less.
 */
export const rankOf = ({ written }: SearchWords, words: Sql, language: Sql): Sql => sql`
  case when ${isEnglish(language)} then ts_rank_cd(${words}, ${asEnglish(written)}, 1)
  else ts_rank_cd(${words}, ${asPlain(written)}, 1) end`;

/** What `written` asks for, by the rules of websearch_to_tsquery: "or" alone joins, "-" before a word or phrase excludes. */
function termsOf(written: string): string[] {
  const terms: string[] = [];
  for (const [, not, phrase, word] of written.matchAll(/(-?)"([^"]*)"?|(\S+)/g)) {
    if (phrase !== undefined) {
      if (not === '') terms.push(...phrase.split(/\s+/));
    } else if (word !== undefined && !word.startsWith('-') && word.toLowerCase() !== 'or')
      terms.push(...word.split('"'));
  }
  return [...new Set(terms.filter((t) => /[\p{L}\p{N}]/u.test(t)))];
}
