import lexicon from '../../../../../lexicon/en/attitudes.json' with { type: 'json' };
import type { Token } from '../../../text/prepare.ts';
import { cueNoun, verbForms } from '../cue-words.ts';
import { verbGroupStart } from '../phrases.ts';
import { subjectOf } from '../subjects.ts';
import { contentEnd, spanOf } from './clause.ts';
import type { Finder, Found } from './index.ts';

const BY = 'attitude-expressed@1';

const EXPRESSING: ReadonlySet<string> = new Set(
  lexicon.expressing.flatMap((lemma) => verbForms(lemma).map(([text]) => text)),
);
const DEGREE: ReadonlySet<string> = new Set(lexicon.degree);
const OPENERS =
  /^(?:that|over|about|at|in|for|to|with|of|on|regarding|concerning|toward|towards|by|against)$/;

/** "Brandt expressed deep concern over the dam", "voiced hope that": the cue runs from the verb to the noun. */
export const attitudeExpressed: Finder = { words: EXPRESSING, read: readAttitudeExpressed };

function readAttitudeExpressed(tokens: readonly Token[], at: number): Found | undefined {
  if (!EXPRESSING.has(tokens[at]!.lower)) return undefined;
  let k = at + 1;
  while (k < tokens.length && k < at + 6 && DEGREE.has(tokens[k]!.lower)) k++;
  const noun = tokens[k] && cueNoun(tokens[k]!.lower);
  if (noun?.kind !== 'attitude') return undefined;
  // "expressed concern and hope that"
  let last = k;
  if (tokens[k + 1]?.lower === 'and' && tokens[k + 2] && cueNoun(tokens[k + 2]!.lower)) last = k + 2;
  const opener = tokens[last + 1];
  if (!opener || !OPENERS.test(opener.lower)) return undefined;
  const group = verbGroupStart(tokens, at);
  const subject = subjectOf(tokens, at);
  const end = contentEnd(tokens, last + 1);
  return {
    source: subject && spanOf(tokens, ...subject),
    cue: spanOf(tokens, group, last + 1),
    content: spanOf(tokens, last + 1, end),
    by: BY,
  };
}
