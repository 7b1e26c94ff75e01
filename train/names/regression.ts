/** One example of logistic regression: features by name, and the setting whose weights apply besides the general. */
export interface Example {
  readonly features: Readonly<Record<string, number>>;
  readonly setting: string;
  readonly same: boolean;
  readonly weight: number;
}

type Weights = Record<string, Record<string, number>>;

const STEPS = 600;
const RATE = 0.5;
const L2_GENERAL = 0.5;
const L2_SETTING = 1.5;

/**
 * Weights a setting and feature: logistic regression by full gradients (Adagrad), where what a setting adds to the
 * general weights is drawn harder towards nought, so that a small setting leans on the rest.
 */
export function fitWeights(examples: readonly Example[]): Weights {
  const settings = ['all', ...[...new Set(examples.map((e) => e.setting))].sort()];
  const names = Object.keys(examples[0]!.features);
  const at = new Map(settings.map((s, i) => [s, i * names.length]));
  const weights = new Float64Array(settings.length * names.length);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const rows = examples.map((e) => ({
    x: Float64Array.from(names, (name) => e.features[name]!),
    own: at.get(e.setting)!,
    y: e.same ? 1 : 0,
    weight: e.weight,
  }));
  const gradient = new Float64Array(weights.length);
  for (let step = 0; step < STEPS; step++) {
    for (let i = 0; i < weights.length; i++)
      gradient[i] = weights[i]! * (i < names.length ? L2_GENERAL : L2_SETTING);
    for (const { x, own, y, weight } of rows) {
      let sum = 0;
      for (let i = 0; i < x.length; i++) sum += x[i]! * (weights[i]! + weights[own + i]!);
      const error = weight * (1 / (1 + Math.exp(-sum)) - y);
      for (let i = 0; i < x.length; i++) {
        gradient[i]! += error * x[i]!;
        gradient[own + i]! += error * x[i]!;
      }
    }
    for (let i = 0; i < weights.length; i++) {
      squares[i]! += gradient[i]! ** 2;
      weights[i]! -= (RATE * gradient[i]!) / Math.sqrt(squares[i]!);
    }
  }
  return Object.fromEntries(
    settings.map((s) => [
      s,
      Object.fromEntries(names.map((name, i) => [name, Math.round(weights[at.get(s)! + i]! * 1000) / 1000])),
    ]),
  );
}
