import type { TraceVariant } from '../../trace/trace/index.ts';
import { changeOf } from '../../trace/trace/view/change.ts';
import { shown } from '../view/escape.ts';
import { cut } from './sigla.ts';

export { kindName } from '../../trace/trace/view/change.ts';

/** So many letters of each side. */
const MOST = 80;

/** "at least 14 cases → 14 rockets (rounding)" */
export function changeWords(variant: TraceVariant): string {
  const { from, to, note } = changeOf(variant);
  if (to === undefined) return note ?? '';
  const words = (side: string | null): string => (side === null ? '∅' : cut(shown(side), MOST));
  const change = from === undefined ? words(to) : `${words(from)} → ${words(to)}`;
  return change + (note ? ` (${note})` : '');
}
