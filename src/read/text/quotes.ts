import { bisect } from '../sorted.ts';
import { isLetter, isSpace } from './chars.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Sentence } from './prepare.ts';
import { type Mark, marksOf } from './quote-marks.ts';

/** A stretch between quotation marks, within one paragraph. */
export interface QuotedStretch {
  /** With the marks; a stretch whose mark is missing begins or ends with its own words. */
  readonly start: number;
  readonly end: number;
  /** Without the marks and the white space beside them. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly paragraph: number;
  /** 0 for a quotation of its own, 1 for one inside it. */
  readonly depth: number;
  readonly opened: boolean;
  readonly closed: boolean;
  /** It goes on with the quotation that the paragraph before left open. */
  readonly carriesOn: boolean;
  /** ‘ ’ and ' ' rather than the double marks. */
  readonly single: boolean;
}

interface Cut {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly firstSentence: readonly number[];
}

interface Draft {
  start: number;
  end: number;
  openLength: number;
  closeLength: number;
  depth: number;
  opened: boolean;
  closed: boolean;
  carriesOn: boolean;
  single: boolean;
}

/** Deeper marks are left alone, so that a text of nothing but opening marks stays linear. */
const MAX_DEPTH = 3;
/** So many paragraphs may stand between an unclosed mark and the closing one, where they do not open anew. */
const MAX_UNMARKED = 4;

/**
 * Pairs the quotation marks of a text: “ ”, « », „ “, " ", '' '', ‘ ’ and ' ' (apart from apostrophes), nested,
 * over several paragraphs (each opens anew, only the last closes), unclosed, unopened. Straight marks open or
 * close by what stands beside them and else by turns, anew in each paragraph. Linear in the length of the text;
 * stretches come in the order of their starts.
 */
export function pairQuotes(cut: Cut): QuotedStretch[] {
  const out: QuotedStretch[] = [];
  const { text, paragraphs } = cut;
  let before: Draft | undefined;
  for (let p = 0; p < paragraphs.length; p++) {
    const paragraph = paragraphs[p]!;
    const { drafts, open, stray } = pairParagraph(text, paragraph, marksOf(text, paragraph));
    const first = drafts[0];
    const reopens = before && first && first.start === paragraph.start && !first.single;
    if (before && reopens) {
      first.carriesOn = true;
    } else if (stray !== undefined && !before) {
      const start = sentenceStart(cut, p, stray);
      drafts.unshift(draft(start, stray + 1, 0, 1, false, true));
    }
    before = undefined;
    if (open && !open.single) {
      const next = paragraphs[p + 1];
      const goesOn = next !== undefined && opensDouble(text, next.start);
      const until = goesOn ? p : closesLater(text, paragraphs, p);
      if (goesOn) {
        open.end = paragraph.end;
        before = open;
      } else if (until > p) {
        open.end = paragraph.end;
        flush(out, text, p, drafts);
        p = bridge(out, text, paragraphs, p + 1, until);
        continue;
      } else {
        cutShort(cut, p, open, drafts);
      }
    } else if (open) {
      drafts.splice(drafts.indexOf(open), 1);
    }
    flush(out, text, p, drafts);
  }
  return out;
}

function draft(
  start: number,
  end: number,
  openLength: number,
  closeLength: number,
  opened: boolean,
  closed: boolean,
): Draft {
  return { start, end, openLength, closeLength, depth: 0, opened, closed, carriesOn: false, single: false };
}

function flush(out: QuotedStretch[], text: string, paragraph: number, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    let innerStart = d.start + d.openLength;
    let innerEnd = d.end - d.closeLength;
    while (innerStart < innerEnd && isSpace(text.charCodeAt(innerStart))) innerStart++;
    while (innerEnd > innerStart && isSpace(text.charCodeAt(innerEnd - 1))) innerEnd--;
    if (innerEnd <= innerStart) continue;
    const { start, end, depth, opened, closed, carriesOn, single } = d;
    out.push({ start, end, innerStart, innerEnd, paragraph, depth, opened, closed, carriesOn, single });
  }
}

function pairParagraph(
  text: string,
  paragraph: Paragraph,
  marks: readonly Mark[],
): { drafts: Draft[]; open: Draft | undefined; stray: number | undefined } {
  const strong = strongCloserAfter(text, marks);
  const stack: Draft[] = [];
  const dropped = new Set<Draft>();
  const drafts: Draft[] = [];
  let stray: number | undefined;
  marks.forEach((mark, i) => {
    const top = stack[stack.length - 1];
    if (mark.closes && (!mark.single || top?.single)) {
      if (mark.single && isPlural(text, mark.at) && strong[i]) return;
      let k = stack.length - 1;
      while (k >= 0 && stack[k]!.single !== mark.single) k--;
      const open = stack[k];
      if (open) {
        open.end = mark.at + mark.length;
        open.closeLength = mark.length;
        open.closed = true;
        for (const inner of stack.splice(k)) if (inner !== open) dropped.add(inner);
        return;
      }
    }
    if (mark.opens) {
      if (stack.length >= MAX_DEPTH) return;
      if (mark.single && !mark.closes && mark.at > paragraph.start && isLetter(text.charCodeAt(mark.at - 1)))
        return;
      const opened = draft(mark.at, paragraph.end, mark.length, 0, true, false);
      opened.depth = stack.length;
      opened.single = mark.single;
      stack.push(opened);
      drafts.push(opened);
      return;
    }
    const lostOpening = !mark.single && drafts.length === 0 && stray === undefined;
    if (lostOpening && /[.,?!…]/.test(text[mark.at - 1] ?? '')) stray = mark.at;
  });
  for (const open of stack.slice(1)) dropped.add(open);
  const open = stack[0];
  return { drafts: dropped.size ? drafts.filter((d) => !dropped.has(d)) : drafts, open, stray };
}

/** boys’ game: may be a possessive rather than a closing mark. */
const isPlural = (text: string, at: number): boolean => text[at - 1] === 's';

/** For each mark: whether, before the next opening one, a single mark after punctuation follows. */
function strongCloserAfter(text: string, marks: readonly Mark[]): boolean[] {
  const out: boolean[] = new Array(marks.length).fill(false);
  let strong = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    out[i] = strong;
    const mark = marks[i]!;
    if (!mark.single) continue;
    if (mark.opens) strong = false;
    else if (/[.,?!…]/.test(text[mark.at - 1] ?? '')) strong = true;
  }
  return out;
}

function opensDouble(text: string, at: number): boolean {
  const c = text[at]!;
  return (
    c === '“' || c === '"' || c === '„' || c === '«' || text.startsWith("''", at) || text.startsWith('``', at)
  );
}

/** The paragraph, at most four on, whose first mark closes what paragraph p left open; p where there is none. */
function closesLater(text: string, paragraphs: readonly Paragraph[], p: number): number {
  for (let k = p + 1; k < paragraphs.length && k <= p + MAX_UNMARKED; k++) {
    const mark = marksOf(text, paragraphs[k]!).find((m) => !m.single);
    if (!mark) continue;
    return mark.closes && !mark.opens ? k : p;
  }
  return p;
}

/** Takes paragraphs [from, until] as parts of one quotation that does not open anew; gives the last one's index. */
function bridge(
  out: QuotedStretch[],
  text: string,
  paragraphs: readonly Paragraph[],
  from: number,
  until: number,
): number {
  for (let k = from; k <= until; k++) {
    const paragraph = paragraphs[k]!;
    const marks = marksOf(text, paragraph);
    const drafts: Draft[] = [];
    if (k < until) {
      drafts.push({ ...draft(paragraph.start, paragraph.end, 0, 0, false, false), carriesOn: true });
    } else {
      const at = marks.findIndex((m) => !m.single);
      const mark = marks[at]!;
      const end = mark.at + mark.length;
      drafts.push({ ...draft(paragraph.start, end, 0, mark.length, false, true), carriesOn: true });
      const rest = pairParagraph(text, paragraph, marks.slice(at + 1));
      drafts.push(...rest.drafts.filter((d) => d !== rest.open));
    }
    flush(out, text, k, drafts);
  }
  return until;
}

/** A mark that nothing closes: its quotation ends with its sentence, or with its paragraph where it opened that. */
function cutShort(cut: Cut, p: number, open: Draft, drafts: Draft[]): void {
  const paragraph = cut.paragraphs[p]!;
  const whole = open.start === paragraph.start && drafts.length === 1;
  open.end = whole ? paragraph.end : sentenceEnd(cut, p, open.start + open.openLength);
  const next = drafts.find((d) => d.start > open.start);
  if (next && next.start < open.end) {
    open.end = next.start;
    while (open.end > open.start && isSpace(cut.text.charCodeAt(open.end - 1))) open.end--;
  }
  for (const d of drafts) if (d !== open && d.start >= open.end && d.depth > 0) d.depth--;
}

function sentenceAt(cut: Cut, p: number, at: number): Sentence | undefined {
  const first = cut.firstSentence[p]!;
  const count = cut.firstSentence[p + 1]! - first;
  return cut.sentences[first + bisect(count, (i) => cut.sentences[first + i]!.end <= at)];
}

function sentenceEnd(cut: Cut, p: number, at: number): number {
  const sentence = sentenceAt(cut, p, at);
  return sentence && sentence.paragraph === p ? sentence.end : cut.paragraphs[p]!.end;
}

function sentenceStart(cut: Cut, p: number, at: number): number {
  const sentence = sentenceAt(cut, p, at);
  return sentence && sentence.paragraph === p ? Math.min(sentence.start, at) : cut.paragraphs[p]!.start;
}
