import lexicon from '../../../lexicon/en/cue-strength.json' with { type: 'json' };
import { NEGATIVE_ADVERBS, NEGATIVE_DETERMINERS, NEGATIVE_PRONOUNS } from '../../read/certainty/lexicon.ts';
import { headOf, sameCounted } from '../../read/compare/figures.ts';
import type { Figure, Hedge, Words } from '../../read/index.ts';
import type { Hunk } from '../align/diff.ts';
import { pairFigures } from './figures.ts';
import { hunkWords, isTrimmed } from './hunks.ts';
import { type Found, type Pair, type PairRule, type Side, unitWords, wordsAt } from './pair.ts';

const NEGATIVE: ReadonlySet<string> = new Set([
  ...NEGATIVE_ADVERBS,
  ...NEGATIVE_DETERMINERS,
  ...NEGATIVE_PRONOUNS,
]);
const LISTS: ReadonlySet<string> = new Set(['not', 'nor', 'or', 'and']);
/** Goes on from a denial before it. */
const GOES_ON: ReadonlySet<string> = new Set(['nor', 'neither']);

/** certainty and polarity: a hedge or a denial lost, put in or swapped; by the words where few changed. */
export const certaintyVariants: PairRule = (pair) => {
  const cue = cueVariant(pair);
  const underHedge = figureUnderHedge(pair);
  const found = pair.near ? byWords(pair) : underHedge.length > 0 ? underHedge : bySlots(pair);
  return cue && !found.some((f) => f.kind === 'certainty') ? [...found, cue] : found;
};

function byWords(pair: Pair): Found[] {
  const out: Found[] = [];
  const isDenied = negatives(pair.base.told.words) % 2 !== negatives(pair.other.told.words) % 2;
  for (const hunk of pair.diff.hunks) {
    if (hunk.equal || isTrimmed(pair, hunk, 3)) continue;
    const [a, b] = [hedgesIn(pair.base, hunk.from), hedgesIn(pair.other, hunk.to)];
    if (a.length !== b.length || a.some((h, i) => h.certainty !== b[i]!.certainty))
      out.push({ kind: 'certainty', ...hunkWords(pair, hunk) });
    // "Not one, not two" is "not one or two".
    const changed = [...hunk.from, ...hunk.to].map((w) => w.text.toLowerCase());
    if (changed.every((w) => LISTS.has(w)) && changed.some((w) => GOES_ON.has(w) || w === 'or')) continue;
    if (isDenied && negatives(hunk.from) % 2 !== negatives(hunk.to) % 2)
      out.push({ kind: 'polarity', ...hunkWords(pair, hunk) });
  }
  return out;
}

function hedgesIn({ told }: Side, words: Hunk['from']): Hedge[] {
  return told.statement.certainty.hedges.filter((h) =>
    words.some((w) => w.span[0] < h.span[1] && h.span[0] < w.span[1]),
  );
}

const negatives = (words: Hunk['from']): number =>
  words.filter(({ text }) => {
    const word = text.toLowerCase();
    return (NEGATIVE.has(word) || /n['’]t$|^cannot$/.test(word)) && !GOES_ON.has(word);
  }).length;

/** Of two free wordings, the certainty and polarity of what they assert first. */
function bySlots({ base, other }: Pair): Found[] {
  const [a, b] = [sureOf(base), sureOf(other)];
  // Without a hedge's words on either side the difference is only how the sentence is built.
  if (!a || !b || (!a.hedge && !b.hedge)) return [];
  // What is left of a sentence beside somebody's words asserts nothing of its own.
  if (isRemnant(base) || isRemnant(other)) return [];
  // "May hold" and "can hold" are alike, whatever each is held to be; of two hedges a translator chooses one.
  if (hasModal(a.hedge ? other : base)) return [];
  if (a.hedge && b.hedge && (a.hedge.certainty === b.hedge.certainty || isLatin(a) !== isLatin(b))) return [];
  const out: Found[] = [];
  if (a.value !== b.value && a.value !== 'unspecified' && b.value !== 'unspecified')
    out.push({ kind: 'certainty', from: a.words, to: b.words });
  const denials = [base, other].map(({ told }) => negatives(told.words) % 2);
  if (
    a.polarity !== b.polarity &&
    a.polarity !== 'unspecified' &&
    b.polarity !== 'unspecified' &&
    denials[0] !== denials[1]
  )
    out.push({ kind: 'polarity', from: unitWords(base), to: unitWords(other) });
  return out;
}

function isRemnant({ telling, told: { unit, statement } }: Side): boolean {
  if (/[,;:]/.test(telling.text[unit.span[0]] ?? '')) return true;
  // "[The boats] are expected [to sink]": the first part is no more than what the rest is said of.
  const [next, cue] = [statement.content[1], statement.cue[0]];
  return (
    next !== undefined &&
    cue !== undefined &&
    cue.span[0] - unit.span[1] <= 1 &&
    cue.span[0] >= unit.span[1] &&
    next.span[0] - cue.span[1] <= 1 &&
    next.span[0] >= cue.span[1]
  );
}

const isLatin = ({ words: { exact } }: { readonly words: Words }): boolean => /\p{Script=Latin}/u.test(exact);

function sureOf(side: Side) {
  const { statement, unit } = side.told;
  const hedge = statement.certainty.hedges.find(
    (h) => h.span[0] >= unit.span[0] && h.span[1] <= unit.span[1],
  );
  const words: Words = hedge ? { span: hedge.span, exact: hedge.exact } : unitWords(side);
  if (unit.first)
    return { value: statement.certainty.value, polarity: statement.certainty.polarity, words, hedge };
  const event = unit.events[0];
  return event && { value: event.certainty, polarity: event.polarity, words, hedge };
}

const STRENGTH: ReadonlyMap<string, string> = new Map(
  Object.entries(lexicon.strengths).flatMap(([strength, words]) =>
    words.map((w): [string, string] => [w, strength]),
  ),
);

/** "said" → "claimed" or "confirmed": how sure the teller makes it sound. */
function cueVariant({ base, other }: Pair): Found | undefined {
  const [a, b] = [cueOf(base), cueOf(other)];
  if (!a || !b || a.strength === b.strength) return undefined;
  return { kind: 'certainty', sub: 'cue', from: a.words, to: b.words };
}

function cueOf({ told }: Side): { strength: string; words: Words } | undefined {
  for (const { span, exact } of told.statement.cue)
    for (const word of exact.toLowerCase().split(/[^a-z]+/)) {
      const strength = STRENGTH.get(word);
      if (strength) return { strength, words: { span, exact } };
    }
  return undefined;
}

const MODAL: ReadonlySet<string> = new Set(['may', 'might', 'could', 'can']);

/** "Crates that could hold 5,000 shells" → "sent 5,000 shells": a figure told as possible is told as there. */
function figureUnderHedge(pair: Pair): Found[] {
  for (const [from, to] of [...pairFigures(pair), ...ofOneThing(pair)]) {
    const [a, b] = [modalBefore(pair.base, from), modalBefore(pair.other, to)];
    if ((a === undefined) === (b === undefined) || hedged(a ? pair.other : pair.base)) continue;
    return [
      {
        kind: 'certainty',
        from: a ?? { span: from.span, exact: from.exact },
        to: b ?? { span: to.span, exact: to.exact },
      },
    ];
  }
  return [];
}

/** Figures of one counted thing, a vague amount too. */
function ofOneThing({ base, other }: Pair): [Figure, Figure][] {
  return base.told.unit.figures.flatMap((a) =>
    other.told.unit.figures
      .filter((b) => a.unit === undefined && headOf(a) !== '' && sameCounted(a, b))
      .map((b): [Figure, Figure] => [a, b]),
  );
}

const hasModal = ({ told }: Pick<Side, 'told'>): boolean =>
  told.words.some((w) => MODAL.has(w.text.toLowerCase()));

const hedged = ({ told }: Side): boolean =>
  hasModal({ told }) ||
  told.statement.certainty.hedges.some(
    (h) => h.span[0] >= told.unit.span[0] && h.span[1] <= told.unit.span[1],
  );

/** How far before a figure the modal that it stands under may begin (UTF-16 units). */
const REACH = 50;

/** The modal word before a figure, with the verb after it. */
function modalBefore({ told, telling }: Side, figure: Figure): Words | undefined {
  const i = told.words.findLastIndex(
    (w) =>
      w.span[1] <= figure.span[0] && figure.span[0] - w.span[0] < REACH && MODAL.has(w.text.toLowerCase()),
  );
  const [modal, verb] = [told.words[i], told.words[i + 1]];
  // What stands before a semicolon is of something else.
  if (modal && /[;:]/.test(telling.text.slice(modal.span[1], figure.span[0]))) return undefined;
  return modal && wordsAt(telling.text, modal.span[0], verb?.span[1] ?? modal.span[1]);
}
