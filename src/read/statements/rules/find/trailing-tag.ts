import type { Token } from '../../../text/prepare.ts';
import { cueVerb, verbFormsWhere } from '../cue-words.ts';
import {
  isAdverb,
  isFiniteVerb,
  isPronoun,
  mayBeSource,
  phraseEnd,
  type Range,
  subjectBefore,
  verbGroupStart,
} from '../phrases.ts';
import { actsAsVerb } from '../quoted/speech-tag.ts';
import { spanOf } from './clause.ts';
import type { Finder, Found } from './index.ts';

const BY = 'trailing-tag@1';

/** "The road is shut, the Courier reports."; "..., said Orla Brandt." at the end of a sentence. */
export const trailingTag: Finder = {
  words: verbFormsWhere((cue) => cue.kind === 'saying'),
  read: readTrailingTag,
};

function readTrailingTag(tokens: readonly Token[], at: number): Found | undefined {
  const verb = cueVerb(tokens[at]!.lower);
  if (verb?.kind !== 'saying' || (verb.form !== 's' && verb.form !== 'past') || !actsAsVerb(tokens, at))
    return undefined;
  if (!verb.strong && !/^(?:writes|wrote|notes|noted|added|adds)$/.test(tokens[at]!.lower)) return undefined;
  let comma = at;
  while (comma > 0 && at - comma < 25 && tokens[comma - 1]!.text !== ',') comma--;
  if (comma < 4 || tokens[comma - 1]?.text !== ',') return undefined;
  if (comma === at) {
    const end = phraseEnd(tokens, at + 1);
    if (!isInverted(tokens, at, end, verb.lemma)) return besideName(tokens, at);
    return {
      source: spanOf(tokens, at + 1, end),
      cue: spanOf(tokens, at, at + 1),
      content: spanOf(tokens, 0, comma - 1),
      by: BY,
    };
  }
  if (!closes(tokens, at)) return undefined;
  const group = verbGroupStart(tokens, at, comma);
  const subject =
    group > comma ? (subjectBefore(tokens, group, comma) ?? bareSubject(tokens, comma, group)) : undefined;
  if (!subject || subject[0] > comma) return undefined;
  return {
    source: spanOf(tokens, ...subject),
    cue: spanOf(tokens, group, at + 1),
    content: spanOf(tokens, 0, comma - 1),
    by: BY,
  };
}

/** "The road is shut, the head of the union, Finn Halvor, told the Courier.": an apposition before the verb. */
function besideName(tokens: readonly Token[], at: number): Found | undefined {
  if (!closes(tokens, at)) return undefined;
  const subject = subjectBefore(tokens, at);
  const before = subject && tokens[subject[0] - 1];
  if (!subject || before?.text !== ',' || subject[0] < 5) return undefined;
  if (!tokens.slice(0, subject[0]).some((_, k) => isFiniteVerb(tokens, k))) return undefined;
  return {
    source: spanOf(tokens, ...subject),
    cue: spanOf(tokens, at, at + 1),
    content: spanOf(tokens, 0, subject[0] - 1),
    by: BY,
  };
}

/**
 * Nothing but when, where and to whom follows the verb ("told the Courier on Monday.", "reported on May 7, citing the
 * ministry."), no clause.
 */
function closes(tokens: readonly Token[], verb: number): boolean {
  const tells = /^(?:told|tells|informed|informs)$/.test(tokens[verb]!.lower);
  for (let k = verb + 1; k < tokens.length; k++) {
    const t = tokens[k]!;
    if (k === verb + 1 && !tells && !TAIL.test(t.lower)) return false;
    if (k === verb + 1 && t.text === ',' && !CITING.test(tokens[k + 1]?.lower ?? '')) return false;
    // What is cited may have verbs of its own.
    if (t.text === ',' && CITING.test(tokens[k + 1]?.lower ?? '')) return true;
    if (k > verb + 20 || /^["“”«»:;]$/.test(t.text) || t.lower === 'that') return false;
    if (k > verb + 1 && isFiniteVerb(tokens, k)) return false;
  }
  return true;
}

const TAIL =
  /^(?:[.!?,]|on|in|at|during|earlier|late|early|last|this|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const CITING = /^(?:citing|quoting|with|referring)$/;

/** "…, office says": headlines drop the article. */
function bareSubject(tokens: readonly Token[], from: number, to: number): Range | undefined {
  if (to - from > 3 || tokens[from]!.lower.length < 3) return undefined;
  for (let k = from; k < to; k++) {
    const { text } = tokens[k]!;
    if (!/^\p{L}/u.test(text) || isAdverb(tokens[k]!) || isFiniteVerb(tokens, k)) return undefined;
  }
  return /^(?:it|this|that|what|which|there|and|but|the|as)$/.test(tokens[from]!.lower)
    ? undefined
    : [from, to];
}

/** "…, said Orla Brandt.", not "Orla Brandt, the mayor, told the Courier.". */
function isInverted(tokens: readonly Token[], at: number, end: number, lemma: string): boolean {
  if (end <= at + 1 || lemma === 'tell' || lemma === 'inform') return false;
  if (!mayBeSource(tokens, [at + 1, end]) || isPronoun(tokens[at + 1]!) || !endsSoon(tokens[end]?.text))
    return false;
  for (let k = at + 1; k < end; k++) if (isFiniteVerb(tokens, k)) return false;
  return subjectBefore(tokens, at) === undefined;
}

const endsSoon = (text: string | undefined): boolean =>
  text === undefined || /^[.,!?]$/.test(text) || /^(?:on|in|at|during)$/.test(text);
