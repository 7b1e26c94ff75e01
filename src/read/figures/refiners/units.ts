import { type Atom, isDash } from '../atoms.ts';
import { type Draft, each } from '../draft.ts';
import { measureAfter } from '../units/measures.ts';
import { afterMoney, moneyAfter } from '../units/money.ts';
import { rate } from '../units/rates.ts';
import { signBefore } from '../units/signs.ts';

/** The unit of a number: "€" or "US$" before it, "percent", "km", "-mile" or "Australian dollars" after it, "a month". */
export const units = each((draft, { atoms }) => {
  const sign = draft.kind === 'vague' ? undefined : signBefore(atoms, draft.first);
  if (sign) {
    const to = afterMoney(atoms, draft.next, sign.unit);
    const minus = sign.minus && draft.value !== null && draft.value > 0;
    return rate(
      { ...draft, from: sign.from, to, unit: sign.unit, money: true, ...(minus && { value: -draft.value! }) },
      atoms,
    );
  }
  const from = isSigned(draft, atoms) ? draft.first - 1 : draft.from;
  const money = moneyAfter(atoms, draft);
  if (money) return rate({ ...draft, from, to: money.to, unit: money.unit, money: true }, atoms);
  const measure = measureAfter(atoms, draft);
  if (measure === 'compound') return undefined;
  if (measure) return rate({ ...draft, from, to: measure.to, unit: measure.unit }, atoms);
  return from === draft.from ? draft : { ...draft, from };
});

const isSigned = (draft: Draft, atoms: readonly Atom[]): boolean => {
  const before = atoms[draft.first - 1];
  return draft.value !== null && draft.value < 0 && (isDash(before) || before?.lower === 'minus');
};
