import shipped from '../../../models/names.json' with { type: 'json' };
import type { SoundTables } from '../sounds/alike.ts';
import type { Features } from './features.ts';

/** What was learnt: costs of sounds a script, and weights a setting and feature. */
export interface NameWeights {
  readonly sounds: SoundTables;
  readonly settings: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** How `models/names.json` holds them: costs in hundredths, row by row. */
export interface WrittenWeights {
  readonly sounds: Readonly<Record<string, readonly number[]>>;
  readonly settings: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Weights from their written form. */
function readWeights(written: WrittenWeights): NameWeights {
  const sounds = Object.entries(written.sounds).map(
    ([script, costs]) => [script, Float64Array.from(costs, (cost) => cost / 100)] as const,
  );
  return { sounds: Object.fromEntries(sounds), settings: written.settings };
}

export const SHIPPED: NameWeights = readWeights(shipped as unknown as WrittenWeights); // written by our own trainer

/** How likely the same: logistic regression over the features, with what the setting adds to every weight. */
export function scoreOf(features: Features, setting: string, weights: NameWeights): number {
  const general = weights.settings.all ?? {};
  const own = weights.settings[setting] ?? {};
  let sum = 0;
  for (const [name, value] of Object.entries(features))
    sum += value * ((general[name] ?? 0) + (own[name] ?? 0));
  return 1 / (1 + Math.exp(-sum));
}
