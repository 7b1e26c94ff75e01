import type { DateExpression, Figure, Span } from '../../model/index.ts';
import { part } from '../parts.ts';
import type { Prepared, Sentence } from '../text/prepare.ts';
import { type Atom, atomsOf, isTitleCase, mayHoldFigure, mayStartNumeral } from './atoms.ts';
import type { Context, Draft, NumeralParser, Refiner } from './draft.ts';
import { digits } from './parsers/digits.ts';
import { fractions } from './parsers/fractions.ts';
import { vague } from './parsers/vague.ts';
import { words } from './parsers/words.ts';
import { ages } from './refiners/ages.ts';
import { boundsAfter } from './refiners/bounds-after.ts';
import { boundsBefore } from './refiners/bounds-before.ts';
import { casualties } from './refiners/casualties.ts';
import { counted } from './refiners/counted.ts';
import { directions } from './refiners/directions.ts';
import { elided } from './refiners/elided.ts';
import { guardDates } from './refiners/guard-dates.ts';
import { guardLabels } from './refiners/guard-labels.ts';
import { guardNames } from './refiners/guard-names.ts';
import { guardPronouns } from './refiners/guard-pronouns.ts';
import { narrowing } from './refiners/narrowing.ts';
import { proportions } from './refiners/proportions.ts';
import { ranges } from './refiners/ranges.ts';
import { sharedUnits } from './refiners/shared-units.ts';
import { units } from './refiners/units.ts';

/** At each place the first that reads a number there is taken. */
const parsers: readonly NumeralParser[] = [vague, fractions, words, digits];

/** In order; each is handed what the one before it made. */
const refiners: readonly Refiner[] = [
  units,
  guardDates,
  ranges,
  proportions,
  guardLabels,
  guardNames,
  sharedUnits,
  boundsBefore,
  boundsAfter,
  directions,
  counted,
  boundsAfter,
  casualties,
  ages,
  elided,
  guardPronouns,
  narrowing,
];

/**
 * The figures of a text in order of place. `dates`: the time expressions found in it; a day, a year or a time of day
 * is no figure, a length of time is.
 */
export function findFigures(prepared: Prepared, dates: readonly DateExpression[]): readonly Figure[] {
  const spans = dates.map((d) => d.span);
  const out: Figure[] = [];
  let firstDate = 0;
  for (const sentence of prepared.sentences) {
    while (firstDate < spans.length && spans[firstDate]![1] <= sentence.start) firstDate++;
    if (!mayHoldFigure(sentence)) continue;
    let lastDate = firstDate;
    while (lastDate < spans.length && spans[lastDate]![0] < sentence.end) lastDate++;
    figuresOf(sentence, prepared.text, spans.slice(firstDate, lastDate), out);
  }
  return out;
}

function figuresOf(sentence: Sentence, text: string, dates: readonly Span[], out: Figure[]): void {
  const capitals = !isTitleCase(sentence);
  const atoms = atomsOf(sentence, text, capitals);
  let drafts = numeralsOf(atoms);
  if (drafts.length === 0) return;
  const context: Context = {
    text,
    atoms,
    capitals,
    inDate: (atom) => dates.some(([start, end]) => start < atom.end && atom.start < end),
  };
  for (const refine of refiners) drafts = refine(drafts, context);
  for (const draft of drafts) out.push(figureOf(draft, atoms, text));
}

function numeralsOf(atoms: readonly Atom[]): readonly Draft[] {
  const out: Draft[] = [];
  for (let i = 0; i < atoms.length; ) {
    const numeral = firstOf(atoms, i);
    if (numeral)
      out.push({
        ...numeral,
        from: numeral.first,
        to: numeral.next,
        bound: numeral.kind === 'vague' ? 'vague' : 'exact',
        direction: null,
      });
    i = numeral ? numeral.next : i + 1;
  }
  return out;
}

function firstOf(atoms: readonly Atom[], at: number) {
  if (!mayStartNumeral(atoms[at]!)) return undefined;
  for (const parse of parsers) {
    const numeral = parse(atoms, at);
    if (numeral) return numeral;
  }
  return undefined;
}

function figureOf(draft: Draft, atoms: readonly Atom[], text: string): Figure {
  const start = atoms[draft.from]!.start;
  const end = atoms[draft.to - 1]!.end;
  const [a, b] = draft.counted ?? [0, 0];
  const [c, d] = draft.of ?? [0, 0];
  const isRange = draft.low !== undefined;
  return {
    ...part(text, start, end, draft.by, draft.kind === 'vague' ? 'inferred' : 'stated'),
    value: draft.value,
    ...(isRange && { low: draft.low, high: draft.high ?? null }),
    bound: draft.bound,
    direction: draft.direction,
    counted: draft.counted
      ? {
          span: [atoms[a]!.start, atoms[b - 1]!.end],
          exact: text.slice(atoms[a]!.start, atoms[b - 1]!.end),
          lemma: draft.lemma!,
        }
      : null,
    ...(draft.of && { of: part(text, atoms[c]!.start, atoms[d - 1]!.end, 'narrowing@1') }),
    ...(draft.unit !== undefined && { unit: draft.unit }),
  };
}
