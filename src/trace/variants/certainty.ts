import lexicon from '../../../lexicon/en/cue-strength.json' with { type: 'json' };
import { NEGATIVE_ADVERBS, NEGATIVE_DETERMINERS, NEGATIVE_PRONOUNS } from '../../read/certainty/lexicon.ts';
import type { Hedge, Words } from '../../read/index.ts';
import type { Hunk } from '../align/diff.ts';
import { hunkWords } from './hunks.ts';
import { type Found, type Pair, type PairRule, type Side, unitWords } from './pair.ts';

const NEGATIVE: ReadonlySet<string> = new Set([
  ...NEGATIVE_ADVERBS,
  ...NEGATIVE_DETERMINERS,
  ...NEGATIVE_PRONOUNS,
]);

/** certainty and polarity: a hedge or a denial lost, put in or swapped; by the words where few changed. */
export const certaintyVariants: PairRule = (pair) => {
  const cue = cueVariant(pair);
  const found = pair.near ? byWords(pair) : bySlots(pair);
  return cue && !found.some((f) => f.kind === 'certainty') ? [...found, cue] : found;
};

function byWords(pair: Pair): Found[] {
  const out: Found[] = [];
  for (const hunk of pair.diff.hunks) {
    if (hunk.equal) continue;
    const [a, b] = [hedgesIn(pair.base, hunk.from), hedgesIn(pair.other, hunk.to)];
    if (a.length !== b.length || a.some((h, i) => h.certainty !== b[i]!.certainty))
      out.push({ kind: 'certainty', ...hunkWords(pair, hunk) });
    if (negatives(hunk.from) % 2 !== negatives(hunk.to) % 2)
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
  words.filter((w) => NEGATIVE.has(w.text.toLowerCase())).length;

/** Of two free wordings, the certainty and polarity of what they assert first. */
function bySlots({ base, other }: Pair): Found[] {
  const [a, b] = [sureOf(base), sureOf(other)];
  if (!a || !b) return [];
  const out: Found[] = [];
  if (a.value !== b.value && a.value !== 'unspecified' && b.value !== 'unspecified')
    out.push({ kind: 'certainty', from: a.words, to: b.words });
  if (a.polarity !== b.polarity && a.polarity !== 'unspecified' && b.polarity !== 'unspecified')
    out.push({ kind: 'polarity', from: a.words, to: b.words });
  return out;
}

function sureOf(side: Side) {
  const { statement, unit } = side.told;
  const hedge = statement.certainty.hedges.find(
    (h) => h.span[0] >= unit.span[0] && h.span[1] <= unit.span[1],
  );
  const words: Words = hedge ? { span: hedge.span, exact: hedge.exact } : unitWords(side);
  if (unit.first) return { value: statement.certainty.value, polarity: statement.certainty.polarity, words };
  const event = unit.events[0];
  return event && { value: event.certainty, polarity: event.polarity, words };
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
