import { stateNamed } from '../../read/compare/told.ts';
import type { Language } from '../../read/foreign/types.ts';
import type { Telling, Told, ToldWord } from '../../read/index.ts';
import { countriesCalled } from '../../resolve/countries/words.ts';
import type { LinkFigure } from './linkable.ts';
import { RARE } from './rarity.ts';

/** What can be compared of a sentence in a language that is not read. */
export interface UnreadWords {
  /** Beginnings of words, and how rare they are held to be, in tenths: longer words are rarer. */
  readonly words: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  readonly states: readonly string[];
  readonly figures: readonly LinkFigure[];
}

/**
 * What a sentence in a language that is read by lists of words tells besides its words under English lemmas, which
 * compare with those of all languages: other words by their beginnings, which compare within its own, names and states.
 */
export function withForeign(
  known: UnreadWords,
  { unit }: Told,
  text: string,
  language: Language,
): UnreadWords {
  const words = new Map([...known.words].filter(([key]) => !key.startsWith(`${language.tag}:`)));
  const names = new Set(known.names);
  const states = new Set(known.states);
  const people = new Set(
    unit.names.flatMap((n) => (n.kind === 'person' ? n.exact.toLowerCase().split(/[\s-]+/) : [])),
  );
  language.words(text, unit.span).forEach((word, i) => {
    const lower = word.text.toLowerCase();
    const isPerson = people.has(lower);
    if (word.lemma !== undefined && !isPerson) return;
    for (const code of countriesCalled(word.text).keys()) states.add(code);
    const stem = language.stem(word);
    const isName = i > 0 && language.namesByCapital && lower !== word.text && lower.length > 2;
    if (isPerson || isName) names.add(lower);
    else if (stem !== undefined) words.set(`${language.tag}:${stem}`, Math.min(RARE - 1, lower.length));
  });
  return { ...known, words, names: [...names], states: [...states] };
}

/** The state that the words of a source, or of an office, name in such a language, under its English name. */
export function foreignState(
  { reading, text }: Telling,
  { statement }: Told,
  language: Language,
): string | undefined {
  const { speaker, source } = statement;
  const mention = speaker?.mention == null ? undefined : reading.names[speaker.mention];
  const offices = mention
    ? reading.names.filter((n) => n.canonical === mention.canonical && n.office).map((n) => n.office!)
    : [];
  for (const { span } of [...source, ...offices])
    for (const { lemma } of language.words(text, span))
      if (lemma && stateNamed(lemma) !== undefined) return lemma;
  return undefined;
}

/** Endings are cut off by length. */
const STEM = 6;

/** Words, capitals, countries and numbers in digits: what little a sentence tells without its language. */
export function unreadWords({ words }: Told, text: string): UnreadWords {
  const out = new Map<string, number>();
  const names = new Set<string>();
  const states = new Set<string>();
  words.forEach((word, i) => {
    const next = words[i + 1];
    const codes = next && countriesCalled(`${word.text} ${next.text}`);
    for (const code of (codes?.size ? codes : countriesCalled(word.text)).keys()) states.add(code);
    if (!/^\p{L}/u.test(word.text)) return;
    const lower = word.text.toLowerCase();
    if (i > 0 && lower !== word.text && word.text.length > 2) names.add(lower);
    else if (lower.length > 3) out.set(lower.slice(0, STEM), Math.min(RARE - 1, lower.length));
  });
  return { words: out, names: [...names], states: [...states], figures: numbersIn(words, text) };
}

/** Numbers in digits, grouped by points, commas, apostrophes or spaces; what is counted is not known. */
function numbersIn(words: readonly ToldWord[], text: string): LinkFigure[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const out: LinkFigure[] = [];
  const told = text.slice(first.span[0], last.span[1]);
  for (const m of told.matchAll(
    /(?<![\d.,])\d{1,3}(?:[.,'’ \u00a0\u202f\u2009]\d{3})+(?![\d])|\d+(?:[.,]\d+)?/gu,
  )) {
    const digits = m[0];
    const value = /^\d+[.,]\d{1,2}$/.test(digits)
      ? Number(digits.replace(',', '.'))
      : Number(digits.replace(/\D/g, ''));
    if (value > 3 && !isYear(digits)) out.push({ value, bound: 'exact', thing: '' });
  }
  return out;
}

const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);
