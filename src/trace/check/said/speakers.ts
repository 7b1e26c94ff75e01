import type { Article, Reading, Span, Statement } from '../../../model/index.ts';
import { contains } from '../../../read/parts.ts';
import { alike, maySame, tellingWords } from './names.ts';
import { isNear, isWith, speaksFor, spokeLast } from './near.ts';
import { type SourceReading, statementAt } from './reading.ts';

/** Who says something: what to call them, and the words that tell them from others (none for "he" or "a source"). */
export interface Sayer {
  readonly label: string;
  readonly words: readonly string[];
  /** A body or place, for which people speak. */
  readonly isBody: boolean;
  /** Named in the same sentence, or at least in the same line. */
  readonly isBeside: boolean;
}

/** Who says a stretch, by a reading; undefined where nobody is given. */
export function sayerAt(reading: Reading, span: Span): Sayer | undefined {
  const statement = statementAt(reading, span);
  const sayer = statement && sayerOf(reading, statement, span);
  // A name within the words themselves does not say them.
  return sayer && statement.source.some((s) => contains(span, s.span)) ? { ...sayer, words: [] } : sayer;
}

function sayerOf(reading: Reading, statement: Statement, span: Span): Sayer | undefined {
  const written = statement.source.map((s) => s.exact).join(' ');
  const label = statement.speaker?.name ?? written;
  if (!label) return undefined;
  const named = tellingWords(statement.speaker?.name ?? '');
  const whole = tellingWords(written);
  // The resolved name is the cleaner one, as long as it is the one that is written.
  const own = named.some((word) => whole.includes(word)) ? named : tellingWords(written.split(/[,(]/, 1)[0]!);
  const kind = reading.names[statement.speaker?.mention ?? -1]?.kind;
  const isBody = kind === 'body' || kind === 'place' || kind === 'outlet';
  const isBeside = statement.source.some((s) => Math.abs(s.span[0] - span[0]) < BESIDE);
  if (whole.length > 0) return { label, words: own.length > 0 ? own : whole, isBody, isBeside };
  // Whom "he" stands for, named before, is known well enough; whom "the mayor" stands for, or who goes on speaking,
  // is a guess.
  const mention = reading.names[statement.speaker?.mention ?? -1];
  const isKnown =
    PRONOUNS.has(written.toLowerCase()) &&
    mention !== undefined &&
    mention.span[1] <= statement.source[0]!.span[0] &&
    !statement.content.some((c) => contains(c.span, mention.span));
  return { label, words: isKnown ? named : [], isBody, isBeside };
}

const BESIDE = 200;
const PRONOUNS = new Set(['he', 'she', 'they']);

/** All names that a source's reading gives for who says something, resolved ones and those who relay it too. */
const namesOf = ({ source, speaker, chain }: Statement): string[][] =>
  [...source.map((s) => s.exact), ...(speaker ? [speaker.name] : []), ...chain.map((hop) => hop.name)]
    .map(tellingWords)
    .filter((words) => words.length > 0);

/** Units of text in which a pronoun's name stands as a rule. */
const PAGE = 3000;

export interface SaidThere {
  readonly conflict: boolean;
  readonly label?: string;
}

/**
 * Does the source give a stretch to somebody else than the draft does? Only where both name somebody and the names
 * share nothing; where the draft's name stands beside the stretch in the source, only if another name is written with
 * the very words.
 */
export function saidThere(
  draft: Sayer | undefined,
  source: SourceReading,
  article: Article,
  span: Span,
  ownVoice: boolean,
): SaidThere {
  const own = draft?.words.at(-1);
  // Of a long source only what must be known is read.
  if (!draft || (own === undefined && source.isLong)) return { conflict: false };
  const { offset, reading, text } = source.around(span);
  const local: Span = [span[0] - offset, span[1] - offset];
  const statement = statementAt(reading, local);
  const label = statement && sayerOf(reading, statement, local)?.label;
  const result = (conflict: boolean): SaidThere => ({ conflict, ...(label !== undefined && { label }) });
  if (own === undefined) return result(false);
  const names = statement ? namesOf(statement) : [];
  if (names.some((name) => maySame(draft.words, name))) return result(false);
  const isNamed = statement?.source.some((s) => tellingWords(s.exact).length > 0) === true;
  if (isNear(own, article.text, span)) {
    if (!isNamed || !isWith(statement!, local)) return result(false);
  }
  if (names.some((name) => speaksFor(text, name.at(-1)!, own, draft.isBody))) return result(false);
  if (!statement) return result(ownVoice && draft.isBeside);
  if (isNamed) return result(true);
  // "He said": whom that stands for may be taken wrongly, yet hardly for one who was not named for a page, nor for
  // another than spoke last by name.
  const reach = names.length > 0 ? PAGE / 4 : PAGE;
  const before = tellingWords(article.text.slice(Math.max(0, span[0] - reach), span[0]));
  const lastOf = (those: readonly string[]): number =>
    before.findLastIndex((word) => those.some((name) => alike(word, name)));
  const drafted = lastOf([own]);
  if (drafted < 0) return result(true);
  const spoke = spokeLast(reading, local[0]);
  return result(spoke !== undefined && names.some((name) => maySame(name, spoke)) && lastOf(spoke) > drafted);
}
