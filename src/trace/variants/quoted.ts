import type { Part, Span, ToldWord } from '../../read/index.ts';
import { type Hunk, plain } from '../align/diff.ts';
import { hunkWords, isTrimmed } from './hunks.ts';
import type { Found, Pair, PairRule, Side } from './pair.ts';

/** directness: somebody's own words given without their marks, or words put between marks that had none. */
export const directnessVariants: PairRule = ({ base, other, near }) => {
  const [a, b] = [base.told.statement, other.told.statement];
  const marksLost = a.directness === 'direct' && b.directness === 'direct' && a.marks !== b.marks;
  if ((a.directness === b.directness && !marksLost) || a.directness === 'mixed' || b.directness === 'mixed')
    return [];
  if (base.told.part === 'headline' || other.told.part === 'headline') return [];
  // Said in quite other words it is a paraphrase, and the apparatus calls it rewritten.
  if (!near || a.source.length + (a.speaker ? 1 : 0) === 0 || b.source.length + (b.speaker ? 1 : 0) === 0)
    return [];
  const words = ({ telling, told }: Side) => ({
    span: told.unit.span,
    exact: telling.text.slice(...told.unit.span),
  });
  const sub = marksLost
    ? b.marks === 'lost'
      ? 'marks-lost'
      : 'put-in-marks'
    : b.directness === 'direct'
      ? 'put-in-marks'
      : 'told-indirectly';
  return [{ kind: 'directness', sub, from: words(base), to: words(other) }];
};

/** quoted-words: words between quotation marks that differ and are no other kind of variant. */
export function quotedVariants(pair: Pair, others: readonly Found[]): Found[] {
  const { base, other, near, diff } = pair;
  const [a, b] = [quotedSpans(base), quotedSpans(other)];
  if (!near || a.length === 0 || b.length === 0) return [];
  const out: Found[] = [];
  diff.hunks.forEach((hunk, i) => {
    if (hunk.equal || !inside(hunk.from, a) || !inside(hunk.to, b)) return;
    if (isTrimmed(pair, hunk, 0) || isMarked(pair, diff.hunks, i) || isSmall(hunk)) return;
    if (others.some((f) => touches(f.from?.span, hunk.from) || touches(f.to?.span, hunk.to))) return;
    out.push({ kind: 'quoted-words', ...hunkWords(pair, hunk) });
  });
  return out;
}

const inside = (words: readonly ToldWord[], spans: readonly Span[]): boolean =>
  words.every((w) => spans.some((s) => s[0] <= w.span[0] && w.span[1] <= s[1]));

const touches = (span: Span | undefined, words: readonly ToldWord[]): boolean =>
  span !== undefined && words.some((w) => w.span[0] < span[1] && span[0] < w.span[1]);

/** Words left out at a marked ellipsis, or put in within brackets; the same word may stand on either side of it. */
function isMarked({ other }: Pair, hunks: readonly Hunk[], i: number): boolean {
  const { told, telling } = other;
  const before = hunks[i - 1]?.to.at(-1);
  const after = hunks[i + 1]?.to[0];
  const start = before ? before.span[0] - MARK : told.unit.span[0];
  const end = after ? after.span[1] + MARK : told.unit.span[1];
  return /…|\.\s?\.\s?\.|\[[^\]]*\]/.test(telling.text.slice(Math.max(0, start), end));
}

/** The longest mark of an ellipsis with its spaces. */
const MARK = 7;

/** Only the form of a word: "it's" for "it is", a hyphen. */
function isSmall({ from, to }: Hunk): boolean {
  const flat = (words: readonly ToldWord[]): string =>
    words
      .map((w) => plain(w.text))
      .join('')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return flat(from) === flat(to);
}

/** Words from two places of what was said, printed as if they had been said at once. */
export function joinedVariants(pairs: readonly Pair[]): (Found & { readonly pair: Pair })[] {
  const out: (Found & { readonly pair: Pair })[] = [];
  const sorted = [...pairs].sort((a, b) => a.other.told.unit.span[0] - b.other.told.unit.span[0]);
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [sorted[i - 1]!, sorted[i]!];
    const part = contentOf(a.other);
    if (!part || part !== contentOf(b.other) || quotedSpans(a.other).length === 0) continue;
    if (quotedSpans(a.base).length === 0 || quotedSpans(b.base).length === 0 || !a.near || !b.near) continue;
    const { text } = a.base.telling;
    const [first, second] = [a.base.told.unit.span, b.base.told.unit.span];
    if (contentOf(a.base) === contentOf(b.base) && first[1] <= second[0] && second[0] - first[1] < 40)
      continue;
    const between = text.slice(Math.min(first[1], second[1]), Math.max(first[0], second[0]));
    // What stands between them in the base must be words, and in the other no sign of a gap.
    if (first[1] <= second[0] && !/\p{L}/u.test(between)) continue;
    if (/…|\.\s?\.\s?\./.test(part.exact)) continue;
    out.push({
      kind: 'quoted-words',
      sub: 'joined',
      from: { span: first, exact: text.slice(...first) },
      to: { span: part.span, exact: part.exact },
      pair: a,
    });
  }
  return out;
}

/** The part of a statement's content in which a told sentence stands. */
const contentOf = ({ told }: Side): Part | undefined =>
  told.unit.statement < 0
    ? undefined
    : told.statement.content.find((c) => c.span[0] <= told.unit.span[0] && told.unit.span[1] <= c.span[1]);

/** Stretches of a told sentence that stand between quotation marks. */
export function quotedSpans({ telling, told }: Side): Span[] {
  const { statement, unit } = told;
  if (statement.directness === 'direct' && statement.marks !== 'none') return [unit.span];
  if (statement.marks !== 'present') return [];
  const words = telling.text.slice(...unit.span);
  return [...words.matchAll(/[“«„"][^“”«»„"]{2,600}[”»“"]/g)].map(
    (m): Span => [unit.span[0] + m.index, unit.span[0] + m.index + m[0].length],
  );
}
