import { type Atom, isDash, isWord } from '../atoms.ts';
import { type Draft, each } from '../draft.ts';
import {
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  MEASURED,
  RATE_NAMES,
  RATES,
  SPACED_LETTERS,
  TIME_UNITS,
  UNIT_SYMBOLS,
  UNIT_WORDS,
} from '../lexicon.ts';
import { singular } from '../nouns.ts';
import { signBefore } from '../signs.ts';

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

/** "$249 USD", "$7.2 billion US", "$10 dollars": the currency once more. */
function afterMoney(atoms: readonly Atom[], at: number, unit: string): number {
  const word = atoms[at];
  if (!word) return at;
  if (CURRENCY_SIGNS.get(word.text) === unit || CURRENCY_WORDS.get(singular(word.lower)) === unit)
    return at + 1;
  return unit === 'dollar' && (word.text === 'US' || word.text === 'U.S.') ? at + 1 : at;
}

interface Found {
  readonly unit: string;
  readonly to: number;
}

/** Up to `most` words from atom `at` on, joined by spaces, the last also in the singular. */
function longest(
  atoms: readonly Atom[],
  at: number,
  most: number,
  table: ReadonlyMap<string, string>,
): Found | undefined {
  const limit = Math.min(most, atoms.length - at);
  let found: Found | undefined;
  let joined = '';
  for (let n = 1; n <= limit; n++) {
    const { lower } = atoms[at + n - 1]!;
    const before = joined;
    joined = joined ? `${joined} ${lower}` : lower;
    const unit = table.get(joined) ?? table.get(before ? `${before} ${singular(lower)}` : singular(lower));
    if (unit !== undefined) found = { unit, to: at + n };
  }
  return found;
}

function moneyAfter(atoms: readonly Atom[], draft: Draft): Found | undefined {
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
  if (word) return word;
  // Pounds are money where there are millions of them.
  if (/^pounds?$/.test(sign.lower) && draft.scale >= 1000) return { unit: 'pound sterling', to: at + 1 };
  return undefined;
}

const NOT_AFTER: ReadonlySet<string> = new Set(['TRY', 'MAD', 'RM', 'Rs', 'A', 'TL']);

/** "110 JPY", "20 €", "10 $" where no number follows that the sign could belong to. */
function isSignAfter(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1];
  if (NOT_AFTER.has(atoms[at]!.text)) return false;
  return isWord(atoms[at]) ? next?.number === undefined || !next.glued : next?.number === undefined;
}

function measureAfter(atoms: readonly Atom[], draft: Draft): Found | 'compound' | undefined {
  const hyphen =
    isDash(atoms[draft.next]) && atoms[draft.next]!.glued && atoms[draft.next + 1]?.glued ? 1 : 0;
  const of =
    (draft.kind === 'vague' || draft.kind === 'fraction') && atoms[draft.next]?.lower === 'of' ? 1 : 0;
  const a = draft.kind === 'fraction' && ['a', 'an'].includes(atoms[draft.next + of]?.lower ?? '') ? 1 : 0;
  const us = a && /^(us|u\.s\.)$/.test(atoms[draft.next + of + a]?.lower ?? '') ? 1 : 0;
  const at = draft.next + hyphen + of + a + us;
  const next = atoms[at];
  if (!next) return undefined;
  const old = hyphen || next ? ageAt(atoms, at) : undefined;
  if (old) return old;
  const word = longest(atoms, at, 4, UNIT_WORDS);
  const symbol = symbolAt(atoms, at, draft, hyphen);
  const found = word && symbol ? (symbol.to > word.to ? symbol : word) : (word ?? symbol);
  if (!found) return undefined;
  // "five-year plan", "two-week trip": a length that names a kind, no count.
  if (hyphen && TIME_UNITS.has(found.unit) && (word || draft.kind === 'words')) return 'compound';
  return withPower(atoms, found);
}

/** "year-old", "-year-old", "years old", "years of age". */
function ageAt(atoms: readonly Atom[], at: number): Found | undefined {
  const unit = singular(atoms[at]!.lower);
  if (!TIME_UNITS.has(unit)) return undefined;
  let k = at + 1;
  if (isDash(atoms[k]) && atoms[k]!.glued) k++;
  if (atoms[k]?.lower === 'old' || atoms[k]?.lower === 'olds') return { unit: `${unit} of age`, to: k + 1 };
  if (atoms[at + 1]?.lower === 'of' && atoms[at + 2]?.lower === 'age')
    return { unit: `${unit} of age`, to: at + 3 };
  return undefined;
}

/** A symbol as written: glued symbols of one letter, longer ones after a space too; "km" "/" "h" put together. */
function symbolAt(atoms: readonly Atom[], at: number, draft: Draft, hyphen: number): Found | undefined {
  let found: Found | undefined;
  let joined = '';
  for (let n = 0; n < 4 && at + n < atoms.length; n++) {
    const atom = atoms[at + n]!;
    if (n > 0 && !atom.glued) break;
    joined += atom.text;
    const unit = UNIT_SYMBOLS.get(joined);
    if (unit === undefined) continue;
    const glued = atoms[at]!.glued || hyphen > 0;
    if (joined.length === 1 && !glued && !mayStandApart(joined, atoms[at + 1])) continue;
    if (!glued && draft.kind === 'words') continue;
    if (joined === '"' || joined === "''" || joined === 'in.' || joined === 'st') continue;
    found = { unit, to: at + n + 1 };
  }
  return found;
}

const SIGNS: ReadonlySet<string> = new Set(['%', '°', '″']);

/** "12 m long", "5 g.": a letter after a space is a unit where no noun follows. */
function mayStandApart(symbol: string, next: Atom | undefined): boolean {
  if (SIGNS.has(symbol)) return true;
  if (!SPACED_LETTERS.has(symbol)) return false;
  return next === undefined || !isWord(next) || MEASURED.has(next.lower);
}

/** "32m2" is square. */
function withPower(atoms: readonly Atom[], found: Found): Found {
  const power = atoms[found.to];
  if (!power?.glued || (power.number !== 2 && power.number !== 3)) return found;
  return { unit: `${power.number === 2 ? 'square' : 'cubic'} ${found.unit}`, to: found.to + 1 };
}

/** "a month", "per barrel", "an hour", "/cm" after a unit. */
function rate(draft: Draft, atoms: readonly Atom[]): Draft {
  const link = atoms[draft.to];
  if (!link || draft.unit === undefined || draft.unit.includes(' of age')) return draft;
  const slash = link.text === '/' && link.glued;
  if (!slash && link.lower !== 'per' && link.lower !== 'a' && link.lower !== 'an' && link.lower !== 'each')
    return draft;
  if (link.lower === 'each') return draft;
  for (let n = 2; n >= 1; n--) {
    const words = atoms.slice(draft.to + 1, draft.to + 1 + n);
    if (words.length < n || !words.every(isWord)) continue;
    const joined = words.map((w) => w.lower).join(' ');
    if (n === 1 && /^(earlier|ago|before|later|after|previously)$/.test(atoms[draft.to + 2]?.lower ?? ''))
      break;
    const short = slash ? RATE_NAMES.get(words[0]!.text) : undefined;
    if (!RATES.has(joined) && short === undefined) continue;
    if (TIME_UNITS.has(draft.unit) && TIME_UNITS.has(joined) === false && link.lower !== 'per') continue;
    return {
      ...draft,
      unit: `${draft.unit} per ${short ?? RATE_NAMES.get(joined) ?? joined}`,
      to: draft.to + 1 + n,
    };
  }
  return draft;
}
