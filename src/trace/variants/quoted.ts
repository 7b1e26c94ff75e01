import type { Span, ToldWord } from '../../read/index.ts';
import { type Hunk, plain } from '../align/diff.ts';
import { hunkWords } from './hunks.ts';
import type { Found, Pair, PairRule, Side } from './pair.ts';

/** directness: somebody's own words given without their marks, or words put between marks that had none. */
export const directnessVariants: PairRule = ({ base, other, near }) => {
  const [a, b] = [base.told.statement, other.told.statement];
  if (a.directness === b.directness || a.directness === 'mixed' || b.directness === 'mixed') return [];
  if (base.told.part === 'headline' || other.told.part === 'headline') return [];
  // Said in quite other words it is a paraphrase, and the apparatus calls it rewritten.
  if (!near || a.source.length + (a.speaker ? 1 : 0) === 0 || b.source.length + (b.speaker ? 1 : 0) === 0)
    return [];
  const words = ({ telling, told }: Side) => ({
    span: told.unit.span,
    exact: telling.text.slice(...told.unit.span),
  });
  return [{ kind: 'directness', from: words(base), to: words(other) }];
};

/** quoted-words: words between quotation marks that differ and are no other kind of variant. */
export function quotedVariants(pair: Pair, others: readonly Found[]): Found[] {
  const { base, other, near, diff } = pair;
  const [a, b] = [quotedSpans(base), quotedSpans(other)];
  if (!near || a.length === 0 || b.length === 0) return [];
  const out: Found[] = [];
  diff.hunks.forEach((hunk, i) => {
    if (hunk.equal || !inside(hunk.from, a) || !inside(hunk.to, b)) return;
    if (isEdge(diff.hunks, i) || isMarked(pair, diff.hunks, i) || isSmall(hunk)) return;
    if (others.some((f) => touches(f.from?.span, hunk.from) || touches(f.to?.span, hunk.to))) return;
    out.push({ kind: 'quoted-words', ...hunkWords(pair, hunk) });
  });
  return out;
}

const inside = (words: readonly ToldWord[], spans: readonly Span[]): boolean =>
  words.every((w) => spans.some((s) => s[0] <= w.span[0] && w.span[1] <= s[1]));

const touches = (span: Span | undefined, words: readonly ToldWord[]): boolean =>
  span !== undefined && words.some((w) => w.span[0] < span[1] && span[0] < w.span[1]);

/** Words before or after those quoted: a quotation may begin later and end sooner than what was said. */
function isEdge(hunks: readonly Hunk[], i: number): boolean {
  const hunk = hunks[i]!;
  const edge = !hunks.slice(0, i).some((h) => h.equal) || !hunks.slice(i + 1).some((h) => h.equal);
  return edge && (hunk.from.length === 0 || hunk.to.length === 0);
}

/** Words left out at a marked ellipsis, or put in within brackets. */
function isMarked({ other }: Pair, hunks: readonly Hunk[], i: number): boolean {
  const { text } = other.telling;
  const before = hunks[i - 1]?.to.at(-1);
  const after = hunks[i + 1]?.to[0];
  if (!before || !after) return false;
  const gap = text.slice(before.span[1], after.span[0]);
  return /…|\.\s?\.\s?\.|\[[^\]]*\]/.test(gap);
}

/** Only the form of a word: "it's" for "it is", a hyphen. */
function isSmall({ from, to }: Hunk): boolean {
  const flat = (words: readonly ToldWord[]): string =>
    words
      .map((w) => plain(w.text))
      .join('')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return flat(from) === flat(to);
}

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
