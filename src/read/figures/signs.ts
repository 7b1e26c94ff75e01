import type { Atom } from './atoms.ts';
import { CURRENCY_SIGNS } from './lexicon.ts';

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
    let sign = '';
    for (let i = from; i < last; i++) sign += atoms[i]!.text;
    const unit = CURRENCY_SIGNS.get(sign);
    if (
      unit !== undefined &&
      !(atoms[from]!.glued && atoms[from - 1]?.glued === false && n === 1 && wordy(atoms[from]!))
    )
      return { from, unit, minus };
  }
  return undefined;
}

const wordy = (atom: Atom): boolean => /^\p{L}/u.test(atom.text);
