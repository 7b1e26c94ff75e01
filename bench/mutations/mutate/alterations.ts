import { numberWords } from '../material/numbers.ts';
import { functionWords, hedges, negations, swaps } from './lists.ts';
import { loaded, type Made, phrase, splice, type Token, tokens } from './phrase.ts';
import type { Random } from './random.ts';

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
