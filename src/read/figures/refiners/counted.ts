import { type Atom, isDash, isWord } from '../atoms.ts';
import { type Context, type Draft, each } from '../draft.ts';
import {
  CASUALTIES,
  CHANGE_AFTER,
  FUNCTION_WORDS,
  isNationality,
  MONTHS,
  NATIONALITY_PAIRS,
  SKIPS,
  TEMPORAL,
  UNIT_SYMBOLS,
  UNIT_WORDS,
  WEEKDAYS,
} from '../lexicon.ts';
import { isPlural, plainForm, singular } from '../nouns.ts';

/** What is counted: the noun phrase after the number ("10 North Korean missiles") or after "of" ("60% of the voters"). */
export const counted = each((draft, context) => {
  const { atoms } = context;
  if (draft.hanging) return draft;
  if (draft.unit !== undefined) return draft.money ? afterMoney(draft, context) : afterUnit(draft, context);
  const at = skipped(atoms, draft.to);
  const phrase = nounPhrase(at, context);
  if (!phrase) {
    const word = atoms[draft.to];
    return word && CASUALTIES.has(word.lower)
      ? take(draft, { from: draft.to, to: draft.to + 1, at: draft.to }, atoms)
      : draft;
  }
  return take(draft, phrase, atoms);
});

interface Phrase {
  /** Where the phrase begins, a nationality included. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function take(draft: Draft, phrase: Phrase, atoms: readonly Atom[]): Draft {
  const narrowed = phrase.from > phrase.at;
  const words = atoms.slice(phrase.from, phrase.to);
  const lemma = words
    .map((atom, i) =>
      i === words.length - 1 ? headForm(atom) : atom.lower === atom.text ? plainForm(atom.lower) : atom.text,
    )
    .filter((w) => w !== 'and' && w !== "'s" && w !== '’s')
    .join(' ');
  return {
    ...draft,
    counted: [phrase.from, phrase.to],
    lemma,
    ...(narrowed && { of: [phrase.at, phrase.from] as const }),
    to: Math.max(draft.to, phrase.to),
  };
}

const headForm = (atom: Atom): string => {
  const one = singular(atom.lower);
  if (one === atom.lower) return atom.text === atom.lower ? one : atom.text;
  return /^\p{Lu}/u.test(atom.text) ? atom.text.slice(0, 1) + one.slice(1) : one;
};

/** Past "other", "more", "of the", "of those". */
function skipped(atoms: readonly Atom[], from: number): number {
  let at = from;
  while (at < atoms.length && at < from + 4 && SKIPS.has(atoms[at]!.lower)) at++;
  return at;
}

const NOMINAL: ReadonlySet<string> = new Set(['NN', 'NNS', 'NNP', 'NNPS']);
const INSIDE: ReadonlySet<string> = new Set([
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'JJ',
  'JJR',
  'JJS',
  'VBN',
  'VBG',
  'CD',
  'HYPH',
]);

/** The noun phrase that begins at an atom: adjectives and nouns up to its head. */
function nounPhrase(at: number, { atoms, tagged, inDate }: Context): Phrase | undefined {
  let end = at;
  let last = -1;
  for (; end < atoms.length && end < at + 8; end++) {
    const atom = atoms[end]!;
    if (!mayStand(atom, end, at, atoms, tagged) || (inDate(atom) && last >= 0)) break;
    if (isNoun(atom, tagged)) {
      last = end;
      if (isPlural(atom) && !goesOn(atoms, end, tagged)) break;
    }
  }
  if (last < 0) return undefined;
  if (inDate(atoms[last]!) && (WEEKDAYS.has(atoms[last]!.lower) || MONTHS.has(atoms[last]!.lower)))
    return undefined;
  const from = at + nationality(atoms, at);
  return from > last ? { at, from: at, to: last + 1 } : { at, from, to: last + 1 };
}

function mayStand(atom: Atom, i: number, at: number, atoms: readonly Atom[], tagged: boolean): boolean {
  if (atom.text === '-' || atom.text === '‑') return i > at && atom.glued && atoms[i + 1]?.glued === true;
  // "Kia and Hyundai cars", "Aylmer's rockets"
  if (atom.lower === 'and' || atom.tag === 'POS' || atom.text === "'s" || atom.text === '’s')
    return i > at && isWord(atoms[i - 1]) && !isPlural(atoms[i - 1]!) && joins(atom, atoms, i);
  if (atom.number !== undefined && i === at && !atom.glued && isMeasure(atoms[i + 1])) return true;
  if (atom.number !== undefined)
    return i > at ? atom.glued : !atom.glued && isWord(atoms[i + 1]) && atoms[i + 1]!.glued;
  if (!isWord(atom)) return false;
  if (tagged && atom.tag) return INSIDE.has(atom.tag) && !(atom.tag === 'CD' && i > at + 3);
  return !FUNCTION_WORDS.has(atom.lower) && !(i > at && /ly$/.test(atom.lower));
}

/** "and" joins two modifiers only where a plural noun comes right after the second. */
function joins(atom: Atom, atoms: readonly Atom[], i: number): boolean {
  if (atom.lower !== 'and') return isWord(atoms[i + 1]);
  const next = atoms[i + 1];
  const head = atoms[i + 2];
  if (!next || !head || !isWord(next) || !isPlural(head) || isPlural(next)) return false;
  return next.tag
    ? /^(JJ|NNP|NN)$/.test(next.tag)
    : /^\p{Lu}/u.test(next.text) || /(al|ic|ive|ary)$/.test(next.lower);
}

/** "500,000 122 mm rounds", "2.9 million 9-litre cases": a measure inside the noun phrase. */
function isMeasure(atom: Atom | undefined): boolean {
  return (
    atom !== undefined &&
    (atom.text === '-' ? atom.glued : UNIT_SYMBOLS.has(atom.text) || UNIT_WORDS.has(singular(atom.lower)))
  );
}

function isNoun(atom: Atom, tagged: boolean): boolean {
  if (!isWord(atom)) return false;
  return tagged && atom.tag ? NOMINAL.has(atom.tag) : true;
}

/** "arms shipments": a plural before a plural is no head yet. */
function goesOn(atoms: readonly Atom[], i: number, tagged: boolean): boolean {
  const next = atoms[i + 1];
  if (!tagged || !next?.tag) return false;
  return (next.tag === 'NNS' || next.tag === 'NN') && !/^\p{Lu}/u.test(next.text);
}

/** How many atoms at the front are an adjective of nationality ("North Korean"). */
function nationality(atoms: readonly Atom[], at: number): number {
  const first = atoms[at]!;
  const second = atoms[at + 1];
  if (second && NATIONALITY_PAIRS.has(`${first.text} ${second.text}`)) return 2;
  return isNationality(first.text) && second && isWord(second) ? 1 : 0;
}

/** "12.3m tonnes of jet fuel", "60% of the voters", "a 5kW solar panel". */
function afterUnit(draft: Draft, context: Context): Draft {
  const { atoms } = context;
  const next = atoms[draft.to];
  if (!next) return draft;
  if (next.lower === 'of') {
    const phrase = nounPhrase(skipped(atoms, draft.to), context);
    return phrase ? take(draft, phrase, atoms) : draft;
  }
  // "a 3 % drop" tells the way of the change, and counts no drops.
  const plural = isPlural(atoms[draft.to - 1]!);
  if (CHANGE_AFTER.has(next.lower) || plural || !isWord(next) || next.glued) return draft;
  const phrase = nounPhrase(draft.to, context);
  if (
    !phrase ||
    TEMPORAL.has(singular(atoms[phrase.to - 1]!.lower)) ||
    atoms.slice(phrase.at, phrase.to).some((a) => WEEKDAYS.has(a.lower) || context.inDate(a))
  )
    return draft;
  return take(draft, phrase, atoms);
}

/** "$5 billion of weapons", "a €20 ticket"; not "$5 Monday". */
function afterMoney(draft: Draft, context: Context): Draft {
  return context.atoms[draft.to]?.lower === 'of' || isDash(context.atoms[draft.to])
    ? afterUnit(draft, context)
    : draft;
}
