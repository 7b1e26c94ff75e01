import type { Name } from '../../../model/index.ts';
import { overlaps, within } from '../../../read/parts.ts';
import type { Clause } from '../clause.ts';
import type { Party } from '../types.ts';
import { demonymOf } from './demonym.ts';
import { partyOf, stateOf } from './name.ts';
import type { PartyRule } from './rule.ts';

const BY = 'party-side@1';

/** Whose what is counted is: "31,000 Corvan soldiers", "16 North Korean rockets", "400 tanks of Ardovia". */
export const side: PartyRule = (clause) => {
  const people = peopleIn(clause);
  if (people) return [people];
  const name = within(clause.names, clause.figure.span).find((n) => mayOwn(n) && standsBy(clause, n));
  return name ? [partyOf(name, 'of', BY, 'stated', true)] : [];
};

/** A people named by the form of a place that the article names. */
function peopleIn({ tokens, first, figure, places }: Clause): Party | undefined {
  const counted = figure.counted?.span;
  for (let i = first; counted && i < tokens.length && tokens[i]!.start < counted[1]; i++) {
    const { start, end, text } = tokens[i]!;
    const place = stateOf(text) ? undefined : demonymOf(text, places);
    if (place && !overlaps(place.span, [start, end]))
      return { ...partyOf(place, 'of', BY, 'inferred', true), span: [start, end], exact: text };
  }
  return undefined;
}

export const mayOwn = (name: Name): boolean =>
  name.kind === 'place' || name.kind === 'body' || stateOf(name.exact) !== undefined;

/** Before the counted noun, or behind it with no other preposition than "of": not "crates that came from Ardovia". */
function standsBy({ tokens, first, figure }: Clause, name: Name): boolean {
  const counted = figure.counted?.span;
  if (!counted || name.span[1] <= counted[1]) return true;
  for (let i = first; i < tokens.length && tokens[i]!.start < name.span[0]; i++)
    if (tokens[i]!.start >= counted[1] && NOT_OF.has(tokens[i]!.lower)) return false;
  return true;
}

const NOT_OF: ReadonlySet<string> = new Set(
  'from to at on in by for against into near that which who being'.split(' '),
);
