import { NAME_MATCHER, type NameDecision, type NameForm, type PartAgreement } from '../types.ts';
import { type Features, featuresOf, settingOf } from './features.ts';
import { type PairedParts, pairParts } from './pair-parts.ts';
import { type NameWeights, SHIPPED, scoreOf } from './weights.ts';

/** From here two names are the same, below `DIFFERENT` they are not; between, unsure. */
const SAME = 0.7;
const DIFFERENT = 0.3;
/** Korean syllables that agree less are spellings of no one name, however alike they look. */
const IMPOSSIBLE = 0.1;
/** What a Korean name of another surname scores at most. */
const OTHER_SURNAME = 0.2;

/** The features of two names, for learning; `setting` chooses the weights. */
export function describe(
  a: NameForm,
  b: NameForm,
  weights: NameWeights,
): { features: Features; setting: string } {
  const [x, y] = inOrder(a, b);
  return {
    features: featuresOf(x, y, pairParts(x, y, weights.sounds), weights.sounds),
    setting: settingOf(x, y),
  };
}

/**
 * Whether two names as written may mean the same one, with the reasons part by part. Symmetric and deterministic. It
 * judges the names alone: that two people have one name is for whoever knows their offices and dates to say.
 */
export function matchNames(a: NameForm, b: NameForm, weights: NameWeights = SHIPPED): NameDecision {
  if (a.parts.length === 0 || b.parts.length === 0) return NOTHING;
  const [x, y] = inOrder(a, b);
  const paired = pairParts(x, y, weights.sounds);
  const setting = settingOf(x, y);
  const weighed = scoreOf(featuresOf(x, y, paired, weights.sounds), setting, weights);
  const score = round(otherSurname(paired) ? Math.min(weighed, OTHER_SURNAME) : weighed, 4);
  const reasons = reasonsOf(x, y, paired);
  const doubtful = isHalf(x, y, paired) || paired.pairs.some((p) => p.agreement < IMPOSSIBLE);
  return {
    verdict: verdictOf(score, doubtful),
    score,
    by: NAME_MATCHER,
    reasons: x === a ? reasons : reasons.map((r) => ({ ...r, a: r.b, b: r.a })),
  };
}

/** Without a letter on one side there is nothing to judge. */
const NOTHING: NameDecision = { verdict: 'unsure', score: 0, by: NAME_MATCHER, reasons: [] };

const round = (x: number, digits: number): number => Math.round(x * 10 ** digits) / 10 ** digits;

function verdictOf(score: number, doubtful: boolean): NameDecision['verdict'] {
  if (score < DIFFERENT) return 'different';
  return score >= SAME && !doubtful ? 'same' : 'unsure';
}

/** The pairs that weights are learnt from share a surname, so they cannot tell what another one means. */
const otherSurname = ({ pairs }: PairedParts): boolean =>
  pairs.some((p) => p.by === 'korean-surname@1' && p.agreement === 0);

/** A surname or a given name alone against a whole name fits many: however well it fits, it is unsure. */
function isHalf(a: NameForm, b: NameForm, { leftA, leftB }: PairedParts): boolean {
  const left = [...leftA.map((i) => a.parts[i]!), ...leftB.map((j) => b.parts[j]!)];
  return Math.min(a.parts.length, b.parts.length) === 1 && left.some((part) => part.role !== 'particle');
}

/** Latin letters first, then by the letters: whichever way round a pair is given, it is compared the same way. */
function inOrder(a: NameForm, b: NameForm): readonly [NameForm, NameForm] {
  const latin = Number(b.script === 'Latn') - Number(a.script === 'Latn');
  return latin < 0 || (latin === 0 && a.written <= b.written) ? [a, b] : [b, a];
}

function reasonsOf(a: NameForm, b: NameForm, { pairs, leftA, leftB }: PairedParts): PartAgreement[] {
  const words = (form: NameForm, at: readonly number[]): string =>
    at.map((i) => form.parts[i]!.written).join(' ');
  const together = [...pairs]
    .sort((p, q) => p.a[0]! - q.a[0]!)
    .map((p) => ({
      a: words(a, p.a),
      b: words(b, p.b),
      by: p.by,
      agreement: round(p.agreement, 2),
    }));
  const by = 'left-over@1';
  return [
    ...together,
    ...leftA.map((i) => ({ a: words(a, [i]), b: '', by, agreement: 0 })),
    ...leftB.map((i) => ({ a: '', b: words(b, [i]), by, agreement: 0 })),
  ];
}
