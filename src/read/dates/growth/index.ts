import type { Match } from '../match.ts';
import type { Word } from '../words.ts';
import { approximate } from './approximate.ts';
import { edges } from './edges.ts';
import { neighbours } from './neighbours.ts';
import { of } from './of.ts';
import { on } from './on.ts';
import { possessive } from './possessive.ts';

/** Widens or joins what the rules found in one sentence; matches stay in order and apart. */
export interface Growth {
  readonly name: string;
  readonly grow: (words: readonly Word[], matches: readonly Match[]) => readonly Match[];
}

/** In this order: first what is one expression in several pieces, then the words at its edges. */
export const GROWTH: readonly Growth[] = [neighbours, possessive, of, on, edges, approximate];

export const grown = (words: readonly Word[], matches: readonly Match[]): readonly Match[] =>
  matches.length ? GROWTH.reduce((found, step) => step.grow(words, found), matches) : matches;
