import words from '../../../lexicon/en/datelines.json' with { type: 'json' };
import type { Part } from '../../model/index.ts';
import { part } from '../parts.ts';
import { findDateline } from './dateline.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Prepared, Token } from './prepare.ts';

const FULL: ReadonlySet<string> = new Set(words.fullSentence);

export interface Opening {
  readonly headline: Part | undefined;
  readonly dateline: Part | undefined;
}

const LONGEST = 200;
/** A stated title is believed at greater length. */
const LONGEST_STATED = 400;

/** The headline (a first line that stands alone) and the dateline of a text; either may be absent. */
export function findOpening(prepared: Prepared, title: string | undefined): Opening {
  const { text, paragraphs } = prepared;
  const first = paragraphs[0];
  if (!first) return { headline: undefined, dateline: undefined };
  let headline: Part | undefined;
  if (isTitle(text, first, title)) headline = part(text, first.start, first.end, 'title@1');
  else if (standsAlone(prepared, first))
    headline = part(text, first.start, first.end, 'first-line@1', 'inferred');
  return {
    headline,
    dateline: findDateline(text, headline ? paragraphs.slice(1, 4) : paragraphs.slice(0, 3)),
  };
}

function isTitle(text: string, { start, end }: Paragraph, title: string | undefined): boolean {
  if (title === undefined || end - start > LONGEST_STATED || title.length > LONGEST_STATED) return false;
  return bare(text.slice(start, end)) === bare(title);
}

/** Letters and digits alone: marks, spaces and case differ between a title and its print. */
const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * A line before prose that is no sentence: short, without a full stop, or with one but Written Like a Title. A list,
 * a dialogue, a salutation or a text of one paragraph has none.
 */
function standsAlone({ text, paragraphs, sentences, firstSentence }: Prepared, first: Paragraph): boolean {
  const length = first.end - first.start;
  if (paragraphs.length < 2 || length > LONGEST || length < 8) return false;
  const own = sentences.slice(firstSentence[0], firstSentence[1]);
  const tokens = own.flatMap((s) => s.tokens);
  if (tokens.length < 2 || tokens.length > 40 || own.length > 3) return false;
  if (findDateline(text, [first])) return false;
  const opening = text[first.start]!;
  const ending = text[first.end - 1]!;
  if ('-–—•*·:;,('.includes(opening) || ':;,'.includes(ending)) return false;
  if (!paragraphs.slice(1, 6).some((p) => isProse(text, p, length))) return false;
  const stop = /[.…]["”’')\]]*$/.test(text.slice(Math.max(first.start, first.end - 4), first.end));
  if (stop) return isTitleCase(tokens) || (own.length === 1 && isTelegraphic(tokens));
  if (ending === '?' && (length > 90 || own.length > 1)) return isTitleCase(tokens);
  return !isSpeech(text, first);
}

/** A paragraph that ends as a sentence does, or goes on for longer than the line. */
function isProse(text: string, { start, end }: Paragraph, longerThan: number): boolean {
  return end - start > longerThan || (end - start > 30 && /[.!?…]["”’')\]]*$/.test(text.slice(end - 4, end)));
}

/** A whole line in quotation marks, or "Name: words" with marks, is somebody speaking. */
function isSpeech(text: string, { start, end }: Paragraph): boolean {
  const line = text.slice(start, end);
  return /^["“„«].*["”“»]$/.test(line) && !/["”“»].+["“„«]/.test(line.slice(1, -1));
}

/** Headlines leave out articles and auxiliaries, and tell in the present tense: none of the words of full sentences. */
function isTelegraphic(tokens: readonly Token[]): boolean {
  return tokens.length >= 5 && tokens.length <= 16 && !tokens.some((t) => FULL.has(t.lower));
}

/** Most of the longer words begin with a capital. */
function isTitleCase(tokens: readonly Token[]): boolean {
  let long = 0;
  let capital = 0;
  tokens.forEach((t, i) => {
    if (i === 0 || t.text.length < 4 || !/^\p{L}/u.test(t.text)) return;
    long++;
    if (/^\p{Lu}/u.test(t.text)) capital++;
  });
  return long >= 3 && capital / long > 0.7;
}
