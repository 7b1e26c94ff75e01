import { type Atom, isDash, isWord } from '../atoms.ts';
import type { Draft } from '../draft.ts';
import { CURRENCY_SIGNS, CURRENCY_WORDS } from '../lexicon.ts';
import { singular } from '../nouns.ts';
import { type Found, longest } from './found.ts';

/** "$249 USD", "$7.2 billion US", "$10 dollars": the currency once more. */
export function afterMoney(atoms: readonly Atom[], at: number, unit: string): number {
  const word = atoms[at];
  if (!word) return at;
  if (CURRENCY_SIGNS.get(word.text) === unit || CURRENCY_WORDS.get(singular(word.lower)) === unit)
    return at + 1;
  return unit === 'dollar' && (word.text === 'US' || word.text === 'U.S.') ? at + 1 : at;
}

/** "10.5 million Australian dollars", "110 JPY", "dozens of euros": the money that stands behind a number. */
export function moneyAfter(atoms: readonly Atom[], draft: Draft): Found | undefined {
  const hyphen = isDash(atoms[draft.next]) && atoms[draft.next]!.glued ? 1 : 0;
  // "dozens of dollars", "millions of euros"
  const of =
    draft.kind === 'vague' || draft.kind === 'fraction' ? (atoms[draft.next]?.lower === 'of' ? 1 : 0) : 0;
  const at = draft.next + hyphen + of;
  const sign = atoms[at];
  if (!sign) return undefined;
  const code = CURRENCY_SIGNS.get(sign.text);
  if (code !== undefined && isSignAfter(atoms, at)) return { unit: code, to: at + 1 };
  const word = longest(atoms, at, 3, CURRENCY_WORDS);
  if (word && !(AMBIGUOUS.has(sign.lower) && sign.text !== sign.lower)) return word;
  // Pounds are money where there are millions of them.
  if (/^pounds?$/.test(sign.lower) && draft.scale >= 1000) return { unit: 'pound sterling', to: at + 1 };
  return undefined;
}

/** Names of coins that are names of people and teams with a capital. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['rand', 'kip', 'sen', 'buck', 'bucks', 'sterling', 'frank']);

const NOT_AFTER: ReadonlySet<string> = new Set(['TRY', 'MAD', 'RM', 'Rs', 'A', 'TL']);

/** "110 JPY", "20 €", "10 $" where no number follows that the sign could belong to. */
function isSignAfter(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1];
  if (NOT_AFTER.has(atoms[at]!.text)) return false;
  return isWord(atoms[at]) ? next?.number === undefined || !next.glued : next?.number === undefined;
}
