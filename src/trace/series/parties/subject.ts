import type { Clause } from '../clause.ts';
import { isBoundary } from '../events/rule.ts';
import { FORCES } from '../lexicon.ts';
import { demonymOf } from './demonym.ts';
import { nameAt, partyOf } from './name.ts';
import type { PartyRule } from './rule.ts';
import { mayOwn } from './side.ts';

const BY = 'party-subject@1';
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at on to against from with for into near of during after before'.split(' '),
);

/** Whose verb the figure is the object of: "Ardovia fired 16 rockets", "Ardovia's army has lost 400 tanks". */
export const subject: PartyRule = (clause, { word, at, how }) => {
  if (how === 'subject') return [];
  const { tokens } = clause;
  let comma = false;
  for (let i = at[0] - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (isBoundary(token)) return [];
    if (token.text === ',') comma = !comma;
    const name = nameAt(clause, i);
    if (!name || !mayOwn(name)) {
      const place = comma ? undefined : demonymOf(token.text, clause.places);
      if (place)
        return [
          {
            ...partyOf(place, word.of.subject, BY, 'inferred', true),
            span: [token.start, token.end],
            exact: token.text,
          },
        ];
    }
    if (!name) continue;
    const start = tokens.findIndex((t) => t.end > name.span[0]);
    i = start;
    if (name.kind === 'person' || comma) continue;
    if (
      PREPOSITIONS.has(before(clause, start)) &&
      !(before(clause, start) === 'of' && isForce(clause, start))
    )
      continue;
    return [partyOf(name, word.of.subject, BY, 'stated', true)];
  }
  return [];
};

/** "the army of Ardovia" */
const isForce = ({ tokens }: Clause, start: number): boolean => {
  const of = tokens[start - 1]?.lower === 'the' ? start - 2 : start - 1;
  return FORCES.has(tokens[of - 1]?.lower ?? '');
};

function before({ tokens }: Clause, start: number): string {
  const token = tokens[start - 1];
  return (token?.lower === 'the' ? tokens[start - 2]?.lower : token?.lower) ?? '';
}
