import type { Span } from '../../../model/index.ts';
import { contains, overlaps } from '../../parts.ts';
import type { Attribution, SpacedSentence } from './attributions.ts';

/** What ends a clause. */
const BOUNDARY = /[,;:–—(]|\s-\s|\.\.\./;
/** So many words before a cue belong to it at most. */
const BEFORE = 8;
/** A piece of fewer words tells nothing. */
const LEAST = 2;
/** So many words of place or manner may follow who says it. */
const ASIDE = 2;

/** What of a sentence is told: all but the clauses that say who says it. */
export function toldBeside(sentence: SpacedSentence, all: readonly Attribution[]): Span[] {
  const { words } = sentence;
  const taken = all.map((a) => clauseOf(sentence, a)).sort((a, b) => a[0] - b[0]);
  const told = pieces(sentence, taken);
  if (told.length > 0) return told;
  // The verb of report has no clause of its own: what stands behind it is told.
  const hulls = all.map(hullOf).sort((a, b) => a[0] - b[0]);
  const rest = pieces(sentence, hulls);
  return words.some((_, i) => sentence.tables.this.at(words, i)) ? [] : rest;
}

const hullOf = ({ from, to, entity }: Attribution): readonly [number, number] => [
  Math.min(from, entity.from),
  Math.max(to, entity.to),
];

/** The words from one to before another that are about who says it. */
export function clauseOf(sentence: SpacedSentence, attribution: Attribution): readonly [number, number] {
  const { text, words, found, tables } = sentence;
  let [from, to] = hullOf(attribution);
  const isOpen = (a: number, b: number): boolean => {
    const gap: Span = [words[a]!.span[1], words[b]!.span[0]];
    return (
      !BOUNDARY.test(text.slice(...gap)) &&
      !found.quoted.some(
        (q) => overlaps(q, gap) || contains(q, words[b]!.span) !== contains(q, words[a]!.span),
      )
    );
  };
  if (attribution.how === 'cue') {
    const least = Math.max(0, from - BEFORE);
    let first = from;
    while (first > least && isOpen(first - 1, first)) first--;
    // So far back without a mark is what is told.
    if (first === 0 || first > least) from = first;
    let [end, others] = [to, 0];
    for (; end < words.length && isOpen(end - 1, end) && !tables.about.at(words, end); end++) {
      const that = tables.that.at(words, end);
      if (that) return [from, end + that.count];
      if (isTold(sentence, end)) others++;
    }
    // Where nothing is told before it, the words behind a verb of report are what is told.
    if (others <= ASIDE || hasTold(sentence, 0, from)) to = end;
    else while (to < end && !isTold(sentence, to)) to++;
  }
  if (attribution.how === 'according') {
    let end = to;
    while (end < words.length && end - to <= ASIDE && isOpen(end - 1, end)) end++;
    // "According to officials in X:"
    if (end < words.length && end - to <= ASIDE) to = end;
  }
  const next = words[to];
  const that = next && tables.that.at(words, to);
  if (that) return [from, to + that.count];
  // ", who is in charge of X".
  if (next && tables.who.has(next.lower) && attribution.entity.to === to) {
    to++;
    while (to < words.length && isOpen(to - 1, to)) to++;
  }
  return [from, to];
}

/** What stands between the clauses, without the marks at its ends. */
function pieces(sentence: SpacedSentence, taken: readonly (readonly [number, number])[]): Span[] {
  const { text, span, words, found } = sentence;
  const out: Span[] = [];
  let at = 0;
  const put = (from: number, to: number): void => {
    if (!hasTold(sentence, from, to)) return;
    const start = from === 0 ? span[0] : words[from]!.span[0];
    const end = to === words.length ? span[1] : words[to - 1]!.span[1];
    out.push(closed(text, [start, end], found.quoted));
  };
  for (const [from, to] of taken) {
    if (from > at) put(at, from);
    at = Math.max(at, to);
  }
  put(at, words.length);
  return out;
}

/** Neither day nor scene nor outlet: a word of what is told. */
const isTold = ({ words, found, entities, tables }: SpacedSentence, i: number): boolean => {
  const { lower, span, isNumber } = words[i]!;
  if (tables.scenes.has(lower) || tables.linking.has(lower) || tables.this.at(words, i)) return false;
  if (found.dates.some((d) => contains(d.span, span))) return false;
  return isNumber || !entities.some((e) => e.kind === 'outlet' && e.from <= i && i < e.to);
};

function hasTold(sentence: SpacedSentence, from: number, to: number): boolean {
  let count = 0;
  for (let i = from; i < to; i++) if (isTold(sentence, i) && ++count >= LEAST) return true;
  return false;
}

/** With the marks of a quotation that begins or ends there, without those of the sentence. */
export function closed(text: string, [start, end]: Span, quoted: readonly Span[]): Span {
  let [from, to] = [start, end];
  for (const q of quoted) {
    if (from > q[0] && from < q[1]) from = q[0];
    if (to > q[0] && to < q[1]) to = q[1];
  }
  while (from < to && /[\s,;:.–—-]/.test(text[from]!)) from++;
  while (to > from && /[\s,;:–—-]/.test(text[to - 1]!)) to--;
  return [from, to];
}
