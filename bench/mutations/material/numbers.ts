import type { Span } from '../types.ts';

export interface FoundFigure {
  /** From the bound through the counted thing. */
  readonly span: Span;
  readonly bound: string;
  readonly boundClass: string;
  /** Currency sign and digits or number word, without bound. */
  readonly currency: string;
  readonly number: string;
  readonly value: number;
  readonly magnitude: string;
  /** " percent", "%", " points", or "". */
  readonly unit: string;
  /** Modifiers and counted noun with the space before, or "". */
  readonly rest: string;
  readonly noun: string;
}

/** Words of bounds, the first of each class being the one drafts use. */
export const bounds: Readonly<Record<string, readonly string[]>> = {
  'at-least': ['at least', 'no fewer than', 'no less than'],
  'more-than': ['more than', 'over'],
  about: ['about', 'around', 'roughly', 'approximately'],
  'fewer-than': ['fewer than', 'less than'],
  'at-most': ['at most', 'no more than', 'up to', 'as many as', 'as much as'],
  near: ['nearly', 'almost', 'close to'],
};

const UNITS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
export const numberWords = new Map<string, number>([
  ...UNITS.map((w, i) => [w, i + 2] as const),
  ...TENS.flatMap((t, i) => [
    [t, 20 + 10 * i] as const,
    ...['one', ...UNITS.slice(0, 8)].map((u, k) => [`${t}-${u}`, 21 + 10 * i + k] as const),
  ]),
]);

const longestFirst = (list: Iterable<string>) => [...list].sort((a, b) => b.length - a.length).join('|');
const classOf = new Map(Object.entries(bounds).flatMap(([c, list]) => list.map((w) => [w, c] as const)));
const FIGURE = new RegExp(
  `(?<![\\w\\-/:.,#$’'–])(?:(${longestFirst(classOf.keys())}) )?([$£€])?` +
    `(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|${longestFirst(numberWords.keys())})` +
    "( (?:thousand|million|billion|trillion))?( ?%| percentage points?| percent| points?)?(?![\\w\\-/:’'–]|[.,]\\d)",
  'giu',
);
const DATE =
  /\b(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?\b|\b(?:March|April|May|June|July) \d{1,2}\b|\b(?:1[789]|20)\d\d\b(?!,)/g;
/** What makes the figures of a stretch doubtful: vague counts, fractions, ordinals, ages, spans of time, odd forms. */
const DOUBTFUL =
  /\d|\b(?:zero|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|halves|thirds?|quarters?|twice|double[ds]?|tripled?|couple|several|few|handful|score|between|years?|months?|weeks?|days?|hours?|minutes?|nights?|decades?|ratio|[Oo]ne (?:in|of|out)|times)\b/;
const NO_NOUN = new Set(
  'is was has this its does says as us his plus less was yes thus always perhaps across towards besides'.split(
    ' ',
  ),
);
const STOP = new Set(
  'of in on at to for from by with and or but the a an that who which is are was were have had will would than as if when while because after before since'.split(
    ' ',
  ),
);
const IRREGULAR = new Set(['people', 'men', 'women', 'children']);

function counted(after: string): { rest: string; noun: string } {
  const list = /^(?: [A-Za-z][A-Za-z.-]*){1,3}/.exec(after)?.[0].slice(1).split(' ') ?? [];
  let rest = '';
  for (const word of list) {
    const low = word.toLowerCase();
    if (STOP.has(low)) break;
    rest += ` ${word}`;
    if (IRREGULAR.has(low) || (/^[a-z-]{3,}[^s]s$/.test(word) && !NO_NOUN.has(low)) || word === 'Americans')
      return { rest, noun: word };
    if (word.endsWith('.')) break;
  }
  return { rest: '', noun: '' };
}

/** The figures of a stretch, or null when anything countable in it is not one of the plain forms this generator can vouch for. */
export function figuresIn(text: string): readonly FoundFigure[] | null {
  const bare = text.replace(DATE, (m) => '_'.repeat(m.length));
  const found: FoundFigure[] = [];
  let rest = bare;
  for (const m of bare.matchAll(FIGURE)) {
    const [whole, bound = '', currency = '', number = '', magnitude = '', unit = ''] = m;
    const before = bare.slice(0, m.index);
    // "learn about 529 plans" and "a comment about 47 percent" bound nothing; "$4 of every $5", "+/- 4" and "Fortune 500" count nothing.
    if (
      /^about$/i.test(bound) &&
      /(?:more|anything|something|talk\w*|learn\w*|comments?|questions?|concerns?|worr\w+|lies?|facts?) $/i.test(
        before,
      )
    )
      return null;
    if (/(?:every|\+\/-|Fortune|Top|Level|Section|Title) $/.test(before)) return null;
    const end = m.index + whole.length;
    const thing = currency || unit ? { rest: '', noun: '' } : counted(bare.slice(end));
    if (!currency && !unit && (!thing.noun || thing.noun === 'figures' || thing.noun === 'others'))
      return null;
    const value = numberWords.get(number.toLowerCase()) ?? Number(number.replaceAll(',', ''));
    const to = end + thing.rest.length;
    found.push({
      span: [m.index, to],
      bound,
      boundClass: classOf.get(bound.toLowerCase()) ?? 'exact',
      currency,
      number,
      value,
      magnitude,
      unit,
      ...thing,
    });
    rest = rest.slice(0, m.index) + '_'.repeat(to - m.index) + rest.slice(to);
  }
  if (found.some((f) => DOUBTFUL.test(f.rest))) return null;
  return DOUBTFUL.test(rest) || [...numberWords.keys()].some((w) => new RegExp(`\\b${w}\\b`, 'i').test(rest))
    ? null
    : found;
}

/** The words of a figure; parts can be swapped out. */
export function figureText(
  f: Pick<FoundFigure, 'bound' | 'currency' | 'number' | 'magnitude' | 'unit' | 'rest'>,
): string {
  return `${f.bound ? `${f.bound} ` : ''}${f.currency}${f.number}${f.magnitude}${f.unit}${f.rest}`;
}
