import type { Atom } from '../atoms.ts';
import { CURRENCY_SIGNS } from '../lexicon.ts';

export interface Sign {
  readonly from: number;
  readonly unit: string;
  /** A minus stands between sign and number ("$-50"). */
  readonly minus: boolean;
}

/** The sign or code of a currency that stands before atom `first`: "$", "US$", "€", "Y=", "RM". */
export function signBefore(atoms: readonly Atom[], first: number): Sign | undefined {
  const before = atoms[first - 1];
  const minus = before?.glued === true && (before.text === '-' || before.text === '−');
  const last = minus ? first - 1 : first;
  for (let n = 3; n >= 1; n--) {
    const from = last - n;
    if (from < 0) continue;
    const sign = joinedSign(atoms, from, last);
    const unit =
      CURRENCY_SIGNS.get(sign) ?? (sign.endsWith('$') ? CURRENCY_SIGNS.get(sign.toUpperCase()) : undefined);
    if (unit !== undefined) return { from, unit, minus };
  }
  return undefined;
}

/** "US $" is one sign; "a $5 note" is no Australian dollar: a single letter is glued to its sign. */
function joinedSign(atoms: readonly Atom[], from: number, last: number): string {
  let sign = '';
  for (let i = from; i < last; i++) {
    const { text, glued } = atoms[i]!;
    if (i > from && !glued && sign.length < 2 && text !== 'US' && !(sign === 'c' && text === '$')) return '';
    sign += text;
  }
  return sign;
}
