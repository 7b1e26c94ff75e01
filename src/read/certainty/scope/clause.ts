import { AUX, type ClauseArrays, COPULA, DEFINITE, HAVE, SUBJECT, TO } from './arrays.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const MODALS = set(
  "can could may might must shall should will would wo ca sha ought need dare 'll ’ll 'd ’d",
);
const DETERMINERS = set('the this that these those its his her their our my your');
const WH = set('what who whom whose which when where why how whether');
const HAVES = set("have has had having 've ’ve");

/** Notes at the governor of token i what the token does in its clause: subject, auxiliary, opener, preposition. */
export function noteClause(a: ClauseArrays, i: number): void {
  const h = a.head[i]!;
  const r = a.rel[i]!;
  const { lower } = a.tokens[i]!;
  switch (r) {
    case 'nsubj':
    case 'nsubjpass':
    case 'csubj':
      if (a.subject[h]! < 0) a.subject[h] = i;
      a.flags[h]! |= SUBJECT;
      break;
    case 'expl':
      a.flags[h]! |= SUBJECT;
      break;
    case 'aux':
    case 'auxpass':
    case 'cop':
      noteAuxiliary(a, i, h, r);
      break;
    case 'mark':
      if (lower === 'to') a.flags[h]! |= TO;
      else if (a.mark[h] === '') a.mark[h] = lower;
      break;
    case 'advmod':
      if ((lower === 'when' || lower === 'if') && a.mark[h] === '') a.mark[h] = lower;
      break;
    case 'case':
      if (a.preposition[h] === '') a.preposition[h] = lower;
      break;
    case 'nmod:poss':
      a.flags[h]! |= DEFINITE;
      break;
    case 'det':
      if (DETERMINERS.has(lower)) a.flags[h]! |= DEFINITE;
      break;
    default:
      break;
  }
  if (lower === 'that' && a.that[h]! < 0 && i < h && r !== 'det') a.that[h] = i;
  if (WH.has(lower)) noteQuestionWord(a, i, h, r);
}

function noteAuxiliary(a: ClauseArrays, i: number, h: number, r: string): void {
  const { lower, tag } = a.tokens[i]!;
  a.flags[h]! |= AUX;
  if (r === 'cop') a.flags[h]! |= COPULA;
  if (a.auxiliary[h] === '') a.auxiliary[h] = lower;
  if (lower === 'to') a.flags[h]! |= TO;
  else if (tag === 'MD' || (tag === '' && MODALS.has(lower))) a.modal[h] = lower;
  else if (HAVES.has(lower)) a.flags[h]! |= HAVE;
}

/** "what kind of weapons it bought": the wh-word belongs to the clause, not to the noun that it stands before. */
function noteQuestionWord(a: ClauseArrays, i: number, h: number, r: string): void {
  const inNoun = r === 'det' || r === 'amod' || r === 'nmod:poss';
  const clause = inNoun && a.head[h]! >= 0 ? a.head[h]! : h;
  if (a.wh[clause] === '') a.wh[clause] = a.tokens[i]!.lower;
}
