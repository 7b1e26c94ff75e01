import type { Key } from 'node:readline';
import type { Wish } from './walk.ts';

/** The keys, as the last line names them. */
export const KEYS = [
  { key: 's', does: 'same' },
  { key: 'd', does: 'different' },
  { key: 'u', does: 'unsure' },
  { key: 'n', does: 'next' },
  { key: 'z', does: 'undo' },
  { key: 'q', does: 'quit' },
] as const;

const WISHES: ReadonlyMap<string, Wish> = new Map([
  ['s', 'same'],
  ['d', 'different'],
  ['u', 'unsure'],
  ['n', 'skip'],
  [' ', 'skip'],
  ['z', 'undo'],
  ['q', 'quit'],
]);

/** What a key asks for, as `node:readline` names keys; undefined: nothing. */
export function wishOf(typed: string | undefined, { ctrl, meta, name }: Key): Wish | undefined {
  if (ctrl) return name === 'c' ? 'interrupt' : name === 'd' ? 'quit' : undefined;
  if (meta || typed === undefined) return undefined;
  return WISHES.get(typed.toLowerCase());
}
