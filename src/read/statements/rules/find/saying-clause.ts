import { isDigit } from '../../../text/chars.ts';
import type { Token } from '../../../text/prepare.ts';
import { cueVerb, verbFormsWhere } from '../cue-words.ts';
import { isCapital, verbGroupStart } from '../phrases.ts';
import { actsAsVerb } from '../quoted/speech-tag.ts';
import { subjectOf } from '../subjects.ts';
import { contentEnd, spanOf } from './clause.ts';
import type { Finder, Found } from './index.ts';

const BY = 'saying-clause@1';

/** Verbs whose object is what was said ("reported three deaths"). */
const TRANSITIVE = /^(?:report|announce|confirm|deny|acknowledge|predict|disclose|admit|claim|declare)$/;
const OBJECT =
  /^(?:the|a|an|at|more|over|about|nearly|almost|up|new|several|dozens|hundreds|thousands|no|two|three|four|five|six|seven|eight|nine|ten|his|her|its|their)$/;

/** "Brandt announced on Monday that the road is shut"; "the ministry has reported at least ten cases". */
export const sayingClause: Finder = {
  words: verbFormsWhere((cue) => cue.kind === 'saying' && cue.strong),
  read: readSayingClause,
};

function readSayingClause(tokens: readonly Token[], at: number): Found | undefined {
  const verb = cueVerb(tokens[at]!.lower);
  if (verb?.kind !== 'saying' || !verb.strong || verb.form === 'ing' || verb.form === 'base')
    return undefined;
  if (at === 0 || !tokens[at + 1] || !actsAsVerb(tokens, at)) return undefined;
  const group = verbGroupStart(tokens, at);
  if (tokens.slice(group, at).some((t) => /^(?:is|are|was|were|be|been|being)$/.test(t.lower)))
    return undefined;
  const from = contentStart(tokens, at, verb.lemma);
  if (from === undefined) return undefined;
  const subject = subjectOf(tokens, at);
  if (!subject) return undefined;
  return {
    source: spanOf(tokens, ...subject),
    cue: spanOf(tokens, group, at + 1),
    content: spanOf(tokens, from, contentEnd(tokens, from)),
    by: BY,
  };
}

function contentStart(tokens: readonly Token[], at: number, lemma: string): number | undefined {
  const next = tokens[at + 1]!;
  if (/^(?:said|says)$/.test(tokens[at]!.lower) && mayOpenClause(tokens, at + 1)) return at + 1;
  if (TRANSITIVE.test(lemma)) {
    if (
      (OBJECT.test(next.lower) && !(next.lower === 'at' && tokens[at + 2]?.lower !== 'least')) ||
      isDigit(next.text.charCodeAt(0))
    )
      return at + 1;
  }
  // "told reporters in Vellmar on Monday that"
  for (let k = at + 1; k < Math.min(tokens.length - 2, at + 12); k++) {
    const t = tokens[k]!;
    if (/^[,.;:"“”«»]$/.test(t.text)) return undefined;
    if (t.lower === 'that') return k;
    const verb = cueVerb(t.lower);
    if (verb && verb.form !== 'base' && k > at + 1) return undefined;
  }
  return undefined;
}

/** "said the road", "said she": not "said on Monday", "said: ", "said," or "said Brandt." */
function mayOpenClause(tokens: readonly Token[], k: number): boolean {
  const t = tokens[k]!;
  if (tokens.length - k < 4) return false;
  return (
    /^(?:the|a|an|he|she|they|it|we|i|there|his|her|its|their|this|these|those|no|if|when|while|as|some|many|most|more|all)$/.test(
      t.lower,
    ) ||
    (isCapital(t) &&
      tokens
        .slice(k + 1, k + 6)
        .some((x) =>
          /^(?:is|was|are|were|has|have|had|will|would|can|could|should|did|does|must|may|might)$/.test(
            x.lower,
          ),
        ))
  );
}
