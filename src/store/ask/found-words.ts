import { sql } from 'kysely';
import type { Span } from '../../model/index.ts';
import type { Database } from '../db/index.ts';
import type { SearchWords } from './words.ts';

/** A text in which words are to be marked, with the language by which it was filed. */
export interface Searched {
  readonly text: string;
  readonly language: string;
}

/** Where in each text words stand that were looked for, inflected ones too (UTF-16). */
export async function foundIn(
  { db }: Database,
  { terms }: SearchWords,
  texts: readonly Searched[],
): Promise<readonly (readonly Span[])[]> {
  const words = texts.map(({ text }) => wordsIn(text));
  const begins = new Set(terms.flatMap(beginningsOf));
  const found = new Map<string, ReadonlySet<string>>();
  for (const config of ['english', 'simple']) {
    const asked = new Set(
      words.flatMap((list, i) =>
        configOf(texts[i]!.language) === config
          ? list.flatMap(({ word }) => (beginningsOf(word).some((b) => begins.has(b)) ? [word] : []))
          : [],
      ),
    );
    if (asked.size === 0) continue;
    const { rows } = await sql<{ word: string }>`
      with looked as (
        select string_agg('(' || q::text || ')', ' | ')::tsquery as q
        from (select plainto_tsquery(${config}::regconfig, t) as q from unnest(${terms}::text[]) t) each
        where numnode(q) > 0
      )
      select word from unnest(${[...asked]}::text[]) word, looked
      where to_tsvector(${config}::regconfig, word) @@ looked.q`.execute(db);
    found.set(config, new Set(rows.map((r) => r.word)));
  }
  return words.map((list, i) => {
    const here = found.get(configOf(texts[i]!.language));
    return list.flatMap(({ word, span }) => (here?.has(word) ? [span] : []));
  });
}

const configOf = (language: string): string => (/^en(?:-|$)/.test(language) ? 'english' : 'simple');

/** Words from space to space, without the marks around them. Longer ones are none that anybody looks for. */
function wordsIn(text: string): { readonly word: string; readonly span: Span }[] {
  const words: { word: string; span: Span }[] = [];
  for (const { 0: piece, index } of text.matchAll(/\S+/g)) {
    if (piece.length > MOST) continue;
    const from = piece.search(/[\p{L}\p{N}]/u);
    if (from < 0) continue;
    const word = piece.slice(from).replace(/[^\p{L}\p{N}\p{M}]+$/u, '');
    words.push({
      word: word.toWellFormed().replaceAll('\0', ''),
      span: [index + from, index + from + word.length],
    });
  }
  return words;
}

const MOST = 200;

/** The first letter of a word and of each of its parts: no inflection of English changes it. */
const beginningsOf = (word: string): string[] =>
  word.split(/[^\p{L}\p{N}\p{M}]+/u).flatMap((part) => (part === '' ? [] : [[...part][0]!.toLowerCase()]));
