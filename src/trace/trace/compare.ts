import { foreignLanguage } from '../../read/foreign/language.ts';
import type { Telling, VariantKind } from '../../read/index.ts';
import { ALIKE, align, type Link, likeness } from '../align/align.ts';
import { diffOf } from '../align/diff.ts';
import { weightsOf } from '../align/weights.ts';
import { compareWitness, type FoundAt, type Linked } from '../variants/index.ts';
import type { ComparedBy } from './types.ts';

/** Two tellings of one statement, held against each other. */
export interface ComparedTellings {
  readonly by: ComparedBy;
  readonly links: readonly Link[];
  readonly variants: readonly FoundAt[];
  /** Of the pair that is nearest, body before headline; null where words are not compared. */
  readonly changed: number | null;
  /** Kinds of difference that would have been seen. */
  readonly kinds: 'all' | ReadonlySet<VariantKind>;
}

/** What is compared of two languages that are both read for it; and of others. */
const FACTS: ReadonlySet<VariantKind> = new Set([
  'number',
  'bound',
  'counted-thing',
  'date',
  'name',
  'certainty',
  'attribution',
]);
const DIGITS: ReadonlySet<VariantKind> = new Set(['number', 'name']);

/**
 * What `other` tells otherwise than `base`, both reduced to sentences of one statement: so every sentence has a
 * counterpart, the nearest there is, however few words it shares. Tellings in two languages are compared by what crosses
 * languages alone: words that are not the same are no change there, nor is what may only not have been read.
 */
export function compareTellings(base: Telling, other: Telling): ComparedTellings {
  const links = linksOf(base, other);
  const linked: Linked[] = links.map((link) => ({
    link,
    diff: diffOf(base.told[link.base]!, other.told[link.other]!),
    oneOccasion: true,
  }));
  const found = compareWitness(base, other, linked);
  const [x, y] = [base, other].map((t) => languageOf(t)) as [string, string]; // of two, two
  if (x === y) return { by: 'words', links, variants: found, changed: nearest(base, linked), kinds: 'all' };
  const kinds = [x, y].every((l) => l === 'en' || foreignLanguage(l) !== undefined) ? FACTS : DIGITS;
  const variants = found.filter((f) => kinds.has(f.kind) && f.from && f.to);
  return { by: 'facts', links, variants, changed: null, kinds };
}

/** The first subtag; what is not known is read as English. */
function languageOf({ reading }: Telling): string {
  const language = reading.article.language.toLowerCase().split('-')[0]!;
  return language === 'und' ? 'en' : language;
}

function linksOf(base: Telling, other: Telling): Link[] {
  const links = align(base.told, other.told);
  const has = new Set(links.map((l) => l.other));
  if (has.size === other.told.length) return links;
  const weights = weightsOf([base.told, other.told]);
  other.told.forEach((to, i) => {
    if (has.has(i)) return;
    let [best, most] = [-1, Number.NEGATIVE_INFINITY];
    base.told.forEach((from, b) => {
      // Where nothing tells which, body goes with body and headline with headline.
      const alike = likeness(from, to, weights) + (from.part === to.part ? 0.01 : 0);
      if (alike > most) [best, most] = [b, alike];
    });
    if (best >= 0) links.push({ base: best, other: i, score: Math.max(0, Math.min(ALIKE, most)) });
  });
  return links;
}

function nearest(base: Telling, linked: readonly Linked[]): number | null {
  let [least, rank] = [null as number | null, Number.POSITIVE_INFINITY]; // widened: there may be none
  for (const { link, diff } of linked) {
    const aside = base.told[link.base]!.part === 'headline' ? 1 : 0;
    if (diff.changed + aside >= rank) continue;
    [least, rank] = [diff.changed, diff.changed + aside];
  }
  return least === null ? null : Math.round(least * 100) / 100;
}
