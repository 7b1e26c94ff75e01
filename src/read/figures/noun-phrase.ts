import { type Atom, isWord } from './atoms.ts';
import type { Context } from './draft.ts';
import {
  FUNCTION_WORDS,
  isNationality,
  MONTHS,
  NATIONALITY_PAIRS,
  ONES,
  UNIT_SYMBOLS,
  UNIT_WORDS,
  WEEKDAYS,
} from './lexicon.ts';
import { isPlural, plainForm, singular } from './nouns.ts';

/** The noun phrase that is counted, in atoms; [at, from) is an adjective of nationality before it. */
export interface NounPhrase {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Longer than any noun phrase that we believe in. */
const MOST = 8;

/**
 * The noun phrase that begins at an atom: adjectives and nouns up to its head. `plural`: more than one is counted, so
 * that a word tagged as a verb in -s behind it is its head ("four cup finals").
 */
export function nounPhrase(at: number, context: Context, plural: boolean): NounPhrase | undefined {
  const { atoms, inDate } = context;
  let last = -1;
  for (let i = at; i < atoms.length && i < at + MOST; i++) {
    const atom = atoms[i]!;
    if (last >= 0 && inDate(atom)) break;
    if (plural && isHiddenHead(atoms, i, last >= 0 || i === at)) {
      last = i;
      break;
    }
    if (!mayStand(atom, i, at, atoms)) break;
    if (!isNoun(atom)) continue;
    last = i;
    if (isPlural(atom) && !goesOn(atoms, i)) break;
  }
  if (last < 0) return undefined;
  const { lower } = atoms[last]!;
  // "dozens producing music": no phrase, but a clause.
  if (plural && /^VB[GN]$/.test(atoms[at]!.tag) && !isPlural(atoms[last]!) && at !== last) return undefined;
  if (inDate(atoms[last]!) && (WEEKDAYS.has(lower) || MONTHS.has(lower))) return undefined;
  const from = at + nationality(atoms, at);
  return { at, from: from > last ? at : from, to: last + 1 };
}

const TAGS: ReadonlySet<string> = new Set([
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
]);

function mayStand(atom: Atom, i: number, at: number, atoms: readonly Atom[]): boolean {
  if (atom.text === '-' || atom.text === '‑') return i > at && atom.glued && atoms[i + 1]?.glued === true;
  if (isJoint(atom))
    return i > at && isWord(atoms[i - 1]) && !isPlural(atoms[i - 1]!) && joins(atom, atoms, i);
  if (atom.number !== undefined) return i > at ? atom.glued : isMeasure(atoms[i + 1]);
  if (!isWord(atom) || (i === at && ONES.has(atom.lower))) return false;
  if (!atom.tag) return !FUNCTION_WORDS.has(atom.lower) && !(i > at && atom.lower.endsWith('ly'));
  if (atom.tag === 'RB') return isDegree(atoms, i);
  return TAGS.has(atom.tag);
}

/** "20 decently sized boats", but not "1,500 reportedly reached Port Ellis". */
function isDegree(atoms: readonly Atom[], i: number): boolean {
  if (!/^(JJ|VBN)/.test(atoms[i + 1]?.tag ?? '') || FUNCTION_WORDS.has(atoms[i]!.lower)) return false;
  return /^(NN|NNS|JJ)$/.test(atoms[i + 2]?.tag ?? '');
}

/** "Aylmer's rockets", "Kia and Hyundai cars" */
const isJoint = (atom: Atom): boolean =>
  atom.lower === 'and' || atom.tag === 'POS' || atom.text === "'s" || atom.text === '’s';

/** "and" joins two modifiers only where a plural noun comes right after the second. */
function joins(atom: Atom, atoms: readonly Atom[], i: number): boolean {
  const next = atoms[i + 1];
  if (atom.lower !== 'and') return isWord(next);
  const head = atoms[i + 2];
  if (!next || !head || !isWord(next) || !isPlural(head) || isPlural(next)) return false;
  if (next.tag) return /^(JJ|NNP|NN)$/.test(next.tag);
  return /^\p{Lu}/u.test(next.text) || /(al|ic|ive|ary)$/.test(next.lower);
}

/** "500,000 122 mm rounds", "2.9 million 9-litre cases": a measure inside the noun phrase. */
const isMeasure = (atom: Atom | undefined): boolean =>
  atom !== undefined &&
  (atom.text === '-' ? atom.glued : UNIT_SYMBOLS.has(atom.text) || UNIT_WORDS.has(singular(atom.lower)));

function isNoun(atom: Atom): boolean {
  if (!isWord(atom) || isJoint(atom)) return false;
  return atom.tag ? atom.tag.startsWith('NN') || PERSONS.has(atom.lower) : true;
}

/** Adjectives that stand for persons: "75 dead", "31 of our military". */
const PERSONS: ReadonlySet<string> = new Set([
  'dead',
  'wounded',
  'injured',
  'military',
  'missing',
  'homeless',
  'unemployed',
  'sick',
  'poor',
  'faithful',
]);

function isHiddenHead(atoms: readonly Atom[], i: number, inPlace: boolean): boolean {
  const { tag, lower } = atoms[i]!;
  if (!inPlace || (tag !== 'VBZ' && tag !== 'VBP') || FUNCTION_WORDS.has(lower)) return false;
  return /[^s]s$/.test(lower) && lower.length > 3 && atoms[i - 1]!.tag !== 'NNS';
}

/** "arms shipments": a plural before a noun is no head yet. */
function goesOn(atoms: readonly Atom[], i: number): boolean {
  const next = atoms[i + 1];
  if (next?.lower === 'ages') return false;
  return (next?.tag === 'NNS' || next?.tag === 'NN') && !/^\p{Lu}/u.test(next.text);
}

/** How many atoms at the front are an adjective of nationality ("North Korean"). */
function nationality(atoms: readonly Atom[], at: number): number {
  const first = atoms[at]!;
  const second = atoms[at + 1];
  if (!second || !isWord(second)) return 0;
  if (NATIONALITY_PAIRS.has(`${first.text} ${second.text}`)) return 2;
  if (/^(North|South|East|West)(ern)?$/.test(first.text) && isNationality(second.text)) return 2;
  return isNationality(first.text) ? 1 : 0;
}

/** The words of the phrase with the head in the singular and comparatives plain: "smaller boats" → "small boat". */
export function lemmaOf({ atoms, capitals }: Context, from: number, to: number): string {
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const atom = atoms[i]!;
    if (isJoint(atom)) continue;
    if (i === to - 1) words.push(headForm(atom));
    else words.push(atom.text === atom.lower ? plainForm(atom.lower) : atom.text);
  }
  // The pieces of a hyphenated word stand together again.
  const lemma = words.join(' ').replaceAll(' - ', '-');
  return capitals ? lemma : lemma.toLowerCase();
}

function headForm(atom: Atom): string {
  const one = singular(atom.lower);
  if (one === atom.lower) return atom.text === atom.lower ? one : atom.text;
  return /^\p{Lu}/u.test(atom.text) ? atom.text.slice(0, 1) + one.slice(1) : one;
}
