/**
 * Who is meant by a name as written: read it, find candidates, compare, decide and say why, or stay unsure. Pure: the
 * index of those who are known is handed in.
 */
export { nameKeys } from './block/keys.ts';
export { matchNames } from './compare/match.ts';
export { indexNames, type KnownName } from './who/index-of-names.ts';
export { resolveName } from './who/resolve-name.ts';
export { readName } from './written/form.ts';
