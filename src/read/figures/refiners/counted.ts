import { type Atom, isDash, isWord } from '../atoms.ts';
import { type Context, type Draft, each } from '../draft.ts';
import { CASUALTIES, CHANGE_AFTER, SKIPS, SKIPS_AFTER_OF, TEMPORAL, WEEKDAYS } from '../lexicon.ts';
import { lemmaOf, type NounPhrase, nounPhrase } from '../noun-phrase.ts';
import { isPlural, singular } from '../nouns.ts';

/** What is counted: the noun phrase after the number ("10 North Korean missiles") or after "of" ("60% of the voters"). */
export const counted = each((draft, context) => {
  if (draft.hanging) return draft;
  if (draft.unit !== undefined) return draft.money ? afterMoney(draft, context) : afterUnit(draft, context);
  const { atoms } = context;
  // "a 600-word piece" counts words.
  const joined =
    draft.kind === 'digits' && isDash(atoms[draft.to]) && atoms[draft.to]!.glued ? draft.to + 1 : -1;
  if (joined > 0 && atoms[joined]?.glued && isWord(atoms[joined]))
    return take(draft, { at: joined, from: joined, to: joined + 1 }, context);
  const many = draft.value !== 1 && draft.kind !== 'fraction';
  const phrase = nounPhrase(skipped(atoms, draft.to), context, many);
  if (phrase)
    return isTime(phrase, context) && !isPlural(atoms[phrase.to - 1]!) ? draft : take(draft, phrase, context);
  const word = atoms[draft.to];
  return word && CASUALTIES.has(word.lower)
    ? take(draft, { at: draft.to, from: draft.to, to: draft.to + 1 }, context)
    : draft;
});

function take(draft: Draft, { at, from, to }: NounPhrase, context: Context): Draft {
  return {
    ...draft,
    counted: [from, to],
    lemma: lemmaOf(context, from, to),
    ...(from > at && { of: [at, from] as const }),
    to: Math.max(draft.to, to),
  };
}

/** Past "other", "more", "of the", "of those". */
function skipped(atoms: readonly Atom[], from: number): number {
  let at = from;
  while (at < atoms.length && at < from + 4) {
    const { lower } = atoms[at]!;
    if (!SKIPS.has(lower) && !(at > from && SKIPS_AFTER_OF.has(lower))) break;
    at++;
  }
  return at;
}

/** "5 percent fewer boats" */
const COMPARING: ReadonlySet<string> = new Set(['more', 'fewer', 'less']);

/** "12.3m tonnes of jet fuel", "60% of the voters", "a 5kW solar panel". */
function afterUnit(draft: Draft, context: Context): Draft {
  const { atoms } = context;
  const next = atoms[draft.to];
  if (!next) return draft;
  if (next.lower === 'of') {
    const phrase = nounPhrase(skipped(atoms, draft.to), context, false);
    return phrase ? take(draft, phrase, context) : draft;
  }
  // "a 3 % drop" tells the way of the change, and counts no drops.
  if (CHANGE_AFTER.has(next.lower) || isPlural(atoms[draft.to - 1]!) || !isWord(next) || next.glued)
    return draft;
  const fewer = COMPARING.has(next.lower) ? 1 : 0;
  const phrase = nounPhrase(draft.to + fewer, context, false);
  return phrase && !isTime(phrase, context) ? take(draft, phrase, context) : draft;
}

/** "$5 billion of weapons"; not "$5 Monday". */
function afterMoney(draft: Draft, context: Context): Draft {
  const next = context.atoms[draft.to];
  return next?.lower === 'of' || isDash(next) ? afterUnit(draft, context) : draft;
}

/** "fell 2 % last week", "5 percent Monday" */
function isTime({ at, to }: NounPhrase, { atoms, inDate }: Context): boolean {
  if (TEMPORAL.has(singular(atoms[to - 1]!.lower))) return true;
  return atoms.slice(at, to).some((atom) => WEEKDAYS.has(atom.lower) || inDate(atom));
}
