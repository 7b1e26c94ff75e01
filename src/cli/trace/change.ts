import type { TraceVariant } from '../../trace/trace/index.ts';
import { shown } from '../view/escape.ts';
import { cut } from './sigla.ts';

export const kindName = (kind: string): string => kind.replaceAll('-', ' ');

/** So many letters of each side. */
const MOST = 80;

/** "at least 14 cases → 14 rockets (rounding)" */
export function changeWords({ kind, sub, from, to }: TraceVariant): string {
  if (kind === 'directness') return sub ? sub.replaceAll('-', ' ') : 'changed';
  const words = (side: typeof from): string => (side ? cut(shown(side.exact), MOST) : '∅');
  const after = sub === 'told-as-fact' ? '∅' : words(to);
  const change = kind === 'addition' ? after : `${words(from)} → ${after}`;
  return change + (sub ? ` (${sub === 'or-and' ? 'or / and' : sub.replaceAll('-', ' ')})` : '');
}
