import { lemmaOf } from '../../syntax/lemma.ts';
import type { Token } from '../../text/prepare.ts';
import {
  CONDITIONS,
  EVENT_NOUNS,
  NEGATIVE_DETERMINERS,
  predicateClasses,
  QUESTION_WORDS,
} from '../lexicon.ts';

export interface ShallowTree {
  readonly head: Int16Array;
  readonly rel: readonly string[];
}

const words = (s: string): ReadonlySet<string> => new Set(s.split(' '));
const MODALS = words("can could may might must shall should will would wo ca 'll ’ll 'd ’d");
const BE_HAVE_DO = words(
  "is are was were be been being am 's ’s 're ’re 'm ’m have has had having 've ’ve do does did get gets got",
);
const SUBJECTS = words('i you he she it we they who which that this there');
const MARKS = words('that because since as while after although though before until so than');
const DETERMINERS = words(
  'the a an this that these those its his her their our my your some any no each every',
);
const PREPOSITIONS = words(
  'of in on at by for with from about against over under into after before without despite to',
);

/**
 * Stands in for a parse where no syntax model was given: verbs found by what stands before them, each clause
 * hung on the verb before it. Coarse, but negations, modals and "that"/"to" chains come out where they matter.
 */
export function shallowTree(tokens: readonly Token[], lemmas: readonly string[]): ShallowTree {
  const n = tokens.length;
  const head = new Int16Array(n).fill(-1);
  const rel = new Array<string>(n).fill('dep');
  let governor = -1; // the last verb or event noun to the left
  let opener = -1; // first word since then that opens a clause
  let pending: number[] = []; // auxiliaries, negations and subjects waiting for their verb
  let to = false;
  for (let i = 0; i < n; i++) {
    const { lower } = tokens[i]!;
    const auxiliary = MODALS.has(lower) || BE_HAVE_DO.has(lower);
    if (auxiliary || lower === 'not' || lower === "n't" || lower === 'n’t' || lower === 'never') {
      pending.push(i);
      continue;
    }
    if (lower === 'to') {
      to = true;
      pending.push(i);
      continue;
    }
    if (CONDITIONS.has(lower) || MARKS.has(lower) || (QUESTION_WORDS.has(lower) && opener < 0)) {
      opener = i;
      pending.push(i);
      continue;
    }
    if (isVerb(tokens, lemmas, i, pending, to)) {
      attach(i, governor, link(tokens, lemmas, i, opener, to, governor));
      for (const k of pending) attach(k, i, auxiliaryRel(tokens[k]!.lower));
      governor = i;
      opener = -1;
      pending = [];
      to = false;
      continue;
    }
    const noun = isEventNoun(tokens[i]!, lemmas[i]!);
    if (noun) {
      attach(i, governor, governor < 0 ? 'nsubj' : 'dobj');
      for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
        const before = tokens[k]!.lower;
        if (DETERMINERS.has(before)) attach(k, i, 'det');
        else if (PREPOSITIONS.has(before)) {
          if (head[k] === -1 || rel[k] === 'dep') attach(k, i, 'case');
          break;
        }
      }
      to = false;
      continue;
    }
    if (SUBJECTS.has(lower) || NEGATIVE_DETERMINERS.has(lower) || lower === 'nobody' || lower === 'none') {
      pending.push(i);
      continue;
    }
    if (lower === ',' || lower === ';' || lower === ':') to = false;
    if (governor >= 0) attach(i, governor, lower.endsWith('ly') ? 'advmod' : 'dep');
  }
  for (const k of pending)
    if (head[k] === -1 && governor >= 0 && k !== governor)
      attach(k, governor, auxiliaryRel(tokens[k]!.lower));
  return { head, rel };

  function attach(i: number, to: number, r: string): void {
    if (i === to) return;
    head[i] = to;
    rel[i] = to < 0 ? 'root' : r;
  }
}

function auxiliaryRel(lower: string): string {
  if (MODALS.has(lower) || BE_HAVE_DO.has(lower)) return 'aux';
  if (lower === 'not' || lower === "n't" || lower === 'n’t' || lower === 'never') return 'neg';
  if (NEGATIVE_DETERMINERS.has(lower)) return 'neg';
  if (lower === 'to' || CONDITIONS.has(lower) || MARKS.has(lower)) return 'mark';
  return 'nsubj';
}

function link(
  tokens: readonly Token[],
  lemmas: readonly string[],
  i: number,
  opener: number,
  to: boolean,
  governor: number,
): string {
  const word = opener >= 0 ? tokens[opener]!.lower : '';
  if (CONDITIONS.has(word)) return 'advcl';
  if (word === 'that' || word === 'whether') return 'ccomp';
  if (MARKS.has(word)) return 'advcl';
  if (QUESTION_WORDS.has(word)) return 'ccomp';
  if (to) return 'xcomp';
  if (governor >= 0 && predicateClasses(lemmas[governor]!).includes('report')) return 'ccomp';
  return tokens[i]!.lower.endsWith('ing') ? 'xcomp' : 'parataxis';
}

function isVerb(
  tokens: readonly Token[],
  lemmas: readonly string[],
  i: number,
  pending: readonly number[],
  to: boolean,
): boolean {
  const { lower, tag } = tokens[i]!;
  if (tag !== '') return tag.startsWith('V');
  if (!/^[a-z]/.test(lower)) return false;
  const last = pending.at(-1);
  const before = last === undefined ? '' : tokens[last]!.lower;
  const near = last !== undefined && i - last <= 2;
  if (near && (to || MODALS.has(before) || before === "n't" || before === 'not'))
    return !DETERMINERS.has(lower);
  if (near && BE_HAVE_DO.has(before))
    return lower.endsWith('ed') || lower.endsWith('ing') || lower.endsWith('en');
  if (i > 0 && DETERMINERS.has(tokens[i - 1]!.lower)) return false;
  if (lower.endsWith('ed') && lower.length > 4) return true;
  if (isIrregularPast(lower)) return true;
  const base = lemmas[i]!;
  return (base !== lower || SUBJECTS.has(tokens[i - 1]?.lower ?? '')) && predicateClasses(base).length > 0;
}

/** "sold", "went": rarely anything but a verb. */
const isIrregularPast = (lower: string): boolean =>
  lower.length > 3 && !/(s|ing)$/.test(lower) && lemmaOf(lower, 'VBD') !== lower;

/** A noun of the lexicon or one made from a verb, by its ending. */
export function isEventNoun({ lower, tag }: Token, lemma: string): boolean {
  if (tag !== '' && tag !== 'NN' && tag !== 'NNS') return false;
  if (EVENT_NOUNS.has(lemma) || EVENT_NOUNS.has(lower)) return true;
  return lower.length > 7 && /(ation|ition|ment|ings?)$/.test(lower);
}
