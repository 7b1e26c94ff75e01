import { isDigit, isLetter, isSpace, isWordUnit } from './chars.ts';
import type { Paragraph } from './paragraphs.ts';

/** One quotation mark, and what it may do where it stands. */
export interface Mark {
  readonly at: number;
  readonly length: number;
  readonly single: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
}

const MARKS = /["“”„‟«»‘’'‚]|``/g;

const OPENING_BEFORE = new Set('([{—–-/“„«‘‚"\''.split(''));
const CLOSING_AFTER = new Set(')]}—–-/.,;:!?…”»’"\'“'.split(''));

/** The quotation marks of a paragraph in their order; apostrophes and inch marks are left out. */
export function marksOf(text: string, { start, end }: Paragraph): Mark[] {
  const marks: Mark[] = [];
  let reversed: boolean | undefined;
  let anyOpen = false;
  // In the paragraph alone: where it has no mark, the search would go on to the end of the text.
  const own = text.slice(start, end);
  MARKS.lastIndex = 0;
  for (let m = MARKS.exec(own); m; m = MARKS.exec(own)) {
    const at = start + m.index;
    let length = m[0].length;
    const sign = m[0][0]!;
    if (sign === "'" && text[at + 1] === "'" && at + 1 < end) length = 2;
    MARKS.lastIndex = at - start + length;
    const before = at > start ? text[at - 1]! : ' ';
    const after = at + length < end ? text[at + length]! : ' ';
    const prev = before.charCodeAt(0);
    const next = after.charCodeAt(0);
    const free = isSpace(prev) || OPENING_BEFORE.has(before);
    const bound = isSpace(next) || CLOSING_AFTER.has(after);
    let opens = false;
    let closes = false;
    let single = false;
    if (sign === '„' || sign === '‟' || sign === '`') opens = true;
    else if (sign === '“') {
      closes = !isSpace(prev) && bound && !OPENING_BEFORE.has(before);
      opens = !closes;
    } else if (sign === '”') {
      opens = isSpace(prev) && !isSpace(next);
      closes = !opens;
    } else if (sign === '«' || sign === '»') {
      reversed ??= sign === '»' && free;
      opens = (sign === '«') !== reversed;
      closes = !opens;
    } else if (sign === '"' || length === 2) {
      // Six feet two, 6'2": an inch mark.
      if (isDigit(prev) && sign === '"' && bound && !anyOpen) continue;
      opens = free || !bound;
      closes = bound || !free;
    } else {
      single = true;
      const word = isLetter(next) || isDigit(next);
      if (sign === '‘' || sign === '‚') opens = !isSpace(next);
      else if (sign === "'" && free && word && !elision(text, at)) opens = true;
      else closes = !isSpace(prev) && !isWordUnit(next);
      if (!opens && !closes) continue;
    }
    if (opens && !single) anyOpen = true;
    marks.push({ at, length, single, opens, closes });
  }
  return marks;
}

/** '90s, 'em, 'til: an apostrophe that stands for left-out letters. */
function elision(text: string, at: number): boolean {
  return /^'(?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|bout\b|n\b|round\b)/i.test(text.slice(at, at + 8));
}
