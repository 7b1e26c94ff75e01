import type { Telling, Told, Words } from '../read/index.ts';
import { REWRITTEN, type WordDiff } from './align/diff.ts';
import { chooseBase } from './base.ts';
import { linked } from './linked.ts';
import type { Collation, DiffHunk, Passage, ToldPlace, TracedVariant, WitnessTelling } from './model.ts';
import { compareWitness, type Linked } from './variants/index.ts';
import { wordsAt } from './variants/pair.ts';
import { within } from './within.ts';

/** Rules and thresholds of this module, as results name them. */
export const COLLATOR = 'collate@1';

export interface CollateOptions {
  /** Index of the base among the articles; else the most first-hand is found. */
  readonly base?: number;
}

/**
 * Lines up what two or more articles tell and names every difference from the base. Pure; linear in the number of
 * sentences but for those that share rare words.
 */
export function collate(tellings: readonly Telling[], options: CollateOptions = {}): Collation {
  const chosen = chooseBase(tellings, options.base);
  const base = tellings[chosen.index]!;
  const found = tellings.map((other, i) => (i === chosen.index ? [] : linked(base, other)));
  const order = [...new Set(found.flat().map((l) => l.link.base))].sort((a, b) => a - b);
  const passageOf = new Map(order.map((unit, i) => [unit, i]));
  const passages = order.map(
    (unit): Passage => ({
      base: placeOf(base, base.told[unit]!),
      tellings: tellings.flatMap((other, w) =>
        found[w]!.filter((l) => l.link.base === unit)
          .sort((a, b) => a.link.other - b.link.other)
          .map((l) => witnessTelling(base, other, w, l)),
      ),
    }),
  );
  const variants = tellings.flatMap((other, witness): TracedVariant[] =>
    witness === chosen.index
      ? []
      : compareWitness(base, other, found[witness]!).map(({ unit, other: at, ...v }) => {
          const passage = unit === null ? undefined : passageOf.get(unit);
          const span = at === null ? undefined : other.told[at]!.unit.span;
          const telling = passages[passage ?? -1]?.tellings.findIndex(
            (t) => t.witness === witness && t.span[0] === span?.[0] && t.span[1] === span[1],
          );
          return { ...v, witness, passage: passage ?? null, telling: telling ?? null, by: COLLATOR };
        }),
  );
  return {
    collator: COLLATOR,
    reader: base.reading.reader,
    base: chosen.index,
    baseBasis: chosen.basis,
    witnesses: tellings.map((t) => t.reading.article),
    passages,
    variants,
    headlines: tellings.flatMap((t, i) => within(t, i, COLLATOR)),
  };
}

function placeOf({ text, reading }: Telling, { unit, statement, part }: Told): ToldPlace {
  return {
    ...wordsAt(text, ...unit.span),
    part,
    statement: unit.statement < 0 ? null : unit.statement,
    speaker: statement.speaker?.name ?? null,
    source: reading.statements[unit.statement]?.source ?? [],
  };
}

function witnessTelling(
  base: Telling,
  other: Telling,
  witness: number,
  { link, diff, oneOccasion }: Linked,
): WitnessTelling {
  const rewritten = diff.changed > REWRITTEN;
  return {
    witness,
    ...placeOf(other, other.told[link.other]!),
    score: Math.round(link.score * 100) / 100,
    changed: Math.round(diff.changed * 100) / 100,
    rewritten,
    ...(!oneOccasion && { otherOccasion: true as const }),
    diff: rewritten ? [] : changes(base.text, other.text, diff),
  };
}

function changes(base: string, other: string, { hunks }: WordDiff): DiffHunk[] {
  const stretch = (text: string, words: WordDiff['hunks'][number]['from']): Words | null =>
    words.length === 0 ? null : wordsAt(text, words[0]!.span[0], words.at(-1)!.span[1]);
  let at = hunks[0]?.to[0]?.span[0] ?? 0;
  const out: DiffHunk[] = [];
  for (const hunk of hunks) {
    if (!hunk.equal) out.push({ at, from: stretch(base, hunk.from), to: stretch(other, hunk.to) });
    at = hunk.to.at(-1)?.span[1] ?? at;
  }
  return out;
}
