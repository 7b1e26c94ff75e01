import type { Language } from '../languages/index.ts';
import type { Template } from '../languages/template.ts';
import { civil } from '../plan/calendar.ts';
import type { Fact } from '../plan/facts.ts';
import type { Telling } from '../plan/telling.ts';
import { chosen } from '../random.ts';
import type { Span } from '../types.ts';
import { familyName, givenName, type Names } from '../world/names.ts';
import { capital } from '../world/sounds.ts';
import { vocabulary } from '../world/vocabulary.ts';
import { figureWords } from './figure.ts';
import { fill } from './fill.ts';

export interface SentenceContext {
  readonly language: Language;
  readonly names: Names;
  /** The number from which this sentence's wordings are drawn. */
  readonly own: number;
  /** The speaker was introduced in an earlier sentence. */
  readonly known: boolean;
  /** The sentence before with a statement is by the same speaker, and a pronoun is to stand for the name. */
  readonly pronoun: boolean;
  /** Names of the outlets that are cited: none, the parent's, or also that of the parent's parent. */
  readonly cited: readonly string[];
  /** The day of publication, by which "on Tuesday" is decided. */
  readonly day: number;
  /** The day on which the first of the cited outlets reported. */
  readonly reported: number;
}

/** Words that an edit may change. */
export interface Words {
  readonly number: string;
  readonly bound: string;
  readonly counted: string;
  readonly hedge: string;
  readonly negation: string;
  readonly name: string;
  readonly cue: string;
  readonly source: string;
}

/** A sentence that tells a statement; spans are in units from its beginning. */
export interface Sentence {
  readonly text: string;
  readonly source: Span;
  readonly cue: Span;
  readonly content: Span;
  readonly figure: Span | null;
  readonly direct: boolean;
  readonly words: Words;
}

export function sentence(telling: Telling, context: SentenceContext): Sentence {
  const { language } = context;
  const template = templateOf(telling, context);
  const direct = template.pieces.some((p) => typeof p === 'object' && 'slot' in p && p.slot === 'Q');
  const quoted = direct && template.pieces.some((p) => typeof p === 'string' && /[“„«]/.test(p));
  const content = contentOf(telling, context, direct);
  const source = sourceOf(telling, context);
  const group = telling.named ? (speakerOf(telling, context).woman ? 1 : 0) : 2;
  let [sourceSpan, cueSpan, contentSpan]: Span[] = [
    [0, 0],
    [0, 0],
    [0, 0],
  ];
  let cue = '';
  const text = fill(
    template,
    (slot, words) => {
      if (slot === 'S') return source.text;
      if (slot === 'S,') return source.apposition ? source.text + language.text.closing : source.text;
      if (slot === 'C') return words ?? language.text.cues[telling.cue]![group]!;
      if (slot === 'D') return dayWords(language, telling.fact.day, context.day);
      if (slot === 'E') return dayWords(language, context.reported, context.day);
      if (slot === 'A') return outletWords(language, context.cited[0]!);
      if (slot === 'B') return outletWords(language, context.cited[1]!);
      return content.text;
    },
    false,
    (slot, start, words) => {
      if (slot === 'S' || slot === 'S,') sourceSpan = [start, start + source.text.length];
      if (slot === 'C') [cue, cueSpan] = [words, [start, start + words.length]];
      if (slot === 'X' || slot === 'Q') contentSpan = [start, start + words.length];
    },
  );
  return {
    text,
    source: sourceSpan!,
    cue: cueSpan!,
    content: contentSpan!,
    figure: content.figure && [contentSpan![0] + content.figure[0], contentSpan![0] + content.figure[1]],
    direct: quoted,
    words: { ...content.words, name: source.name, cue, source: source.text },
  };
}

const speakerOf = (telling: Telling, { names }: SentenceContext) => names.people[telling.fact.speaker]!;

function templateOf(telling: Telling, { language, own, known, cited }: SentenceContext): Template {
  const lists = [known ? language.again : language.told, language.cited, language.citedTwice];
  const list = lists[Math.min(cited.length, 2)]!;
  const first = chosen(list, own, 0);
  // "According to" says nothing of claiming or admitting.
  return telling.cue === 0 || first.openCue ? first : list.find((t) => t.openCue)!;
}

/** The title's words for the main statement: what is said, as in direct speech. */
export function titleOf(telling: Telling, context: SentenceContext): string {
  const { language } = context;
  const source = sourceOf(telling, { ...context, known: true, pronoun: false });
  const content = contentOf(telling, context, true).text;
  return fill(language.title, (slot) => (slot === 'S' ? capital(source.text) : content));
}

function sourceOf(
  telling: Telling,
  context: SentenceContext,
): { readonly text: string; readonly name: string; readonly apposition: boolean } {
  const { language, names, known, pronoun } = context;
  const { tag } = language.text;
  const person = speakerOf(telling, context);
  const family = familyName(person, telling.slip, tag);
  const given = givenName(person, tag);
  const name = known ? family : tag === 'ko' ? `${family} ${given}` : `${given} ${family}`;
  const form = language.speaker[telling.named ? (known ? 1 : 0) : 2];
  const { pronouns } = language.text;
  if (pronoun && known && telling.named && pronouns)
    return { text: pronouns[person.woman ? 1 : 0], name: '', apposition: false };
  const text = fill(form, (slot) => {
    if (slot === 'N') return name;
    return slot === 'O' ? language.text.offices[person.office]! : names.country(person.country, tag);
  });
  return { text, name: telling.named ? name : '', apposition: telling.named && !known };
}

interface Content {
  readonly text: string;
  readonly figure: Span | null;
  readonly words: Omit<Words, 'name' | 'cue' | 'source'>;
}

function contentOf(telling: Telling, context: SentenceContext, direct: boolean): Content {
  const { language, names, own } = context;
  const { tag } = language.text;
  const { fact, figure } = telling;
  const list = figure && fact.event ? language.events[fact.event] : language.talk[fact.talk]!;
  const numbers = figure && figureWords(language, figure, own);
  const hedge = telling.hedge < 0 ? '' : language.text.hedges[telling.hedge]!;
  let negation = language.text.not[telling.negated ? 1 : 0];
  const words = vocabulary();
  const slots = (slot: string): string => {
    switch (slot) {
      case 'F':
        return numbers!.text;
      case 'T':
        return language.text.tense[direct ? 1 : 0];
      case 'H':
        return hedge;
      case 'N':
        return language.text.not[telling.negated ? 1 : 0];
      case 'P':
        return names.country(fact.from, tag);
      case 'Q':
        return fact.to.country ? names.country(fact.to.index, tag) : names.place(fact.to.index, tag);
      case 'a':
        return words.words(tag)[fact.words[1]]!;
      default:
        return language.text.capitalNouns
          ? words.capitals(tag)[fact.words[0]]!
          : words.words(tag)[fact.words[0]]!;
    }
  };
  const detail = fact.event ? fill(language.details[fact.detail]!, slots) : '';
  let span: Span | null = null;
  const body = fill(chosen(list, own, 1), slots, telling.negated, (slot, start, text) => {
    if (slot === 'F') span = [start, start + text.length];
    if (slot === 'either') negation = text;
  });
  const shift = language.text.detailFirst ? detail.length : 0;
  const found = span as Span | null; // assigned in the callback above
  return {
    text: language.text.detailFirst ? detail + body : body + detail,
    figure: found && [found[0] + shift, found[1] + shift],
    words: {
      number: numbers?.number ?? '',
      bound: numbers?.bound ?? '',
      counted: numbers?.counted ?? '',
      hedge: hedge.trim(),
      negation: negation.trim(),
    },
  };
}

/** A sentence that goes back to what the speaker said before. */
export function backReference(
  telling: Telling,
  earlier: Fact,
  context: SentenceContext,
): { readonly text: string; readonly figure: Span; readonly counted: string } {
  const { language } = context;
  const source = sourceOf(telling, { ...context, known: true, pronoun: false }).text;
  const person = speakerOf(telling, context);
  const group = telling.named ? (person.woman ? 1 : 0) : 2;
  const words = figureWords(language, earlier.figure!, context.own); // the caller's facts have one
  let figure: Span = [0, 0];
  const text = fill(
    language.backReference,
    (slot) => {
      if (slot === 'S') return source;
      if (slot === 'C') return language.text.cues[0]![group]!;
      return slot === 'D' ? dateWords(language, earlier.day) : words.text;
    },
    false,
    (slot, start, part) => {
      if (slot === 'F') figure = [start, start + part.length];
    },
  );
  return { text, figure, counted: words.counted };
}

/** The weekday within five days, else the date. */
function dayWords(language: Language, said: number, published: number): string {
  const { text } = language;
  if (published - said > 5) return dateWords(language, said);
  return text.onDay.replace('{d}', text.weekdays[civil(said).weekday]!);
}

function dateWords({ text }: Language, date: number): string {
  const { day, month } = civil(date);
  return text.onDate.replace('{n}', String(day)).replace('{m}', text.months[month]!);
}

export const outletWords = ({ text }: Language, name: string): string => text.outlet.replace('{o}', name);
