import { bounds, type FoundFigure, figureText, numberWords } from '../material/numbers.ts';
import type { Kind } from '../types.ts';
import { nouns } from './lists.ts';
import type { Random } from './random.ts';

export interface MadeFigure {
  readonly text: string;
  readonly kinds: readonly Kind[];
  readonly mutation: string;
  readonly change?: { readonly kind: string; readonly from: string; readonly to: string };
}

const written = (value: number, like: string) =>
  value.toLocaleString('en-US', {
    useGrouping: like.includes(',') || value >= 10000,
    maximumFractionDigits: like.split('.')[1]?.length ?? 0,
  });
const done = (
  f: FoundFigure,
  change: Partial<FoundFigure>,
  kinds: readonly Kind[],
  mutation: string,
  kind: string,
): MadeFigure | null => {
  const from = figureText(f);
  const next = { ...f, ...change };
  // A number word that began the sentence does so no longer.
  const text = figureText({ ...next, number: next.bound ? next.number.toLowerCase() : next.number });
  return text.toLowerCase() === from.toLowerCase()
    ? null
    : { text, kinds, mutation, change: { kind, from, to: text } };
};

/** Another value of about the same size, in the same form. */
export function renumber(f: FoundFigure, r: Random): MadeFigure | null {
  if (numberWords.has(f.number.toLowerCase())) {
    const number = r.pick([...numberWords.keys()].slice(0, 18).filter((w) => numberWords.get(w) !== f.value));
    return done(f, { number }, ['number'], 're-number', 'number');
  }
  const percent = /%|percent|point/.test(f.unit);
  const grown = f.value * (r.chance(0.5) ? 1.15 + r.next() : 0.35 + r.next() * 0.5);
  let value = Number(grown.toFixed(f.number.split('.')[1]?.length ?? 0));
  if (percent && value > 99) value = f.value / 2;
  if (f.value >= 1000)
    value = Number(value.toPrecision(Math.max(2, String(f.value).replace(/0+$/, '').length)));
  const number = written(Math.max(2, value), f.number);
  return number === f.number ? null : done(f, { number }, ['number'], 're-number', 'number');
}

/** Fewer digits: 98.33 → 98, 717.8 → 720; 88 → about 90; "about" goes before small ones and half of the others. */
export function round(f: FoundFigure, r: Random): MadeFigure | null {
  if (f.bound || numberWords.has(f.number.toLowerCase())) return null;
  const digits = f.number.replace(/[.,]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;
  const small = f.value < 1000 && !f.number.includes('.');
  if (digits < 2 || (small && (f.value < 21 || f.value % 10 === 5))) return null;
  const value = Number(f.value.toPrecision(digits - 1 - (digits > 3 ? r.below(2) : 0)));
  if (value === f.value) return null;
  const about = small || r.chance(0.5);
  return done(
    f,
    { number: written(value, f.number), bound: about ? 'about' : '' },
    about ? ['rounding', 'number', 'bound'] : ['rounding', 'number'],
    'rounding',
    'number',
  );
}

/** Bound dropped, added or made another. */
export function rebound(f: FoundFigure, r: Random): MadeFigure | null {
  if (f.bound && r.chance(0.45)) return done(f, { bound: '' }, ['bound'], 're-bound:dropped', 'bound');
  const others = ['at-least', 'more-than', 'about', 'fewer-than', 'at-most'].filter(
    (c) => c !== f.boundClass && !(f.boundClass === 'near' && c === 'about'),
  );
  const bound = bounds[r.pick(others)]![0]!;
  const plain = bound === 'fewer than' && (f.currency || f.unit) ? 'less than' : bound;
  return done(f, { bound: plain }, ['bound'], f.bound ? 're-bound:other' : 're-bound:added', 'bound');
}

/** The counted noun replaced by one of another class. */
export function recount(f: FoundFigure, r: Random): MadeFigure | null {
  if (!f.noun) return null;
  const own = nouns.find((c) => c.includes(f.noun.toLowerCase()));
  const other = r.pick(r.pick(nouns.filter((c) => c !== own && !(own === undefined && c === nouns[0]))));
  const noun = other === 'americans' ? 'Americans' : other;
  return done(f, { rest: ` ${noun}`, noun }, ['counted-thing'], 're-count', 'counted-thing');
}

/** Same value, bound and counted thing in another form: "more than" → "over", "percent" → "%", "twelve" → "12". */
export function sameFigure(f: FoundFigure, r: Random): MadeFigure | null {
  const options: Partial<FoundFigure>[] = [];
  const synonyms = (bounds[f.boundClass] ?? []).filter(
    (b) =>
      b !== f.bound.toLowerCase() &&
      f.boundClass !== 'near' &&
      f.boundClass !== 'at-most' &&
      b !== 'fewer than',
  );
  if (f.bound && synonyms.length > 0) options.push({ bound: r.pick(synonyms) });
  const digits = !numberWords.has(f.number.toLowerCase());
  if (f.unit === ' percent' && digits) options.push({ unit: '%' });
  if (f.unit === '%') options.push({ unit: ' percent' });
  if (!digits && f.value > 9) options.push({ number: String(f.value) });
  if (options.length === 0) return null;
  return { text: figureText({ ...f, ...r.pick(options) }), kinds: [], mutation: 'keep:form' };
}
