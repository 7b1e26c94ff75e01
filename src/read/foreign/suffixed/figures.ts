import type { Bound, DateExpression, Figure, Span } from '../../../model/index.ts';
import { overlaps, part } from '../../parts.ts';
import type { ForeignWord } from '../types.ts';
import type { SuffixedLexicon } from './lexicon.ts';
import { oneOf, prefixIn } from './prefix.ts';

const MAKER = 'foreign-figures@1';

/** Numbers in digits with their scale, or vague ones. */
export function numbersOf({ scales, vague }: SuffixedLexicon['figures']): RegExp {
  const scale = oneOf(Object.keys(scales));
  return new RegExp(
    `(?<![\\d.,])(\\d[\\d,]*(?:\\.\\d+)?)(${scale})?(?:(\\d{1,4})(${scale})?)?|(${oneOf(Object.keys(vague))})`,
    'gu',
  );
}

/** Figures of one sentence: a number in digits with its scale, or a vague one; bound and counted thing beside it. */
export function suffixedFigures(
  text: string,
  [start, end]: Span,
  words: readonly ForeignWord[],
  dates: readonly DateExpression[],
  figures: SuffixedLexicon['figures'],
  number: RegExp,
): Figure[] {
  const { scales, vague } = figures;
  const out: Figure[] = [];
  for (const m of text.slice(start, end).matchAll(number)) {
    const span: Span = [start + m.index, start + m.index + m[0].length];
    if (dates.some((d) => overlaps(d.span, span))) continue;
    const [, digits, big, more, moreScale, vagueWord] = m;
    const value = digits === undefined ? null : amountOf(digits, big, more, moreScale, scales);
    const figure = beside(text, span, end, words, figures);
    // A bare vague word is the beginning of some other word.
    if (value === null && figure.tail === span[1]) continue;
    const low = vagueWord === undefined ? undefined : vague[vagueWord];
    out.push({
      ...part(text, figure.head, figure.tail, MAKER),
      value,
      ...(low !== undefined && { low, high: null }),
      bound: figure.bound ?? (value === null ? 'vague' : 'exact'),
      direction: null,
      counted: figure.counted,
      ...(figure.unit && { unit: figure.unit }),
    });
  }
  return out;
}

function amountOf(
  digits: string,
  big: string | undefined,
  more: string | undefined,
  moreScale: string | undefined,
  scales: Readonly<Record<string, number>>,
): number {
  const value = Number(digits.replaceAll(',', '')) * (big === undefined ? 1 : scales[big]!);
  return value + (more === undefined ? 0 : Number(more) * (moreScale === undefined ? 1 : scales[moreScale]!));
}

interface Beside {
  readonly head: number;
  readonly tail: number;
  readonly bound: Bound | undefined;
  readonly counted: Figure['counted'];
  readonly unit: string | undefined;
}

/** Bound, counter and counted thing around the number at `span`. */
function beside(
  text: string,
  span: Span,
  end: number,
  words: readonly ForeignWord[],
  figures: SuffixedLexicon['figures'],
): Beside {
  let tail = span[1];
  let bound: Bound | undefined;
  const take = (list: Readonly<Record<string, unknown>>, blank: boolean): string | undefined => {
    const rest = text.slice(tail, Math.min(end, tail + 12));
    const gap = blank && /^\s/.test(rest) ? 1 : 0;
    const found = prefixIn(rest.slice(gap), list);
    if (found !== undefined) tail += gap + found.length;
    return found;
  };
  const attached = take(figures.attached, false);
  if (attached !== undefined) bound = figures.attached[attached];
  const unitWord = take(figures.units, true);
  const counter = unitWord === undefined ? take(figures.counters, true) : undefined;
  const counterAt: Span = [tail - (counter?.length ?? 0), tail];
  const after = take(figures.after, true);
  if (after !== undefined) bound = figures.after[after];
  const previous = words.findLast((w) => w.span[1] <= span[0]);
  const before = previous && figures.before[previous.text];
  const unit = unitWord === undefined ? undefined : figures.units[unitWord];
  const lemma = counter === undefined ? undefined : figures.counters[counter];
  let head = before ? previous.span[0] : span[0];
  let counted: Figure['counted'] = null;
  if (lemma) counted = { span: counterAt, exact: text.slice(...counterAt), lemma };
  else if (!unit) {
    const noun = nounBeside(text, head, tail, words);
    if (noun) {
      counted = { span: noun.stem, exact: text.slice(...noun.stem), lemma: noun.lemma! };
      [head, tail] = [Math.min(head, noun.stem[0]), Math.max(tail, noun.stem[1])];
    }
  }
  return { head, tail, bound: before ?? bound, counted, unit };
}

/** "9000여개의 컨테이너", "컨테이너 6700여개": the noun after the counter, else the one directly before. */
function nounBeside(
  text: string,
  start: number,
  end: number,
  words: readonly ForeignWord[],
): ForeignWord | undefined {
  const next = words.find((w) => w.span[0] > end && w.lemma !== undefined);
  if (next && /^의\s$/.test(text.slice(end, next.span[0]))) return next;
  const previous = words.findLast((w) => w.span[1] <= start);
  return previous?.lemma !== undefined && start - previous.span[1] <= 1 ? previous : undefined;
}
