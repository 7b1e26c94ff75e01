import bounds from '../../../lexicon/en/bounds.json' with { type: 'json' };
import demonyms from '../../../lexicon/en/demonyms.json' with { type: 'json' };
import places from '../../../lexicon/en/places.json' with { type: 'json' };
import synonyms from '../../../lexicon/en/retelling-synonyms.json' with { type: 'json' };
import stopwords from '../../../lexicon/en/stopwords.json' with { type: 'json' };
import type { Name, Span, Statement, StatementPart } from '../../model/index.ts';
import { certaintyOf } from '../certainty/index.ts';
import { overlaps, part, within } from '../parts.ts';
import type { FoundStatement } from '../statements/index.ts';
import type { Prepared, Sentence } from '../text/prepare.ts';
import { type Compared, sentenceAt, type Unit, unitsOf } from './units.ts';

/** A word of a unit with its place. */
export interface ToldWord {
  readonly text: string;
  readonly span: Span;
}

/** One sentence of what an article tells, said by somebody or told by the article itself. */
export interface Told {
  /** `unit.statement` is an index into the reading's statements, or -1 where the article itself tells it. */
  readonly unit: Unit;
  /** The reading's statement; where the article itself tells it, one without source and cue. */
  readonly statement: Statement;
  readonly part: StatementPart;
  /** What it shares with other tellings of the same: words under their synonyms, places under their state. */
  readonly keys: ReadonlySet<string>;
  readonly words: readonly ToldWord[];
}

const MAKER = 'narration@1';
/** A sentence of fewer characters tells nothing that could be lined up. */
const SHORTEST = 15;
/** How a number is bounded, and that a time begins, says nothing about what is told. */
const STOP: ReadonlySet<string> = new Set([
  ...stopwords.words,
  ...Object.values(bounds.before).flatMap((words) => words.filter((w) => /^[a-z]+$/.test(w))),
  'since',
  'until',
]);
const SYNONYM: ReadonlyMap<string, string> = new Map(
  synonyms.groups.flatMap((group) => group.map((word): [string, string] => [word, `~${group[0]}`])),
);
const PLACE: ReadonlyMap<string, string> = new Map([
  ...Object.entries(places.countries).flatMap(([state, others]) =>
    [state, ...others].map((name): [string, string] => [name.toLowerCase(), state.toLowerCase()]),
  ),
  // A capital stands for its government, and tellings choose either.
  ...Object.entries(places.capitals).map(([name, state]): [string, string] => [
    name.toLowerCase(),
    state.toLowerCase(),
  ]),
  ...Object.entries(demonyms.demonyms).map(([name, state]): [string, string] => [
    name.toLowerCase(),
    state.toLowerCase(),
  ]),
]);

/** The state, in lower case, that the name of a state, a capital or a people stands for. */
export const stateNamed = (name: string): string | undefined => PLACE.get(name.toLowerCase());

/** The key of a lemma as tellings share it: a state in lower case, or the word under its synonym; none for no word. */
export function keysOf(lemma: string): string[] {
  const word = lemma.toLowerCase();
  if (!word || STOP.has(word)) return [];
  return [PLACE.get(word) ?? SYNONYM.get(word) ?? word];
}

/**
 * Everything that an article tells, sentence by sentence, in order of place; or of that, what lies at one of the places
 * asked for.
 */
export function toldOf(prepared: Prepared, reading: Compared, asked?: readonly Span[]): Told[] {
  const out: Told[] = [];
  const isAsked = (span: Span): boolean => asked === undefined || asked.some((a) => overlaps(a, span));
  const add = (statement: Statement, index: number): void => {
    if (!statement.content.some((c) => isAsked(c.span))) return;
    for (const unit of unitsOf(prepared, reading, statement, index))
      if (isAsked(unit.span)) out.push(told(prepared, reading, unit, statement));
  };
  reading.statements.forEach(add);
  const narrated = narration(prepared, reading).filter((n) => n.content.some((c) => isAsked(c.span)));
  const judged = certaintyOf(prepared, narrated);
  narrated.forEach((found, i) => {
    const { sourceOf: _, ...rest } = found;
    const statement: Statement = {
      id: '',
      ...rest,
      chain: [],
      figures: [],
      dates: [],
      names: [],
      certainty: judged[i]!,
    };
    add(statement, -1);
  });
  return out.sort((a, b) => a.unit.span[0] - b.unit.span[0] || a.unit.span[1] - b.unit.span[1]);
}

/** What nobody is given as saying: whole sentences, and of others the rest where that holds a figure. */
function narration(prepared: Prepared, reading: Compared): FoundStatement[] {
  const { headline, dateline } = reading.article;
  const taken = merged(
    reading.statements.flatMap((s) => [...s.content, ...s.source, ...s.cue].map((p) => p.span)),
  );
  const out: FoundStatement[] = [];
  let next = 0;
  let first = true;
  for (const sentence of prepared.sentences) {
    while (next < taken.length && taken[next]![1] <= sentence.start) next++;
    const isHeadline = headline !== undefined && overlaps(headline.span, [sentence.start, sentence.end]);
    const place: StatementPart = isHeadline ? 'headline' : first ? 'lead' : 'body';
    if (!isHeadline) first = false;
    const start =
      dateline && dateline.span[0] >= sentence.start && dateline.span[1] < sentence.end
        ? firstWordAfter(sentence, dateline.span[1])
        : sentence.start;
    for (const [from, to] of gaps(taken, next, [start, sentence.end])) {
      const whole = from === start && to === sentence.end;
      if (to - from < SHORTEST || (!whole && within(reading.figures, [from, to]).length === 0)) continue;
      out.push({
        part: place,
        source: [],
        cue: [],
        content: [part(prepared.text, from, to, MAKER, 'inferred')],
        directness: 'indirect',
        marks: 'none',
        kind: 'saying',
        confidence: 0.5,
      });
    }
  }
  return out;
}

/** Spans in order, those that touch as one. */
function merged(spans: readonly Span[]): Span[] {
  const out: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** What of a span is free of those from `next` on. */
function gaps(taken: readonly Span[], next: number, [start, end]: Span): Span[] {
  const out: Span[] = [];
  let at = start;
  for (let i = next; i < taken.length && taken[i]![0] < end; i++) {
    if (taken[i]![0] > at) out.push([at, taken[i]![0]]);
    at = Math.max(at, taken[i]![1]);
  }
  if (at < end) out.push([at, end]);
  return out;
}

function firstWordAfter(sentence: Sentence, offset: number): number {
  const token = sentence.tokens.find((t) => t.start >= offset && /[\p{L}\p{N}"“]/u.test(t.lower));
  return token?.start ?? sentence.start;
}

function told(prepared: Prepared, reading: Compared, unit: Unit, statement: Statement): Told {
  const words: ToldWord[] = [];
  const keys = new Set<string>();
  const named = within(reading.names, unit.span);
  for (const name of named) for (const key of nameKeys(name, reading)) keys.add(key);
  for (let i = sentenceAt(prepared, unit.span[0]); i < prepared.sentences.length; i++) {
    const sentence = prepared.sentences[i]!;
    if (sentence.start >= unit.span[1]) break;
    sentence.tokens.forEach((token, t) => {
      if (token.start < unit.span[0] || token.end > unit.span[1]) return;
      words.push({ text: prepared.text.slice(token.start, token.end), span: [token.start, token.end] });
      const lemma = token.lemma.toLowerCase();
      if (!/[\p{L}\p{N}]/u.test(lemma) || STOP.has(lemma) || STOP.has(token.lower)) return;
      const follows = sentence.tokens[t + 1];
      const state = PLACE.get(follows ? `${token.lower} ${follows.lower}` : '') ?? PLACE.get(token.lower);
      if (state) keys.add(state);
      else if (!named.some((n) => overlaps(n.span, [token.start, token.end]))) {
        if (!/^\p{N}/u.test(lemma)) keys.add(SYNONYM.get(lemma) ?? lemma);
      }
    });
  }
  return { unit, statement, part: statement.part, keys, words };
}

/** A person under the last name, a place under its state, others word by word. */
function nameKeys(name: Name, reading: Compared): string[] {
  const words = name.exact
    .toLowerCase()
    .replace(/['’]s$/, '')
    .split(/[\s-]+/)
    .filter((w) => w && !STOP.has(w));
  const whole = name.exact.toLowerCase().replace(/^the /, '');
  const state = PLACE.get(whole) ?? PLACE.get(whole.replace(/s$/, '')) ?? half(whole, reading);
  if (state) return [state];
  if (name.kind === 'person') return words.slice(-1);
  return words.map((w) => PLACE.get(w) ?? w);
}

/** "The North" is a state where the article is about Korea. */
function half(name: string, { names }: Compared): string | undefined {
  const state = { north: 'north korea', south: 'south korea' }[name];
  const isOfKorea = (n: Name): boolean => / korea$/.test(stateNamed(n.exact.replace(/['’]s$/, '')) ?? '');
  return state !== undefined && names.some(isOfKorea) ? state : undefined;
}
