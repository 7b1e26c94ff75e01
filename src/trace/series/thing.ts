import { singular } from '../../read/figures/nouns.ts';
import { within } from '../../read/parts.ts';
import { tokenize } from '../../read/text/tokens.ts';
import type { Clause } from './clause.ts';
import { BEFELL, HOLDERS, NEUTRAL, nounOf, representative, verbOf } from './lexicon.ts';
import { demonymOf } from './parties/demonym.ts';
import { stateOf } from './parties/name.ts';
import type { Thing } from './types.ts';

/**
 * What a figure counts, taken apart: "shipping containers of Norvan shells" is of shells in containers. Words that
 * narrow nothing and names of states are no part of it: the latter are a party. The dead and the wounded are people, to
 * whom something happened.
 */
export function thingOf({ figure, names, places }: Clause): Thing | null {
  const { counted, unit } = figure;
  if (!counted && !unit) return null;
  const sides = new Set(
    within(names, figure.span)
      .filter((n) => n.kind === 'place' || n.kind === 'body' || stateOf(n.exact) !== undefined)
      .flatMap((n) => wordsOf(n.exact)),
  );
  for (const word of (counted?.exact ?? '').split(/[\s-]+/))
    if (demonymOf(word, places)) sides.add(word.toLowerCase());
  const words = wordsOf(counted?.lemma ?? '').filter((w) => !sides.has(w));
  const noun = words.at(-1) ?? wordsOf(counted?.lemma ?? '').at(-1) ?? '';
  const measured = unit !== undefined && unit !== noun;
  const counts = representative(measured ? unit : noun);
  const head = BEFELL.has(counts) ? 'people' : counts;
  const narrowed = words.slice(0, -1).filter((w) => !NEUTRAL.has(w) && !/^\p{N}/u.test(w));
  const inside =
    figure.of?.exact.startsWith('of ') && HOLDERS.has(head) ? contentOf(figure.of.exact, sides) : null;
  return {
    head,
    narrowed: [...new Set(narrowed)].sort(),
    of: measured && noun !== '' ? representative(noun) : inside,
    exact: counted?.exact ?? figure.exact,
  };
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[\s-]+/)
    .filter(Boolean);

/** The noun of "of Norvan rockets being used", "of the use of rockets": the last word that is neither event nor state. */
function contentOf(of: string, sides: ReadonlySet<string>): string | null {
  const tokens = tokenize(of).map((t) => t.lower);
  const stop = tokens.findIndex((t, i) => i > 0 && STOPS.has(t));
  const words = (stop < 0 ? tokens : tokens.slice(0, stop)).filter(
    (t) =>
      /^\p{L}/u.test(t) && t !== 'of' && t !== 'the' && !sides.has(t) && !nounOf(t) && !verbOf(t)?.participle,
  );
  const last = words.at(-1);
  return last === undefined ? null : representative(singular(last));
}

const STOPS: ReadonlySet<string> = new Set(
  'being that which who from to in at on by for and with were was are been'.split(' '),
);
