import type { Token } from '../../text/prepare.ts';
import { isFiniteVerb, mayBeSource, type Range, subjectBefore, verbGroupStart } from './phrases.ts';

/** The subject of the first finite verb in tokens [from, before): that of a participle or a second verb after it. */
export function mainSubject(tokens: readonly Token[], before: number, from = 0): Range | undefined {
  for (let v = from + 1; v < before; v++) {
    if (!isFiniteVerb(tokens, v)) continue;
    const group = verbGroupStart(tokens, v, from);
    const subject = group > from ? subjectBefore(tokens, group, from) : undefined;
    if (subject) return subject;
  }
  return undefined;
}

/**
 * Who does what the verb says: by the tree where there is one, else the phrase before it, or that of the verb it is
 * joined to ("condemned … and voiced").
 */
export function subjectOf(tokens: readonly Token[], verb: number, from = 0): Range | undefined {
  // A participle far off hangs on the wrong verb in many trees: the surface finds its subject more often.
  if (tokens[verb]!.lower.endsWith('ing') && verbGroupStart(tokens, verb, from) === verb)
    return subjectBySurface(tokens, verb, from) ?? subjectInTree(tokens, verb, from);
  return subjectInTree(tokens, verb, from) ?? subjectBySurface(tokens, verb, from);
}

/** The readings of a verb's subject, by the surface first. */
export function subjectsOf(tokens: readonly Token[], verb: number): Range[] {
  return [subjectBySurface(tokens, verb, 0), subjectInTree(tokens, verb, 0)].filter((r) => r !== undefined);
}

function subjectBySurface(tokens: readonly Token[], verb: number, from: number): Range | undefined {
  const group = verbGroupStart(tokens, verb, from);
  const before = tokens[group - 1];
  if (!before || group <= from) return undefined;
  if (group === verb && tokens[verb]!.lower.endsWith('ing')) return mainSubject(tokens, group, from);
  return /^(?:and|or|but)$/.test(before.lower)
    ? (lastSubject(tokens, group - 1, from) ?? mainSubject(tokens, group, from))
    : subjectBefore(tokens, group, from);
}

/** "Brandt laughed and said": the subject of the nearest finite verb before the joining word. */
export function lastSubject(tokens: readonly Token[], before: number, from = 0): Range | undefined {
  for (let v = before - 1; v > from && before - v < 20; v--) {
    if (!isFiniteVerb(tokens, v)) continue;
    const group = verbGroupStart(tokens, v, from);
    const subject = group > from ? subjectBefore(tokens, group, from) : undefined;
    if (subject) return subject;
  }
  return undefined;
}

/** The words under the verb's subject in the tree, as far as they stand together before the verb. */
function subjectInTree(tokens: readonly Token[], verb: number, from: number): Range | undefined {
  if (!tokens[verb]!.rel) return undefined;
  let governor = verb;
  for (let steps = 0; steps < 3; steps++) {
    for (let k = verb - 1; k >= from; k--) {
      const t = tokens[k]!;
      if (t.head !== governor || !t.rel.startsWith('nsubj')) continue;
      let first = k;
      // What hangs on the subject to its left: words between must hang on it too.
      while (first > from && hangsOn(tokens, first - 1, k)) first--;
      let last = k + 1;
      while (last < verb && hangsOn(tokens, last, k)) last++;
      const range: Range = [first, trimEnd(tokens, first, last)];
      return range[1] > range[0] && mayBeSource(tokens, range) ? range : undefined;
    }
    // A verb joined to another, or a participle, shares its subject.
    const { rel, head } = tokens[governor]!;
    if (head < 0 || !/^(?:conj|advcl|xcomp|dep)$/.test(rel)) return undefined;
    governor = head;
  }
  return undefined;
}

function hangsOn(tokens: readonly Token[], at: number, on: number): boolean {
  let k = at;
  for (let steps = 0; steps < 12 && k >= 0; steps++) {
    if (k === on) return true;
    k = tokens[k]!.head;
  }
  return false;
}

function trimEnd(tokens: readonly Token[], first: number, last: number): number {
  let k = last;
  while (k > first && /^[,;:—–-]$/.test(tokens[k - 1]!.text)) k--;
  return k;
}
