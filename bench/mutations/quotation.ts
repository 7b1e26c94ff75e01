import { functionWords, hedges, negations, pronounGlosses, swaps } from './lists.ts';
import { numberWords } from './numbers.ts';
import type { Random } from './random.ts';
import type { Case, Kind, Span } from './types.ts';

/** The words of a quotation as a draft will print them. */
export interface Made {
  readonly words: string;
  readonly case: Case;
  readonly kinds: readonly Kind[];
  readonly mutation: string;
  /** Changed words for collate; none when nothing changed. */
  readonly change?: {
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly also: readonly string[];
  };
}

interface Token {
  readonly at: number;
  readonly end: number;
  readonly word: string;
  readonly low: string;
}

export const tokens = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)].map((m) => ({
    at: m.index,
    end: m.index + m[0].length,
    word: m[0],
    low: m[0].toLowerCase().replaceAll('’', "'"),
  }));

const counts = (t: Token) =>
  /\d/.test(t.word) ||
  numberWords.has(t.low) ||
  /^(?:hundred|thousand|million|billion|trillion|percent|half)s?$/.test(t.low);
const loaded = (t: Token) => hedges.has(t.low) || negations.has(t.low) || /n't$/.test(t.low) || counts(t);
const OPENER = new Set(
  'of in on at to for from by with and or but that which who because since when while so as about'.split(' '),
);
const CONJUNCTION = new Set('and or but because since when while so'.split(' '));
const INTENSIFIER = new Set(
  'very really just so also actually truly simply completely totally still'.split(' '),
);
const splice = (text: string, at: number, end: number, by: string) =>
  text.slice(0, at) + by + text.slice(end);

/** A phrase inside the words that can go without breaking the grammar much, nothing of hedge, negation or number in it. */
function phrase(text: string, r: Random, longest: number): Span | null {
  const list = tokens(text);
  const windows: Span[] = [];
  for (let i = 2; i < list.length - 2; i++) {
    if (INTENSIFIER.has(list[i]!.low) && !/[.!?]\s*$/.test(text.slice(0, list[i]!.at)))
      windows.push([list[i]!.at, list[i + 1]!.at]);
    // Without its infinitive a verb hangs in the air, and so does half of a pair.
    if (!OPENER.has(list[i]!.low) || list[i]!.low === 'to') continue;
    const pair = CONJUNCTION.has(list[i]!.low);
    for (let j = i + 2; j <= Math.min(i + longest, list.length - 2); j++) {
      const between = text.slice(list[i]!.at, list[j]!.at);
      if (list.slice(i, j).some(loaded) || /[.!?:;—–]/.test(between)) break;
      if (
        (pair
          ? CONJUNCTION.has(list[j]!.low)
          : OPENER.has(list[j]!.low) && !/^(?:and|or|but)$/.test(list[j]!.low)) ||
        /,\s$/.test(between)
      )
        windows.push([list[i]!.at, list[j]!.at]);
    }
  }
  return windows.length ? r.pick(windows) : null;
}

export function cutWords(text: string, r: Random): Made | null {
  const span = phrase(text, r, 7);
  if (!span) return null;
  const from = text.slice(...span).trim();
  return {
    words: splice(text, ...span, ''),
    case: 'altered',
    kinds: ['cut', 'words'],
    mutation: 'cut',
    change: { kind: 'quoted-words', from, to: '', also: ['omission'] },
  };
}

export function ellipsis(text: string, r: Random): Made | null {
  const span = phrase(text, r, 12);
  if (!span) return null;
  const mark = r.pick(['… ', '... ', '[...] ', '[…] ']);
  return { words: splice(text, ...span, mark), case: 'verbatim', kinds: [], mutation: 'keep:ellipsis' };
}

export function bracket(text: string, r: Random): Made | null {
  const list = tokens(text).filter(
    (t) => pronounGlosses[t.low] && !/^['’]/.test(text.slice(t.end)) && t.at > 0,
  );
  if (list.length === 0) return null;
  const t = r.pick(list);
  const gloss = `[${pronounGlosses[t.low]}]`;
  return {
    words: splice(text, t.at, t.end, r.chance(0.5) ? gloss : `${t.word} ${gloss}`),
    case: 'verbatim',
    kinds: [],
    mutation: 'keep:bracket',
  };
}

/** A tail of the words that begins mid-sentence, its first letter raised (half of the time in brackets), or a lowered first letter. */
export function firstLetter(text: string, r: Random): Made | null {
  const starts = [...text.matchAll(/(?:, (?:and|but) |, | that )(?=(\p{Ll}[\p{L}’']*) )/gu)]
    .filter((m) => /^(?:we|he|she|it|they|you|the|this|there|these|those|our|my|i)\b/.test(m[1]!))
    .map((m) => m.index + m[0].length)
    .filter((at) => tokens(text.slice(at)).length >= 6);
  const raised = (at: number) =>
    (r.chance(0.4) ? `[${text[at]!.toUpperCase()}]` : text[at]!.toUpperCase()) + text.slice(at + 1);
  if (starts.length > 0)
    return { words: raised(r.pick(starts)), case: 'verbatim', kinds: [], mutation: 'keep:first-letter' };
  const first = tokens(text)[0]!;
  if (!functionWords.has(first.low) || first.low === 'i' || /^i'/.test(first.low)) return null;
  return {
    words: first.word[0]!.toLowerCase() + text.slice(first.at + 1),
    case: 'verbatim',
    kinds: [],
    mutation: 'keep:first-letter',
  };
}

/** One content word replaced: from our lists, or by a word of the same article with the same ending. */
export function reword(text: string, r: Random, source: string): Made | null {
  const list = tokens(text);
  const options: { t: Token; by: readonly string[] }[] = [];
  list.forEach((t, i) => {
    if (i === 0 || loaded(t) || /^\p{Lu}/u.test(t.word)) return;
    const known = swaps.get(t.low);
    if (known) options.push({ t, by: known });
    const ending = /(?:ing|ed|ions?|ly|ment|ness|ities|ers)$/.exec(t.low)?.[0];
    if (!known && ending && t.low.length >= 6 && !functionWords.has(t.low)) {
      const others = [
        ...new Set([...source.matchAll(/(?<![\p{L}’'-])\p{Ll}{6,}(?![\p{L}’'-])/gu)].map((m) => m[0])),
      ];
      const by = others.filter(
        (o) => o.endsWith(ending) && o !== t.low && o.slice(0, 4) !== t.low.slice(0, 4) && !hedges.has(o),
      );
      if (by.length > 0) options.push({ t, by });
    }
  });
  if (options.length === 0) return null;
  const { t, by } = r.pick(options);
  // "an unarmed" must not become "an tired".
  const article = /\b(an?) $/i.exec(text.slice(0, t.at))?.[1];
  const fitting = article ? by.filter((o) => /^[aeiou]/.test(o) === (article.length === 2)) : by;
  if (fitting.length === 0) return null;
  const to = r.pick(fitting);
  return {
    words: splice(text, t.at, t.end, to),
    case: 'altered',
    kinds: ['words'],
    mutation: 'reword',
    change: { kind: 'quoted-words', from: t.word, to, also: [] },
  };
}

const AUX = new Set('is are was were will would can could should'.split(' '));

/** "not" put in after an auxiliary, or taken out. */
export function negate(text: string, r: Random): Made | null {
  const list = tokens(text);
  const options: { at: number; end: number; by: string; from: string; to: string }[] = [];
  list.forEach((t, i) => {
    const next = list[i + 1];
    if (!next) return;
    const straight = text.slice(t.end, next.at) === ' ';
    if (
      straight &&
      AUX.has(t.low) &&
      i > 0 &&
      next.low === 'not' &&
      !/^(?:only|just|even|about)$/.test(list[i + 2]?.low ?? 'only')
    )
      options.push({ at: t.end, end: next.end, by: '', from: `${t.word} not`, to: t.word });
    else if (
      straight &&
      AUX.has(t.low) &&
      i > 0 &&
      /^\p{Ll}/u.test(next.word) &&
      !/^(?:wh\w+|how|and|but|or|if|not)$/.test(list[i - 1]!.low) &&
      !negations.has(next.low) &&
      !/^(?:i|he|she|it|we|they|you|this|that|there|nothing|only)$/.test(next.low) &&
      !/[.!?]\s*$/.test(text.slice(0, t.at))
    )
      options.push({ at: t.end, end: t.end, by: ' not', from: t.word, to: `${t.word} not` });
    const short = /^(is|are|was|were|does|did|do|would|could|should|has|have|had)n't$/.exec(t.low);
    if (short && i > 0) options.push({ at: t.at, end: t.end, by: short[1]!, from: t.word, to: short[1]! });
    if (i > 0 && (t.low === "can't" || t.low === "won't")) {
      const to = t.low === "can't" ? 'can' : 'will';
      options.push({ at: t.at, end: t.end, by: to, from: t.word, to });
    }
  });
  if (options.length === 0) return null;
  const { at, end, by, from, to } = r.pick(options);
  return {
    words: splice(text, at, end, by),
    case: 'altered',
    kinds: ['polarity', 'words'],
    mutation: 'negate',
    change: { kind: 'polarity', from, to, also: ['quoted-words'] },
  };
}

/** A hedge inside the words taken out, or made sure. */
export function deHedge(text: string, r: Random): Made | null {
  const list = tokens(text);
  const options: { at: number; end: number; by: string; from: string; to: string }[] = [];
  list.forEach((t, i) => {
    const next = list[i + 1];
    if (i === 0 || !next) return;
    if (
      /^(?:may|might|could)$/.test(t.word) &&
      /^\p{Ll}/u.test(next.word) &&
      !negations.has(next.low) &&
      !/^(?:wh\w+|how|if|i|he|she|it|we|they|you|well|as)$/.test(next.low)
    )
      options.push({ at: t.at, end: t.end, by: 'will', from: t.word, to: 'will' });
    if (
      /^(?:probably|perhaps|possibly|maybe|apparently|likely)$/.test(t.word) &&
      (t.word !== 'likely' || /^(?:will|would|are|is|to|can|was)$/.test(list[i - 1]!.low)) &&
      next.low !== 'to'
    )
      options.push({ at: t.at, end: next.at, by: '', from: t.word, to: '' });
    const thinks = /^(?:think|believe|guess|suppose)$/.test(t.word) && list[i - 1]!.low === 'i' && i > 1;
    if (
      thinks &&
      /^(?:it|he|she|we|they|that|the|this|there|it's|we're|he's|she's|they're|that's)$/.test(next.low) &&
      text.slice(t.end, next.at) === ' '
    )
      options.push({ at: list[i - 1]!.at, end: next.at, by: '', from: `I ${t.word}`, to: '' });
  });
  if (options.length === 0) return null;
  const { at, end, by, from, to } = r.pick(options);
  return {
    words: splice(text, at, end, by).replace(
      /([.!?] )(\p{Ll})/gu,
      (_, a: string, b: string) => a + b.toUpperCase(),
    ),
    case: 'altered',
    kinds: ['certainty', 'words', 'cut'],
    mutation: 'de-hedge',
    change: { kind: 'certainty', from, to, also: ['quoted-words'] },
  };
}

/** A number inside a quotation changed. */
export function renumberInside(text: string, r: Random): Made | null {
  const list = tokens(text).filter(
    (t) =>
      // "Round 4" is a name.
      !/\p{Lu}\p{Ll}+ $/u.test(text.slice(0, t.at)) &&
      ((/^\d[\d,]*$/.test(t.word) && !/^(?:1[789]|20)\d\d$/.test(t.word)) ||
        (numberWords.has(t.low) && t.low === t.word)),
  );
  if (list.length === 0) return null;
  const t = r.pick(list);
  const value = Number(t.word.replaceAll(',', ''));
  const to = Number.isNaN(value)
    ? r.pick([...numberWords.keys()].slice(0, 18).filter((w) => w !== t.low))
    : (value + Math.max(2, Math.round(value * (0.2 + r.next())))).toLocaleString('en-US');
  return {
    words: splice(text, t.at, t.end, to),
    case: 'altered',
    kinds: ['number', 'words'],
    mutation: 're-number',
    change: { kind: 'number', from: t.word, to, also: ['quoted-words'] },
  };
}
