import type { Certainty } from '../../model/index.ts';
import type { Token } from '../text/prepare.ts';
import { HEDGES, MODAL_HEDGES } from './lexicon.ts';
import { phraseAt, phraseTable } from './phrases.ts';

/** adverb: covers its clause; modal: an auxiliary; predicate: governs what it covers; adjective: before its noun. */
export type HedgeKind = 'adverb' | 'modal' | 'predicate' | 'adjective';

/** Hedge words as a range of tokens of one sentence: [first, last]. */
export interface HedgeWords {
  readonly first: number;
  readonly last: number;
  readonly certainty: Certainty;
  readonly kind: HedgeKind;
  readonly negative: boolean;
}

interface Entry {
  readonly certainty: Certainty;
  readonly kind: HedgeKind;
  readonly negative: boolean;
  /** Words that show what is covered and are no part of the hedge ("that" in "suggest that"). */
  readonly tail: boolean;
}

const entry = (certainty: string, kind: HedgeKind, tail = false, negative = false): Entry => ({
  certainty: certainty as Certainty, // the keys of the lexicon's tables are certainty values
  kind,
  negative,
  tail,
});

const forms = phraseTable<Entry | null>([
  ...HEDGES.notHedges.map((p) => [p, null] as const),
  ...Object.entries(HEDGES.phrases).flatMap(([value, list]) =>
    list.map(
      (p) =>
        [
          p,
          value === 'negative'
            ? entry(HEDGES.negativeCertainty, 'adverb', false, true)
            : entry(value, 'adverb'),
        ] as const,
    ),
  ),
]);
const byLemma = phraseTable<Entry>(
  Object.entries(HEDGES.lemmas).flatMap(([value, list]) =>
    list.map((p) => [p, entry(value, 'predicate', p.includes(' '))] as const),
  ),
);
const word = (table: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, Certainty> =>
  new Map(
    Object.entries(table).flatMap(([value, list]) => list.map((w) => [w, value as Certainty] as const)),
  );
const NOUNS = word(HEDGES.nouns);
const ADJECTIVES = word(HEDGES.adjectives);
const PASSIVES = word(HEDGES.passives);
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", '’s', "'re", '’re', 'am', "'m"]);
const PRONOUNS = new Set(['i', 'we', 'he', 'she', 'it', 'they', 'you', 'there', 'this', 'that']);
/** What may open the clause that a verb of belief governs. */
const OPENERS = new Set(['that', 'he', 'she', 'it', 'they', 'there', 'the']);
const AFTER_NOUN = new Set(['that', 'of', 'is', 'was']);

/** The hedges of one sentence in order of place, none within another. */
export function findHedges(tokens: readonly Token[], lemmas: readonly string[]): HedgeWords[] {
  const out: HedgeWords[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const exact = phraseAt(forms, tokens, i, token.lower);
    if (exact) {
      const { length, value } = exact;
      if (value) push(out, i, i + length - 1, value);
      i += length - 1;
      continue;
    }
    const modal = MODAL_HEDGES.get(token.lower);
    if (modal) {
      if (isModalHedge(tokens, i)) push(out, i, i, entry(modal, 'modal'));
      continue;
    }
    const hit = single(tokens, lemmas[i]!, i);
    if (hit) {
      push(out, i, hit.last, hit.entry);
      i = hit.last;
    }
  }
  return out;
}

function push(out: HedgeWords[], first: number, last: number, e: Entry): void {
  out.push({ first, last, certainty: e.certainty, kind: e.kind, negative: e.negative });
}

function single(
  tokens: readonly Token[],
  lemma: string,
  i: number,
): { last: number; entry: Entry } | undefined {
  const token = tokens[i]!;
  const verbal = token.tag === '' || token.tag.startsWith('V');
  const passive = PASSIVES.get(token.lower);
  if (passive && verbal && token.tag !== 'VBD' && BE.has(wordBefore(tokens, i)) && saysMore(tokens, i))
    return { last: i, entry: entry(passive, 'predicate') };
  if (verbal) {
    const hit = phraseAt(byLemma, tokens, i, lemma);
    // Without a tag a word such as "fear" may be a noun: then only a form that shows the verb counts.
    const shown =
      hit?.value.tail ||
      lemma !== token.lower ||
      PRONOUNS.has(wordBefore(tokens, i)) ||
      OPENERS.has(tokens[i + 1]?.lower ?? '');
    if (hit && (token.tag !== '' || shown))
      return { last: hit.value.tail ? lastOfVerb(tokens, i, hit.length) : i, entry: hit.value };
  }
  const next = tokens[i + 1]?.lower ?? '';
  const noun = NOUNS.get(token.tag === '' ? singular(token.lower) : lemma);
  if (noun && (token.tag === '' || token.tag.startsWith('N')) && AFTER_NOUN.has(next))
    return { last: i, entry: entry(noun, 'predicate') };
  const adjective = ADJECTIVES.get(token.lower);
  if (adjective && (token.tag === '' || /^(JJ|VBN|VBD|RB)/.test(token.tag))) {
    const predicative = BE.has(wordBefore(tokens, i));
    return { last: i, entry: entry(adjective, predicative ? 'predicate' : 'adjective') };
  }
  return undefined;
}

/** "be inclined to think" is all hedge; "suggest that" is hedge and complementizer. */
function lastOfVerb(tokens: readonly Token[], i: number, length: number): number {
  let last = i + length - 1;
  while (last > i && TAILS.has(tokens[last]!.lower)) last--;
  return last;
}
const TAILS = new Set(['that', 'to', 'he', 'she', 'it', 'they', 'the', 'a', 'an', 'if', 'whether']);

/** "could not" denies an ability; "May" is a month unless a verb phrase follows. */
function isModalHedge(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1]?.lower;
  if (token.tag !== '' && token.tag !== 'MD') return false;
  if (token.lower === 'could' && (next === 'not' || next === "n't" || next === 'n’t' || next === 'only'))
    return false;
  if (token.lower === 'may' && token.text === 'May')
    return token.tag === 'MD' && i > 0
      ? false
      : next !== undefined && !/^[\d,.]/.test(next) && token.tag === 'MD';
  return true;
}

function wordBefore(tokens: readonly Token[], i: number): string {
  let k = i - 1;
  while (
    k >= 0 &&
    (tokens[k]!.lower.endsWith('ly') || tokens[k]!.lower === 'not' || tokens[k]!.lower === 'also')
  )
    k--;
  return tokens[k]?.lower ?? '';
}

function saysMore(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.lower;
  return next === 'to' || next === 'that' || next === 'of' || next === 'by' || next === 'in';
}

const singular = (w: string): string =>
  w.endsWith('ies') ? `${w.slice(0, -3)}y` : w.endsWith('s') && !w.endsWith('ss') ? w.slice(0, -1) : w;
