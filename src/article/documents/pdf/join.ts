import type { ArticlePage } from '../../../model/index.ts';
import type { Placed } from './paragraphs.ts';

/** Paragraphs as lines of text, with where each page's words stand in it. */
export function joinParagraphs(paragraphs: readonly (readonly Placed[])[]): {
  readonly text: string;
  readonly pages: readonly ArticlePage[];
} {
  const words = wordsOf(paragraphs);
  const pieces: string[] = [];
  const pages: { page: number; start: number; end: number }[] = [];
  let length = 0;
  const add = (piece: string, page: number): void => {
    const last = pages.at(-1);
    if (last?.page === page) last.end = length + piece.length;
    else pages.push({ page, start: length, end: length + piece.length });
    pieces.push(piece);
    length += piece.length;
  };
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i > 0) {
      pieces.push('\n');
      length++;
    }
    for (const [k, { line, page }] of paragraph.entries()) {
      const next = paragraph[k + 1]?.line.text;
      const [piece, gap] = next === undefined ? [line.text, ''] : seam(line.text, next, words);
      add(piece + gap, page);
    }
  }
  return { text: pieces.join(''), pages };
}

const LAST = /(\p{L}{2,})[-\u00ad\u2010]$/u;
const HYPHEN = /[-\u00ad\u2010]$/;
const FIRST = /^\p{Ll}[\p{L}’']*/u;

/** A line's words without the hyphen of the line's end, and what stands between them and the next line's. */
function seam(text: string, next: string, words: ReadonlySet<string>): readonly [string, '' | ' '] {
  if (text.endsWith('\u00ad')) return [text.slice(0, -1), ''];
  const before = LAST.exec(text)?.[1];
  if (before === undefined)
    return /[\p{L}\d][-–—/]$/u.test(text) && !/\s[-–—]$/.test(text) ? [text, ''] : [text, ' '];
  const after = FIRST.exec(next)?.[0];
  if (after === undefined) return [text, ''];
  return isCompound(before.toLowerCase(), after.toLowerCase(), words) ? [text, ''] : [text.slice(0, -1), ''];
}

/** "well-known", not "govern-ment": as the document has it elsewhere, else where both halves are words of it. */
function isCompound(before: string, after: string, words: ReadonlySet<string>): boolean {
  if (words.has(before + after)) return false;
  if (words.has(`${before}-${after}`)) return true;
  return before.length > 2 && after.length > 2 && words.has(before) && words.has(after);
}

/** All words that stand whole on a line, in lower case. */
function wordsOf(paragraphs: readonly (readonly Placed[])[]): Set<string> {
  const words = new Set<string>();
  for (const paragraph of paragraphs) {
    let broken = false;
    for (const { line } of paragraph) {
      const found = line.text.toLowerCase().match(/\p{L}+(?:[-\u2010]\p{L}+)*/gu) ?? [];
      // The halves of a word that is broken at the line's end are no words.
      if (broken) found.shift();
      broken = HYPHEN.test(line.text);
      if (broken) found.pop();
      for (const word of found) {
        words.add(word.replaceAll('\u2010', '-'));
        for (const half of word.split(/[-\u2010]/)) words.add(half);
      }
    }
  }
  return words;
}
