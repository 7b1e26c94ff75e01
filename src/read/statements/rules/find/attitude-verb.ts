import type { Token } from '../../../text/prepare.ts';
import { cueVerb, verbFormsWhere } from '../cue-words.ts';
import { isPronoun, verbGroupStart } from '../phrases.ts';
import { actsAsVerb } from '../quoted/speech-tag.ts';
import { subjectOf } from '../subjects.ts';
import { contentEnd, spanOf } from './clause.ts';
import type { Finder, Found } from './index.ts';

const BY = 'attitude-verb@1';

/** Verbs that show an attitude with any object; others of attitudes.json only with "that". */
const WITH_OBJECT = /^(?:condemn|denounce|deplore|decry|welcome|praise|applaud|commend|hail)$/;
const WITH_CLAUSE =
  /^(?:hope|fear|doubt|worry|believe|think|expect|regret|suspect|feel|know|insist|trust|assume|understand|realize|realise)$/;

/** "Brandt condemned the strike", "the ministry fears that", "she hopes to". */
export const attitudeVerb: Finder = {
  words: verbFormsWhere((cue) => cue.kind === 'attitude'),
  read: readAttitudeVerb,
};

function readAttitudeVerb(tokens: readonly Token[], at: number): Found | undefined {
  const verb = cueVerb(tokens[at]!.lower);
  if (verb?.kind !== 'attitude' || verb.form === 'ing' || !actsAsVerb(tokens, at)) return undefined;
  const next = tokens[at + 1];
  if (!next || at === 0) return undefined;
  const object =
    WITH_OBJECT.test(verb.lemma) &&
    /^(?:the|a|an|this|that|his|her|its|their|any|all|what)$/.test(next.lower);
  const clause = WITH_CLAUSE.test(verb.lemma) && next.lower === 'that';
  if (!object && !clause) return undefined;
  const group = verbGroupStart(tokens, at);
  if (tokens.slice(group, at).some((t) => /^(?:is|are|was|were|be|been|being|to)$/.test(t.lower)))
    return undefined;
  const subject = subjectOf(tokens, at);
  if (!subject) return undefined;
  const [from, to] = subject;
  if (verb.form === 'base' && to - from === 1 && !isPronoun(tokens[from]!) && !/s$/.test(tokens[from]!.lower))
    return undefined;
  return {
    source: spanOf(tokens, from, to),
    cue: spanOf(tokens, group, at + 1),
    content: spanOf(tokens, at + 1, contentEnd(tokens, at + 1)),
    by: BY,
  };
}
