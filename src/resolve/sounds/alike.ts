import { alignCost } from './align.ts';
import { SOUND_COSTS } from './costs.ts';

/** Costs of sounds by the script of the second name, the first being in Latin letters; learnt, else by hand. */
export type SoundTables = Readonly<Record<string, Float64Array>>;

/**
 * How alike two parts sound, from 0 to 1: one minus the cost of turning one into the other over what it would cost
 * to leave out both.
 */
export function alike(a: string, b: string, tables: SoundTables, scriptA: string, scriptB: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const turned = scriptA !== 'Latn' && scriptB === 'Latn';
  const [x, y] = turned ? [b, a] : [a, b];
  const mixed = turned || (scriptA === 'Latn' && scriptB !== 'Latn');
  const table = (mixed && tables[turned ? scriptA : scriptB]) || SOUND_COSTS;
  const [cost, apart] = alignCost(x, y, table);
  return apart > 0 ? Math.max(0, 1 - cost / apart) : 0;
}
