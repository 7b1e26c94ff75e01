import { combine, hashString } from '../../learn/hash.ts';
import { predicateClasses } from '../lexicon.ts';
import { judgeToken } from '../scope/judge.ts';
import { pathOf, type Step } from '../scope/path.ts';
import type { State } from '../scope/state.ts';
import type { SentenceView } from '../scope/view.ts';

/** Features are hashes of a template's number and words; binary, unordered. */
export interface FeatureSink {
  readonly keys: Uint32Array;
  count: number;
}

export const featureSink = (): FeatureSink => ({ keys: new Uint32Array(512), count: 0 });

const wordHashes = new Map<string, number>();
/** Words repeat: a bounded cache of their hashes. */
function hashOf(word: string): number {
  let h = wordHashes.get(word);
  if (h === undefined) {
    h = hashString(word);
    if (wordHashes.size > 50_000) wordHashes.clear();
    wordHashes.set(word, h);
  }
  return h;
}

/** What is known of one event that may speak for or against its having happened; also gives the rules' own state. */
export function eventFeatures(view: SentenceView, at: number, sink: FeatureSink): State {
  const { tokens } = view;
  const path = pathOf(view, at);
  const state = judgeToken(view, at, path);
  sink.count = 0;
  const add = (template: number, value: number): void => {
    if (sink.count < sink.keys.length) sink.keys[sink.count++] = combine(template, value);
  };
  const both = (template: number, a: number, b: number): void => add(template, combine(a, b));
  const token = tokens[at]!;
  const lemma = hashOf(view.lemmas[at]!);
  const tag = hashOf(token.tag);
  const verdict = hashOf(`${state.level}${state.polarity}`);

  add(0, 1);
  add(1, lemma);
  add(2, tag);
  both(3, lemma, tag);
  add(4, hashOf(token.lower.slice(-3)));
  add(5, verdict);
  both(6, verdict, tag);
  both(7, verdict, lemma);
  both(8, hashOf(view.rel[at]!), tag);
  for (const c of predicateClasses(view.lemmas[at]!)) both(9, hashOf(c), verdict);

  ownFeatures(view, at, tag, add, both);
  pathFeatures(view, path, tag, verdict, add, both);
  windowFeatures(view, at, tag, add, both);
  return state;
}

type Add = (template: number, value: number) => void;
type Both = (template: number, a: number, b: number) => void;

function ownFeatures(view: SentenceView, at: number, tag: number, add: Add, both: Both): void {
  const { tokens, head, rel } = view;
  const phrase = phraseShape(view, at);
  both(20, phrase, tag);
  add(21, hashOf(view.modal[at]!));
  both(22, hashOf(view.modal[at]!), view.negated[at]!);
  both(23, hashOf(view.mark[at]!), tag);
  both(24, hashOf(view.wh[at]!), tag);
  both(25, hashOf(view.preposition[at]!), tag);
  both(26, view.flags[at]!, tag);
  const hedge = view.hedge[at]!;
  if (hedge > 0) {
    const found = view.hedges[hedge - 1]!;
    both(27, hashOf(found.certainty), hashOf(found.kind));
    add(28, hashOf(tokens[found.last]!.lower));
  }
  const subject = view.subject[at]!;
  if (subject >= 0) {
    const s = tokens[subject]!;
    add(29, hashOf(view.lemmas[subject]!));
    both(30, hashOf(s.tag), tag);
    both(31, hashOf(s.tag), phrase);
  }
  for (let i = Math.max(0, at - 24); i < tokens.length && i < at + 24; i++) {
    if (head[i] !== at) continue;
    const r = rel[i]!;
    if (r === 'punct') continue;
    const child = hashOf(view.lemmas[i]!);
    both(32, hashOf(r), child);
    both(33, hashOf(r), hashOf(tokens[i]!.tag));
    add(34, hashOf(r));
  }
}

/** Tense, auxiliaries and negation of one verb phrase as one value. */
function phraseShape(view: SentenceView, at: number): number {
  return combine(
    combine(hashOf(view.tokens[at]!.tag), view.flags[at]! & 0x2e),
    combine(hashOf(view.modal[at]!), view.negated[at]!),
  );
}

function pathFeatures(
  view: SentenceView,
  path: readonly Step[],
  tag: number,
  verdict: number,
  add: Add,
  both: Both,
): void {
  let links = 7;
  let depth = 0;
  for (let k = 0; k + 1 < path.length && k < 5; k++) {
    const step = path[k]!;
    const governor = path[k + 1]!.at;
    const link = combine(hashOf(step.link), hashOf(step.by));
    const kind = hashOf(step.link);
    links = combine(links, kind);
    const lemma = hashOf(view.lemmas[governor]!);
    const near = Math.min(k, 2);
    both(40 + near, link, lemma);
    both(43 + near, kind, lemma);
    for (const c of predicateClasses(view.lemmas[governor]!)) {
      both(46 + near, kind, hashOf(c));
      both(49 + near, combine(kind, hashOf(c)), phraseShape(view, governor));
      if (k === 0) both(70, combine(kind, hashOf(c)), tag);
    }
    both(52 + near, kind, phraseShape(view, governor));
    both(55 + near, hashOf(view.modal[governor]!), view.negated[governor]!);
    both(58 + near, link, tag);
    if (k > 0) {
      both(61, links, tag);
      both(71, links, lemma);
    }
    if (k === 0) {
      both(62, combine(link, lemma), tag);
      both(63, combine(kind, lemma), view.negated[governor]!);
      both(64, hashOf(view.mark[governor]!), kind);
      both(65, combine(kind, lemma), verdict);
      const subject = view.subject[governor]!;
      if (subject >= 0) both(66, kind, hashOf(view.lemmas[subject]!));
    }
    if (step.link !== 'same') depth++;
    add(67, kind);
    add(68, link);
  }
  add(69, Math.min(depth, 5));
  both(72, links, verdict);
}

const QUOTES = new Set(['"', '“', '”', '``', "''"]);
const IRREALIS = new Set(
  "if would could may might should will must can shall wo unless whether not n't no never to plan expect want".split(
    ' ',
  ),
);

function windowFeatures(view: SentenceView, at: number, tag: number, add: Add, both: Both): void {
  const { tokens } = view;
  const word = (k: number): number => hashOf(tokens[at + k]?.lower ?? '');
  for (let k = -4; k <= 3; k++) if (k !== 0) add(84 + k, word(k));
  both(90, word(-1), tag);
  both(91, word(-1), word(-2));
  both(92, word(1), word(2));
  both(93, word(1), tag);
  add(94, combine(combine(word(-1), word(-2)), word(-3)));
  both(95, hashOf(tokens[at - 1]?.tag ?? ''), hashOf(tokens[at - 2]?.tag ?? ''));
  both(96, hashOf(tokens[at + 1]?.tag ?? ''), tag);
  let quotes = 0;
  let seen = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { lower } = tokens[i]!;
    if (i < at && QUOTES.has(lower)) quotes++;
    if (i === at || !IRREALIS.has(lower)) continue;
    const gap = at - i;
    const far = gap > 0 ? (gap < 4 ? 1 : gap < 9 ? 2 : 3) : 4;
    add(97, combine(hashOf(lower), far));
    if (gap > 0 && gap < 12) seen = combine(seen, hashOf(lower));
  }
  both(98, quotes & 1, tag);
  add(99, view.question ? 1 : 2);
  add(100, seen);
  both(
    101,
    tokens.length < 12 ? 1 : tokens.length < 25 ? 2 : 3,
    Math.min(4, Math.floor((at * 5) / tokens.length)),
  );
}
