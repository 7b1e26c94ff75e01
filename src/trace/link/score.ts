import { describe, FEATURES, type Feature, type Firm, firmly, sharesWords } from './features.ts';
import { fineness } from './figures.ts';
import type { Compared } from './linkable.ts';
import { type LinkWeights, SHIPPED, type Weighing } from './weights.ts';

/** The matcher and its version, as links name it. */
export const LINKER = 'link@1';

/** From this score on two sentences are held to tell one statement. */
export const LINKED = 0.5;

/** Why two sentences are held apart, whatever words they share. */
export type Clash = 'speaker' | 'occasion' | 'figure';

export interface LinkEvidence {
  readonly part: Feature;
  /** What it adds to the log-odds; below 0 it speaks against. */
  readonly strength: number;
}

export interface PairScore {
  readonly kind: 'same' | 'back-reference' | 'none';
  /** 0..1 */
  readonly score: number;
  /** Strongest first. */
  readonly evidence: readonly LinkEvidence[];
  readonly clashes: readonly Clash[];
  readonly by: string;
}

/** Evidence weaker than this is not told. */
const TOLD = 0.05;

/** Below this score nobody asks why. */
const ASKED = 0.1;

/**
 * Whether two sentences tell one statement. Pure; the order of the two says nothing. A clash is score 0, whatever words
 * they share; a back reference has the score that it would have as a link.
 */
export function scorePair(a: Compared, b: Compared, weighing: Weighing = SHIPPED): PairScore {
  const weights = a.language === b.language ? weighing.within : weighing.across;
  const firm = firmly(a, b);
  const clashes = clashesOf(a, b, firm);
  if (clashes.length > 0) return { kind: 'none', score: 0, evidence: [], clashes, by: LINKER };
  const values = describe(a, b, firm);
  let sum = 0;
  for (const part of FEATURES) sum += weights[part] * values[part];
  const score = 1 / (1 + Math.exp(-sum));
  const kind = score < LINKED || isChance(a, b) ? 'none' : pointsBack(a, b) ? 'back-reference' : 'same';
  return { kind, score, evidence: score < ASKED ? [] : evidenceOf(values, weights), clashes, by: LINKER };
}

const evidenceOf = (values: Readonly<Record<Feature, number>>, weights: LinkWeights): LinkEvidence[] =>
  FEATURES.map((part) => ({ part, strength: round(weights[part] * values[part]) }))
    .filter((e) => e.part !== 'one' && Math.abs(e.strength) >= TOLD)
    .sort((x, y) => Math.abs(y.strength) - Math.abs(x.strength));

const round = (x: number): number => Math.round(x * 100) / 100;

/** Values told in common without a word must together be so fine: one of three digits and one of two, say. */
const FINE = 1.6;

/** Nothing but numbers in common, and those such as come in any article. */
function isChance(a: Compared, b: Compared): boolean {
  if (a.language === b.language || !a.figure || sharesWords(a, b)) return false;
  const values = a.counts.filter((value) => b.counts.includes(value));
  return values.reduce((sum, value) => sum + fineness(value), 0) < FINE;
}

/** In days: what is said to have been said so far apart was said twice. */
const OCCASIONS = 7;

/**
 * Another value is a slip only where so many of the runs of words are the same, and in print within so many days: after
 * them the same sentence with a new number is the next count (generated articles: 179 of 191 such pairs).
 */
const COPIED = 0.5;
const SLIP = 7;

function clashesOf(a: Compared, b: Compared, { voice, crossed, figures, runs }: Firm): Clash[] {
  const out: Clash[] = [];
  if (voice === 'no') out.push('speaker');
  const other = figures.figureClash + figures.figureUnlike + figures.figureNear > 0;
  const later = a.printed !== null && b.printed !== null && Math.abs(a.printed - b.printed) > SLIP;
  if (crossed || (other && (runs < COPIED || later))) out.push('figure');
  if (saidApart(a, b) || saidApart(b, a)) out.push('occasion');
  return out;
}

/** Said by its own words long before or after the other was said, or after the other was printed. */
function saidApart(a: Compared, b: Compared): boolean {
  if (!a.said) return false;
  if (b.said) return a.said[0] > b.said[1] + OCCASIONS || b.said[0] > a.said[1] + OCCASIONS;
  return b.printed !== null && a.said[0] > b.printed + OCCASIONS;
}

/** In days: the earlier telling lies at least so far back. */
const LONG_AGO = 14;

/** Does the later one speak of the earlier as of something said before? */
function pointsBack(a: Compared, b: Compared): boolean {
  const [early, late] = (a.printed ?? 0) <= (b.printed ?? 0) ? [a, b] : [b, a];
  if (early.printed !== null && late.printed !== null)
    return late.printed - early.printed > LONG_AGO && (late.back || late.verbatim !== early.verbatim);
  const back = a.back ? a : b;
  return a.back !== b.back && back.said !== null;
}
