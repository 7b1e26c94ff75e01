import type { Analysis } from '../analyse/index.ts';
import { acled } from './acled.ts';
import type { PresetRow } from './row.ts';
import { sipri } from './sipri.ts';
import { ucdp } from './ucdp.ts';

export { acledNumber } from './acled.ts';
export type { PresetRow } from './row.ts';

/** Lines of a series by the conventions of a register; what is stored never changes by them. */
export const PRESETS: Readonly<Record<Preset, (analysis: Analysis) => PresetRow[]>> = { ucdp, sipri, acled };
export type Preset = 'ucdp' | 'sipri' | 'acled';
