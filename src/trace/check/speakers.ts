import type { Article, Reading, Span, Statement } from '../../model/index.ts';
import { alike, maySame, tellingWords } from './names.ts';
import { type SourceReading, statementAt } from './reading.ts';

/** Who says something: what to call them, and the words that tell them from others (none for "he" or "a source"). */
export interface Sayer {
  readonly label: string;
  readonly words: readonly string[];
}

/** Who says a stretch, by a reading; undefined where nobody is given. */
export function sayerAt(reading: Reading, span: Span): Sayer | undefined {
  const statement = statementAt(reading, span);
  return statement && sayerOf(statement);
}

function sayerOf(statement: Statement): Sayer | undefined {
  const written = statement.source.map((s) => s.exact).join(' ');
  const label = statement.speaker?.name ?? written;
  if (!label) return undefined;
  const own = tellingWords(written);
  if (own.length > 0) return { label, words: own };
  // Whom "he" stands for is known well enough; whom "the mayor" stands for, or who goes on speaking, is a guess.
  return { label, words: PRONOUNS.has(written.toLowerCase()) ? tellingWords(label) : [] };
}

const PRONOUNS = new Set(['he', 'she', 'they']);

/** All names that a source's reading gives for who says something, resolved ones and those who relay it too. */
const namesOf = ({ source, speaker, chain }: Statement): string[][] =>
  [...source.map((s) => s.exact), ...(speaker ? [speaker.name] : []), ...chain.map((hop) => hop.name)]
    .map(tellingWords)
    .filter((words) => words.length > 0);

export interface SaidThere {
  readonly conflict: boolean;
  readonly label?: string;
}

/**
 * Does the source give a stretch to somebody else than the draft does? Only where both name somebody, the names share
 * nothing, and the draft's name does not stand beside the stretch in the source either.
 */
export function saidThere(
  draft: Sayer | undefined,
  source: SourceReading,
  article: Article,
  span: Span,
  ownVoice: boolean,
): SaidThere {
  if (!draft) return { conflict: false };
  const near = draft.words.length === 0 || isNear(draft.words.at(-1)!, article.text, span);
  // Of a long source only what must be known is read.
  if (near && source.isLong) return { conflict: false };
  const { offset, reading } = source.around(span);
  const local: Span = [span[0] - offset, span[1] - offset];
  const statement = statementAt(reading, local);
  const label = statement && sayerOf(statement)?.label;
  const result = (conflict: boolean): SaidThere => ({ conflict, ...(label !== undefined && { label }) });
  if (near) return result(false);
  const names = statement ? namesOf(statement) : [];
  if (names.some((name) => maySame(draft.words, name))) return result(false);
  return result(names.length > 0 || (ownVoice && !statement));
}

/** Does a name's last word stand in the paragraph of a stretch or in the one before it? */
function isNear(name: string, text: string, [start, end]: Span): boolean {
  let from = start;
  for (let k = 0; k < 2 && from > 0; k++) {
    from = text.lastIndexOf('\n', from - 1);
    while (from > 0 && text[from - 1] === '\n') from--;
  }
  const to = text.indexOf('\n', end);
  const near = text.slice(Math.max(0, from, start - REACH), Math.min(to < 0 ? text.length : to, end + REACH));
  return tellingWords(near).some((word) => alike(word, name));
}

const REACH = 3000;
