import { headOf } from '../../read/compare/figures.ts';
import { stateNamed } from '../../read/compare/told.ts';
import { foreignLanguage } from '../../read/foreign/language.ts';
import type { Figure, Span, Telling, Told } from '../../read/index.ts';
import { hashString } from '../../read/learn/hash.ts';
import { resolveCountry } from '../../resolve/countries/resolve-country.ts';
import { plain, wordsOf } from '../align/diff.ts';
import { daysOf, printedOn } from './days.ts';
import { tellingness } from './figures.ts';
import type { Linkable, LinkFigure, LinkVoice } from './linkable.ts';
import { rarityOf } from './rarity.ts';
import { foreignState, type UnreadWords, unreadWords, withForeign } from './unread.ts';
import { linkVoice, soundOf, speakersOf } from './voice.ts';
import { winnow } from './winnow.ts';

/** A sentence has at most so many figures that are looked at, and so many words. */
const MOST_FIGURES = 10;
const MOST_WORDS = 60;
const MOST_DATES = 4;
/** What is said for so long, or ago, is no count of things told. */
const TIMES: ReadonlySet<string> = new Set(
  'second minute hour day night week month year decade century time'.split(' '),
);

/** How large a thing is tells which thing it is ("152 mm shells"). */
const SIZES: ReadonlySet<string> = new Set([
  'millimetre',
  'millimeter',
  'centimetre',
  'centimeter',
  'mm',
  'cm',
  'inch',
  'caliber',
  'calibre',
]);

/**
 * What is compared of each sentence that an article tells: those that somebody is given as saying, headlines, and others
 * with a figure. `article` is its key in the store.
 */
export function linkablesOf(telling: Telling, article: string): Linkable[] {
  const about = {
    article,
    speakers: speakersOf(telling),
    topic: topicOf(telling),
    counts: countsOf(telling),
  };
  return telling.told
    .flatMap((told) => linkablesIn(telling, told, about))
    .filter((l) => l.statement !== null || l.figure !== null || l.part === 'headline');
}

type About = Pick<Linkable, 'article' | 'speakers' | 'topic' | 'counts'>;

/** So many words of an article are its topic. */
const TOPIC = 16;

/** Hashes of the words that an article says most often and that are rare elsewhere, ascending. */
function topicOf({ told }: Telling): number[] {
  const weights = new Map<string, number>();
  // Beginnings of words in one language would leave no place for what all share.
  for (const { keys } of told)
    for (const key of keys) if (!key.includes(':')) weights.set(key, (weights.get(key) ?? 0) + rarityOf(key));
  return [...weights]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, TOPIC)
    .map(([key]) => hashString(key))
    .sort((x, y) => x - y);
}

/** So many of an article's values are kept: those that it tells first. */
const VALUES = 16;

function countsOf(telling: Telling): number[] {
  const values = new Set<number>();
  for (const told of telling.told)
    for (const figure of figuresTold(telling, told))
      if (figure.value !== null && tellingness(figure) >= 0.7 && values.size < VALUES)
        values.add(figure.value);
  return [...values].sort((x, y) => x - y);
}

const isRead = ({ reading }: Telling): boolean => {
  const language = reading.article.language.toLowerCase();
  return language.startsWith('en') || language === 'und' || foreignLanguage(language) !== undefined;
};

function wordsTold(telling: Telling, told: Told): UnreadWords {
  if (!isRead(telling)) return unreadWords(told, telling.text);
  const language = foreignLanguage(telling.reading.article.language);
  return language ? withForeign(readWords(told), told, telling.text, language) : readWords(told);
}

/** The words of a sentence apart by what they are, and how its names sound. */
export function toldWords(
  telling: Telling,
  told: Told,
): UnreadWords & { readonly sounds: ReadonlyMap<string, number> } {
  const words = wordsTold(telling, told);
  return { ...words, sounds: new Map(words.names.map((n) => [n, soundOf(n)])) };
}

const figuresTold = (telling: Telling, told: Told): readonly LinkFigure[] =>
  isRead(telling)
    ? told.unit.figures.filter(isCount).map(linkFigure)
    : unreadWords(told, telling.text).figures;

function linkablesIn(telling: Telling, told: Told, about: About): Linkable[] {
  const { reading } = telling;
  const { unit, statement } = told;
  const counts = unit.figures.filter(isCount).slice(0, MOST_FIGURES);
  const { words, names, states, figures } = wordsTold(telling, told);
  const hashed = [...words].slice(0, MOST_WORDS).map(([word, tenths]) => [hashString(word), tenths] as const);
  const ordered = wordsOf(told).map((w) => hashString(plain(w.text)));
  const sorted = hashed.sort((a, b) => a[0] - b[0]);
  const printed = printedOn(reading.article.published);
  const inContent = (span: readonly [number, number]): boolean =>
    statement.content.some((c) => span[0] >= c.span[0] && span[1] <= c.span[1]);
  const said = statement.dates
    .map((i) => reading.dates[i])
    .filter((d) => d !== undefined && d.type === 'date' && !inContent(d.span))
    .map((d) => daysOf(d!.value))
    .filter((d) => d !== undefined);
  const common = {
    ...about,
    statement: unit.statement < 0 ? null : statement.id,
    part: told.part,
    language: reading.article.language.toLowerCase().split('-')[0]!,
    printed,
    said: said.length === 1 ? said[0]! : null,
    words: sorted.map(([hash]) => hash),
    rare: sorted.map(([, tenths]) => tenths),
    names: ascending(names.map((n) => hashString(n))),
    sounds: ascending(names.map(soundOf)),
    states: [...new Set(states)].sort(),
    voice: voiceOf(telling, told),
    prints: winnow(ordered),
    verbatim: hashString(ordered.join(' ')),
    question: told.words.slice(-2).some((w) => w.text === '?'),
    back: isBack(said[0], printed, telling, told),
  } satisfies Omit<Linkable, 'id' | 'span' | 'told' | 'figure' | 'nth' | 'others'>;
  const datesIn = ([start, end]: Span): (readonly [number, number])[] =>
    reading.dates
      .filter((d) => d.type === 'date' && d.span[0] >= start && d.span[1] <= end)
      .map((d) => daysOf(d.value))
      .filter((d) => d !== undefined)
      .slice(0, MOST_DATES);
  const id = `${about.article}@${unit.span.join('-')}`;
  if (figures.length === 0)
    return [{ id, span: unit.span, ...common, told: datesIn(unit.span), figure: null, nth: 0, others: [] }];
  return figures.slice(0, MOST_FIGURES).map((figure, i) => {
    const own: Span = [counts[i - 1]?.span[1] ?? unit.span[0], counts[i + 1]?.span[0] ?? unit.span[1]];
    const span = isRead(telling) ? own : unit.span;
    return {
      id: figures.length === 1 ? id : `${id}#${i + 1}`,
      span,
      ...common,
      told: datesIn(span),
      figure,
      nth: i,
      others: figures.filter((_, j) => j !== i),
    };
  });
}

/** Words for states are known by their languages' lists too. */
function voiceOf(telling: Telling, told: Told): LinkVoice {
  const voice = linkVoice(telling, told);
  const language = foreignLanguage(telling.reading.article.language);
  if (!language || voice.kind === 'nobody' || voice.country !== undefined) return voice;
  const state = foreignState(telling, told, language);
  return state === undefined ? voice : { ...voice, country: codeOf(state) };
}

const ascending = (list: readonly number[]): number[] => [...new Set(list)].sort((x, y) => x - y);

/** The words of a sentence as told, apart by what they are. */
function readWords({ keys, unit }: Told): UnreadWords {
  const named = new Set(
    unit.names.flatMap((n) =>
      n.exact
        .toLowerCase()
        .replace(/['’]s$/, '')
        .split(/[\s-]+/),
    ),
  );
  const words = new Map<string, number>();
  const names: string[] = [];
  const states: string[] = [];
  for (const key of keys) {
    if (stateNamed(key) === key) states.push(codeOf(key));
    else if (named.has(key)) names.push(key);
    else words.set(key, rarityOf(key));
  }
  return { words, names, states, figures: unit.figures.filter(isCount).map(linkFigure) };
}

const codes = new Map<string, string>();

/** ISO code of a state, by the name under which tellings have it. */
function codeOf(state: string): string {
  let code = codes.get(state);
  if (code === undefined) {
    const found = resolveCountry(state);
    code =
      found.verdict === 'found'
        ? found.country.code
        : found.verdict === 'unsure'
          ? found.candidates[0]!.code
          : state;
    codes.set(state, code);
  }
  return code;
}

function isCount(figure: Figure): boolean {
  if (figure.value === null && figure.low == null && figure.high == null) return false;
  const head = headOf(figure);
  return !(TIMES.has(head) && figure.counted?.lemma !== 'time') && !SIZES.has(head);
}

function linkFigure(figure: Figure): LinkFigure {
  const { value, low, high, bound } = figure;
  return {
    value,
    ...(value === null && { low: low ?? null, high: high ?? null }),
    bound,
    thing: headOf(figure),
  };
}

/** Said so many days before the article was printed, a saying is pointed back to. */
const BACK = 14;
/** What tells that somebody spoke before. Only the words of source and cue are looked at. */
const EARLIER =
  /\b(?:earlier|previously|last (?:week|month|year|spring|summer|autumn|fall|winter)|(?:weeks?|months?|years?) ago|back in|at the time|had)\b/i;

/** A sentence that the article tells itself, of what was said or counted before. */
const NARRATED =
  /\b(?:had (?:earlier |previously )?(?:said|told|spoken|put|estimated|given|counted|reported)|earlier|previously|recently|before[,.;]|until then|in (?:January|February|March|April|May|June|July|August|September|October|November|December),? \p{L})/u;

function isBack(
  said: readonly [number, number] | undefined,
  printed: number | null,
  { text }: Telling,
  { statement, unit }: Told,
): boolean {
  if (said && printed !== null) return said[1] < printed - BACK;
  if (unit.statement < 0)
    return NARRATED.test(text.slice(unit.span[0], Math.min(unit.span[1], unit.span[0] + 400)));
  const around = [...statement.source, ...statement.cue].map((p) => p.span);
  if (around.length === 0) return false;
  const start = Math.min(...around.map((s) => s[0]));
  const end = Math.max(...around.map((s) => s[1]));
  return EARLIER.test(text.slice(start, Math.min(end, start + 200)));
}
