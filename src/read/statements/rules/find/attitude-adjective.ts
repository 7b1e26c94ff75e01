import lexicon from '../../../../../lexicon/en/attitudes.json' with { type: 'json' };
import type { Token } from '../../../text/prepare.ts';
import { cueAdjective } from '../cue-words.ts';
import { verbGroupStart } from '../phrases.ts';
import { subjectOf } from '../subjects.ts';
import { contentEnd, spanOf } from './clause.ts';
import type { Finder, Found } from './index.ts';

const BY = 'attitude-adjective@1';

const BEING: ReadonlySet<string> = new Set(lexicon.being);
const DEGREE: ReadonlySet<string> = new Set(lexicon.degree);

/** What may follow, by attitude; "that" may always. */
const OPENERS: Readonly<Record<string, RegExp>> = {
  concern: /^(?:about|over|by|at|with)$/,
  fear: /^(?:of|about)$/,
  confidence: /^(?:about|of|in)$/,
  doubt: /^(?:about|of)$/,
  condemnation: /^(?:by|at|about|over)$/,
  regret: /^(?:about|by|over|for)$/,
  surprise: /^(?:by|at|about)$/,
  gratitude: /^(?:to|for)$/,
  approval: /^(?:about|with|by|of)$/,
  opposition: /^to$/,
};

/** "The ministry is concerned about the dam", "she was confident that": the cue is verb and adjective. */
export const attitudeAdjective: Finder = { words: BEING, read: readAttitudeAdjective };

function readAttitudeAdjective(tokens: readonly Token[], at: number): Found | undefined {
  if (!BEING.has(tokens[at]!.lower)) return undefined;
  let k = at + 1;
  while (k < tokens.length && k < at + 4 && DEGREE.has(tokens[k]!.lower) && !isOpened(tokens[k + 1]?.lower))
    k++;
  const word = tokens[k] && cueAdjective(tokens[k]!.lower);
  const opener = tokens[k + 1]?.lower;
  if (!word?.attitude || !opener) return undefined;
  if (opener !== 'that' && !OPENERS[word.attitude]?.test(opener)) return undefined;
  const group = verbGroupStart(tokens, at);
  const subject = subjectOf(tokens, at);
  if (!subject) return undefined;
  return {
    source: spanOf(tokens, ...subject),
    cue: spanOf(tokens, group, k + 1),
    content: spanOf(tokens, k + 1, contentEnd(tokens, k + 1)),
    by: BY,
  };
}

/** "certain that" is an adjective of attitude, "certain risks" a degree. */
const isOpened = (lower: string | undefined): boolean =>
  lower === 'that' || lower === 'about' || lower === 'of';
