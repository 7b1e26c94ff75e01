import { NAME_MATCHER, type NameDecision, type NameForm, type PartAgreement } from '../types.ts';
import { type Features, featuresOf, settingOf } from './features.ts';
import { type PairedParts, pairParts } from './pair-parts.ts';
import { type NameWeights, SHIPPED, scoreOf } from './weights.ts';

/** From here the two names are the same; below `DIFFERENT` they are not; between, unsure. */
const SAME = 0.5;
const DIFFERENT = 0.3;

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
  const [x, y] = inOrder(a, b);
  const paired = pairParts(x, y, weights.sounds);
  const score = scoreOf(featuresOf(x, y, paired, weights.sounds), settingOf(x, y), weights);
  const rounded = Math.round(score * 1e4) / 1e4;
  const reasons = reasonsOf(x, y, paired);
  return {
    verdict: rounded >= SAME ? 'same' : rounded < DIFFERENT ? 'different' : 'unsure',
    score: rounded,
    by: NAME_MATCHER,
    reasons: x === a ? reasons : reasons.map((r) => ({ ...r, a: r.b, b: r.a })),
  };
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
      agreement: Math.round(p.agreement * 100) / 100,
    }));
  const by = 'left-over@1';
  return [
    ...together,
    ...leftA.map((i) => ({ a: words(a, [i]), b: '', by, agreement: 0 })),
    ...leftB.map((i) => ({ a: '', b: words(b, [i]), by, agreement: 0 })),
  ];
}
