import type { Span } from '../../../model/index.ts';
import { DAYS, OFFICE_HEADS, OUTLET_NOUNS, TITLES } from '../../names/lexicon.ts';
import type { Token } from '../../text/prepare.ts';
import { SEEN_BY } from '../lexicon.ts';
import { type Placed, type Scene, sentenceAt, tokenAt } from '../scene.ts';
import { DETERMINERS, DOCUMENTS, ENDS, OPENERS, PRONOUNS } from '../words.ts';

/** What a source as written comes down to: a name, a pronoun, or a description ("a senior official"). */
export type Source =
  | { readonly as: 'name'; readonly placed: Placed; readonly span: Span }
  | { readonly as: 'pronoun'; readonly word: string; readonly span: Span }
  | {
      readonly as: 'description';
      /** The head noun, lower case. */
      readonly head: string;
      /** Words that narrow the head. */
      readonly modifiers: readonly string[];
      readonly definite: boolean;
      readonly plural: boolean;
      /** A name whose owner it is ("Kostra's office") or that narrows it. */
      readonly narrowedBy: readonly Placed[];
      readonly span: Span;
    };

const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);

/** Reads the words of a source. Undefined where there are none. */
export function readSource(scene: Scene, span: Span): Source | undefined {
  const s = sentenceAt(scene.prepared, span[0]);
  const sentence = scene.prepared.sentences[s];
  if (!sentence) return undefined;
  const { tokens } = sentence;
  const from = tokenAt(sentence, span[0]);
  const to = Math.min(tokens.length, tokenAt(sentence, span[1] - 1) + 1);
  if (to <= from) return undefined;
  const placed = scene.placed[s]!.filter((p) => p.from >= from && p.to <= to);
  let i = skipTime(tokens, from, to);
  while (i < to && DETERMINERS.has(tokens[i]!.lower) && i + 1 < to) i++;
  const definite = i > from && DEFINITE.has(tokens[i - 1]!.lower);
  const only = tokens[from]!;
  // "one of them", "two of the officers": as written.
  if (tokens[from + 1]?.lower === 'of' && from + 2 < to && SOME.has(only.lower))
    return {
      as: 'description',
      head: only.lower,
      modifiers: [],
      definite: false,
      plural: !/^(?:one|another|each|none|neither|either)$/.test(only.lower),
      narrowedBy: [],
      span: [only.start, tokens[to - 1]!.end],
    };
  if (RELATIVE.has(only.lower)) return relative(scene, s, from);
  if (PRONOUNS.has(only.lower) && (to === from + 1 || i === from))
    return { as: 'pronoun', word: only.lower, span: [only.start, only.end] };
  const start = i;
  let head = -1;
  let headName: Placed | undefined;
  const narrowedBy: Placed[] = [];
  while (i < to) {
    const name = placed.find((p) => p.from === i);
    if (name) {
      if (headName) narrowedBy.push(headName);
      headName = name;
      head = name.to - 1;
      i = name.to;
      continue;
    }
    const t = tokens[i]!;
    if (t.text === "'s" || t.text === '’s' || t.text === "'" || t.text === '’') {
      if (headName) narrowedBy.push(headName);
      headName = undefined;
      i++;
      continue;
    }
    // "the office of top prosecutor ...": the head stands before; but "(DPRK)" and the like only after a head.
    if (head >= 0 && (ENDS.has(t.lower) || isVerbal(t))) break;
    if (/\p{L}/u.test(t.text)) {
      if (headName) narrowedBy.push(headName);
      headName = undefined;
      head = i;
    }
    i++;
  }
  if (head < 0) return undefined;
  // "the state-run TASS news agency": the noun only says what the outlet is.
  const owner = narrowedBy.at(-1);
  if (
    !headName &&
    owner?.name.kind === 'outlet' &&
    OUTLET_NOUNS.has(tokens[head]!.lower) &&
    head - owner.to <= 1
  )
    headName = owner;
  // "Deputy Head of the Main Directorate of Tides Vadim ...": the name closes the source.
  const last = placed.at(-1);
  if (
    !headName &&
    last?.name.kind === 'person' &&
    last.to >= to &&
    last.name.office &&
    last.name.office.span[0] <= tokens[head]!.start
  )
    headName = last;
  // "figures released by the Interior Ministry", "a NATO estimate": whoever made them is the source.
  if (!headName && DOCUMENTS.has(tokens[head]!.lower)) {
    const maker =
      placed.find(
        (p) =>
          p.from > head &&
          !isSeenBy(tokens, p.from) &&
          /^(by|from|of|at)$/.test(tokens[p.from - (tokens[p.from - 1]!.lower === 'the' ? 2 : 1)]!.lower),
      ) ?? narrowedBy.findLast((p) => p.name.kind !== 'place' && p.name.kind !== 'outlet');
    if (maker && maker.name.kind !== 'place' && maker.name.kind !== 'event') headName = maker;
  }
  if (headName) {
    return { as: 'name', placed: headName, span: headName.name.span };
  }
  // "the ministry's spokesman, Maria Ostrand": the name beside the description is the source.
  const beside = placed.find((p) => p.from > head && p.name.kind === 'person' && isBeside(tokens, head, p));
  if (beside) return { as: 'name', placed: beside, span: beside.name.span };
  return {
    as: 'description',
    head: singular(tokens[head]!),
    modifiers: tokens.slice(start, head).map((t) => t.lower),
    definite,
    plural: isPlural(tokens[head]!),
    narrowedBy,
    span: [tokens[start]!.start, Math.max(tokens[head]!.end, descriptionEnd(tokens, head, to))],
  };
}

/** "a report seen by the Courier": who saw it did not make it. */
const isSeenBy = (tokens: readonly Token[], at: number): boolean => {
  const by = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  return tokens[by]?.lower === 'by' && SEEN_BY.has(tokens[by - 1]?.lower ?? '');
};

/** "its spokesman, Colonel Name", "an adviser to the president, Name": a comma, at most a title or office, the name. */
function isBeside(tokens: readonly Token[], head: number, p: Placed): boolean {
  let k = p.from;
  const office = p.name.office?.span[0];
  while (
    k > head + 1 &&
    tokens[k - 1]!.text !== ',' &&
    (TITLES.has(tokens[k - 1]!.text) ||
      OFFICE_HEADS.has(tokens[k - 1]!.lower) ||
      (office !== undefined && tokens[k - 1]!.start >= office))
  )
    k--;
  if (tokens[k - 1]?.text !== ',') return false;
  return (
    k === head + 2 ||
    (k <= head + 14 &&
      !tokens.slice(head + 1, k - 1).some((t) => t.text === ',' || /^(?:who|which|that)$/.test(t.lower)))
  );
}

const SOME: ReadonlySet<string> = new Set(
  'one two three four five six some many most several both all none each another others neither either few'.split(
    ' ',
  ),
);

const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom']);

/** "Mara Quill, who deals with ..., reported": the name before the relative pronoun, if one stands close by. */
function relative(scene: Scene, s: number, from: number): Source | undefined {
  const { tokens } = scene.prepared.sentences[s]!;
  const person = tokens[from]!.lower === 'who' || tokens[from]!.lower === 'whom';
  const found = scene.placed[s]!.findLast(
    (p) => p.to <= from && from - p.to < 25 && (!person || p.name.kind === 'person'),
  );
  if (!found || (!person && from - found.to > 1)) return undefined;
  return { as: 'name', placed: found, span: found.name.span };
}

/** Past what stands before the source and tells a time: "In March", "On October 18", "Days ago". */
function skipTime(tokens: readonly Token[], from: number, to: number): number {
  let i = from;
  if (tokens[i]!.lower === 'according' && tokens[i + 1]?.lower === 'to' && i + 2 < to) return i + 2;
  if (!OPENERS.has(tokens[i]!.lower) && !isTime(tokens[i]!)) return from;
  let timed = false;
  while (
    i < to &&
    i - from < 8 &&
    (isTime(tokens[i]!) || OPENERS.has(tokens[i]!.lower) || tokens[i]!.text === ',')
  ) {
    timed ||= isTime(tokens[i]!) || (i > from && tokens[i]!.text === ',');
    i++;
  }
  return timed && i < to ? i : from;
}

const isTime = (t: Token): boolean =>
  DAYS.has(t.lower) ||
  /^(19|20)?\d\d?$/.test(t.text) ||
  /^(days?|weeks?|months?|years?|ago|week|month|year|morning|evening|night)$/.test(t.lower);

/** A description keeps what narrows it after the head, up to a comma or a clause: "the office of top prosecutor ...". */
function descriptionEnd(tokens: readonly Token[], head: number, to: number): number {
  let i = head + 1;
  if (i >= to || !/^(of|at|in|from|with|for|familiar|close|briefed|involved)$/.test(tokens[i]!.lower))
    return tokens[head]!.end;
  while (i < to && i < head + 12 && !/^[,;:("“—–]|^(who|which|that)$/.test(tokens[i]!.lower)) i++;
  return tokens[i - 1]!.end;
}

const isVerbal = (t: Token): boolean =>
  t.tag === 'VBG' ||
  t.tag === 'VBD' ||
  t.tag === 'VBN' ||
  t.tag === 'VBZ' ||
  t.tag === 'VBP' ||
  t.tag === 'MD';

function singular(t: Token): string {
  if (t.lemma && t.lemma !== t.lower) return t.lemma.toLowerCase();
  if (/ies$/.test(t.lower)) return `${t.lower.slice(0, -3)}y`;
  return /[^s]s$/.test(t.lower) && t.lower.length > 3 ? t.lower.slice(0, -1) : t.lower;
}

const isPlural = (t: Token): boolean => t.tag === 'NNS' || (t.tag === '' && /[^s]s$/.test(t.lower));
