import {
  headOf,
  isRounding,
  sameCounted,
  samePeople,
  sameThing,
  sameValue,
} from '../../read/compare/figures.ts';
import type { Figure, Words } from '../../read/index.ts';
import { type Found, type Pair, type Side, wordsAt } from './pair.ts';
import { sameVoice, voiceOf } from './speakers.ts';

/**
 * number, bound and counted thing, slot by slot, but for figures of the other telling that a nearer counterpart has;
 * adds those that found theirs to `taken`. With `only`, such figures alone, and of one value.
 */
export function compareFigures(pair: Pair, taken: Set<Figure>, only?: (figure: Figure) => boolean): Found[] {
  const out: Found[] = [];
  const pairs = pairFigures(pair).filter(
    ([from, to]) => !taken.has(to) && (!only || (only(from) && sameValue(from, to))),
  );
  for (const [, to] of pairs) taken.add(to);
  for (const [from, to] of pairs) out.push(...compare(pair, from, to));
  out.push(...orAnd(pair, pairs));
  return out;
}

function compare(pair: Pair, from: Figure, to: Figure): Found[] {
  if (!sameValue(from, to)) {
    const rounding = isRounding(from, to);
    return [
      { kind: 'number', ...(rounding && { sub: 'rounding' as const }), from: words(from), to: words(to) },
    ];
  }
  const out: Found[] = [];
  const [near, far] = [pair.base.telling.text, pair.other.telling.text];
  if (
    !boundsAgree(from, to) &&
    !isShortened(pair, from, to) &&
    !isBoundBefore(pair.base, from, to) &&
    !isBoundBefore(pair.other, to, from)
  )
    out.push({ kind: 'bound', from: upToCounted(near, from), to: upToCounted(far, to) });
  const base = comparisonBase(pair, from, to);
  if (base) out.push(base);
  if (from.counted && to.counted && isCounted(from) && isCounted(to)) {
    if (!sameCounted(from, to) && !samePeople(from, to))
      out.push({ kind: 'counted-thing', from: upToCounted(near, from), to: upToCounted(far, to) });
    else if (narrowedOtherwise(from, to))
      out.push({ kind: 'counted-thing', from: narrowed(near, from), to: narrowed(far, to) });
  }
  return out;
}

/** "Crates of fuel" → "crates of weapons": the same thing counted, full of something else. */
function narrowedOtherwise(a: Figure, b: Figure): boolean {
  if (!a.of || !b.of) return false;
  const [x, y] = [a.of.exact, b.of.exact].map(narrowing);
  return (
    x !== undefined &&
    y !== undefined &&
    !sameThing(stem(x), stem(y)) &&
    !stem(x).startsWith(stem(y)) &&
    !stem(y).startsWith(stem(x))
  );
}

/** The noun after "of" or "with", the last before a further phrase. */
function narrowing(of: string): string | undefined {
  const noun =
    /^(?:of|with|containing|carrying) ((?:[\p{L}\p{N}-]+ ?){1,4}?)(?=(?:to|for|from|in|on|at|and|or|that|which|being|used)\b|$|[,.;])/iu.exec(
      of,
    );
  return noun?.[1]?.trim().split(' ').at(-1)?.toLowerCase();
}

const stem = (word: string): string => word.replace(/s$/, '');

const narrowed = (text: string, figure: Figure): Words =>
  wordsAt(text, figure.counted!.span[0], Math.max(figure.counted!.span[1], figure.of!.span[1]));

/** Is the base's figure its headline's, while its body bounds the same as the other telling does? */
const isShortened = ({ base }: Pair, from: Figure, to: Figure): boolean =>
  base.told.part === 'headline' &&
  base.telling.reading.figures.some((f) => sameValue(f, from) && sameCounted(f, from) && boundsAgree(f, to));

/** So far before a figure a word may stand that bounds it all the same ("below the long average of 3 percent"). */
const BEFORE = 60;

/** Does the word that bounds the one figure stand in the other telling too, only not beside its figure? */
function isBoundBefore({ telling, told }: Side, figure: Figure, bounded: Figure): boolean {
  if (figure.bound !== 'exact' || bounded.bound === 'exact') return false;
  const word = /^\p{L}+/u.exec(bounded.exact)?.[0].toLowerCase();
  const start = Math.max(told.unit.span[0], figure.span[0] - BEFORE);
  const before = telling.text.slice(start, figure.span[0]).toLowerCase();
  return word !== undefined && word.length > 3 && before.split(/[^\p{L}]+/u).includes(word);
}

/** "More than" and "over" are one bound already; "almost" is less than "about". */
const boundsAgree = (a: Figure, b: Figure): boolean =>
  (a.bound === b.bound && isShort(a) === isShort(b)) ||
  // Which of the two a translator chooses says nothing.
  (isForeign(a) !== isForeign(b) && [a, b].every((f) => f.bound === 'at-least' || f.bound === 'more-than'));

const isForeign = ({ exact }: Figure): boolean => /[^\P{L}\p{Script=Latin}]/u.test(exact);

const isShort = ({ bound, exact }: Figure): boolean =>
  bound === 'about' && /\b(?:almost|nearly|close to|just under|just short of)\b/i.test(exact);

/** Percentages and measures have units: what they are of is another slot. */
const isCounted = (figure: Figure): boolean => figure.unit === undefined;

const words = ({ span, exact }: Words): Words => ({ span, exact });

/** Bound and number without what narrows the counted thing: that is another slot. */
function upToCounted(text: string, figure: Figure): Words {
  const { span, counted, of } = figure;
  // A bound may follow the counted thing, and in some languages the number does.
  if (!counted || !of || counted.span[0] === span[0]) return words(figure);
  return wordsAt(text, span[0], Math.max(counted.span[1], span[0] + 1));
}

/** How alike two figures' places are: by value, by what they count, by the words before them. */
function affinity(pair: Pair, a: Figure, b: Figure): number {
  const counted = headOf(a) !== '' && sameCounted(a, b);
  if (sameValue(a, b)) return counted ? 10 : isSmall(a) && !pair.near ? 0 : 7;
  if (isRounding(a, b)) return counted ? 6 : pair.near || hasMany(a) ? 4 : 0;
  if (!sameScale(a, b)) return 0;
  // In nearly the same words, what stands in the same place is the same slot.
  if (pair.near && sameHunk(pair, a, b)) return counted ? 6 : 4;
  if (!counted || a.counted === null || a.unit !== undefined) return 0;
  return isVague(a) || isVague(b) ? (areApart(a, b) ? 4 : 0) : 4;
}

/** "Dozens of rockets" are no dozen: the one value lies outside the range of the vague one. */
function areApart(a: Figure, b: Figure): boolean {
  const [vague, value] = isVague(a) ? [a, b.value] : [b, a.value];
  return value !== null && (value < (vague.low ?? value) || value > (vague.high ?? value));
}

const size = (f: Figure): number => Math.abs(f.value ?? f.low ?? f.high ?? 0);
/** Everything comes in twos and threes: such a value alone is no sign. */
const isSmall = (f: Figure): boolean => size(f) < 10 && Number.isInteger(size(f));
const hasMany = (f: Figure): boolean => size(f) >= 100;
const isVague = (f: Figure): boolean => f.value === null;

/** A share is no count, and thirty is no other telling of ten thousand. */
function sameScale(a: Figure, b: Figure): boolean {
  const [x, y] = [size(a), size(b)];
  if (x < 1 !== y < 1 || (a.unit ?? '') !== (b.unit ?? '')) return false;
  return x > 0 && y > 0 && Math.max(x, y) / Math.min(x, y) < 8;
}

/** Do both stand in one stretch of the word diff that changed? */
function sameHunk({ diff }: Pair, a: Figure, b: Figure): boolean {
  return diff.hunks.some(
    (h) =>
      !h.equal &&
      h.from.some(
        (w) =>
          w.span[0] >= a.span[0] && w.span[1] <= a.span[1] && /[\p{N}]/u.test(w.text + String(a.value ?? '')),
      ) &&
      h.to.some((w) => w.span[0] >= b.span[0] && w.span[1] <= b.span[1]),
  );
}

/** Pairs of figures that fill one slot, the surest first. */
export function pairFigures(pair: Pair): [Figure, Figure][] {
  const from = pair.base.told.unit.figures;
  const to = pair.other.told.unit.figures;
  const all = from.flatMap((a) => to.map((b) => ({ a, b, score: affinity(pair, a, b) })));
  all.sort((x, y) => y.score - x.score || x.a.span[0] - y.a.span[0] || x.b.span[0] - y.b.span[0]);
  const used = new Set<Figure>();
  const out: [Figure, Figure][] = [];
  // Somebody else who gives another number speaks for himself.
  const isOther = !pair.near && isSomebodyElse(pair);
  for (const { a, b, score } of all) {
    if (score < 3 || used.has(a) || used.has(b)) continue;
    if (isOther && !sameValue(a, b) && !isRounding(a, b)) continue;
    // Another value is a change only if neither telling has both.
    if (
      !sameValue(a, b) &&
      (to.some((f) => !used.has(f) && sameValue(a, f)) || from.some((f) => !used.has(f) && sameValue(b, f)))
    )
      continue;
    if (!sameValue(a, b) && hasMany(b) && pair.base.telling.reading.figures.some((f) => sameValue(b, f)))
      continue;
    // An earlier toll beside the one that both tell is no change of it.
    if (
      !sameValue(a, b) &&
      !pair.near &&
      pair.other.told.part === 'body' &&
      hasMany(a) &&
      pair.other.telling.reading.figures.some((f) => sameValue(f, a))
    )
      continue;
    used.add(a);
    used.add(b);
    out.push([a, b]);
  }
  return out.sort((x, y) => x[0].span[0] - y[0].span[0]);
}

function isSomebodyElse({ base, other }: Pair): boolean {
  const [a, b] = [voiceOf(base), voiceOf(other)];
  if (sameVoice(a, b) !== 'no') return false;
  return (a.kind === 'person' && b.kind === 'person') || /^an?\s/i.test(b.words);
}

const LINK = /\b(or|and)\b/i;

/** "or" → "and" between two figures told in both. */
function orAnd(pair: Pair, pairs: readonly [Figure, Figure][]): Found[] {
  const out: Found[] = [];
  for (let i = 1; i < pairs.length; i++) {
    const [a, b] = pairs[i - 1]!;
    const [c, d] = pairs[i]!;
    const x = between(pair.base.telling.text, a, c);
    const y = between(pair.other.telling.text, b, d);
    if (!x || !y || x.exact.toLowerCase() === y.exact.toLowerCase()) continue;
    out.push({ kind: 'number', sub: 'or-and', from: x, to: y });
  }
  return out;
}

function between(text: string, a: Figure, b: Figure): Words | undefined {
  if (b.span[0] <= a.span[1] || b.span[0] - a.span[1] > 60) return undefined;
  const words = text.slice(a.span[1], b.span[0]);
  const found = LINK.exec(words);
  // Only one such word between them says how they go together.
  if (!found || LINK.test(words.slice(found.index + found[0].length))) return undefined;
  const start = a.span[1] + found.index;
  return wordsAt(text, start, start + found[0].length);
}

/** "up by 300" → "up from 300": the amount of a change told as what it is counted from. */
function comparisonBase(pair: Pair, from: Figure, to: Figure): Found | undefined {
  const a = preposition(pair.base.telling.text, from);
  const b = preposition(pair.other.telling.text, to);
  if (!a || !b || a.exact.toLowerCase() === b.exact.toLowerCase()) return undefined;
  return { kind: 'number', sub: 'comparison-base', from: a, to: b };
}

function preposition(text: string, figure: Figure): Words | undefined {
  const before = text.slice(Math.max(0, figure.span[0] - 12), figure.span[0]);
  const found = /\b(by|from|to) $/i.exec(before) ?? undefined;
  if (!found) return undefined;
  const start = figure.span[0] - found[0].length;
  return wordsAt(text, start, start + found[1]!.length);
}
