import { part } from '../../../parts.ts';
import type { Sentence } from '../../../text/prepare.ts';
import { bySentence, type Rule, type RuleContext } from '../context.ts';
import { type Draft, newDraft } from '../draft.ts';
import { firstPerson, inMarks, introduces, mayStandInside, sentencesOf, speakerAmong } from './person.ts';

const BY = 'lost-marks-run@1';
const CONFIDENCE = 0.5;

/**
 * The same within one paragraph, as where a page lost its line breaks: sentences in the first person after one that
 * brings a speaker in ("He said it in an interview with the Courier. We worry about the dam. ..."). A run goes from
 * its first such sentence to its last; one sentence between two of them belongs to it.
 */
export const findLostRuns: Rule = (context, drafts) => {
  const near = bySentence(context.prepared, drafts);
  const added: Draft[] = [];
  for (let p = 0; p < context.prepared.paragraphs.length; p++) {
    const sentences = sentencesOf(context, p);
    const at = sentences.findIndex((s) => introduces(s) && saysThis(s));
    if (at < 0 || at === sentences.length - 1) continue;
    const said = sentences.slice(0, at + 1);
    if (said.some((s) => firstPerson(context, s) > 0)) continue;
    const speaker = speakerAmong(
      context,
      said.flatMap((s) => near.get(s.index) ?? []),
    );
    if (speaker) added.push(...runsAfter(context, near, sentences.slice(at + 1), speaker));
  }
  return [...drafts.filter((d) => !d.gone), ...added];
};

/** "said this", "said it", "stated this": the sentence points back to what was said. */
const saysThis = ({ tokens }: Sentence): boolean =>
  tokens.some(
    (t, i) =>
      /^(?:said|stated|told|wrote|announced|reported)$/.test(t.lower) &&
      /^(?:this|it|about|so)$/.test(tokens[i + 1]?.lower ?? ''),
  );

function runsAfter(
  context: RuleContext,
  near: ReadonlyMap<number, Draft[]>,
  sentences: readonly Sentence[],
  speaker: Draft,
): Draft[] {
  const own = sentences.map((s) => {
    const there = (near.get(s.index) ?? []).filter((d) => !d.gone);
    if (inMarks(context, s.end - 1) || !there.every(mayStandInside)) return 'other';
    if (firstPerson(context, s) > 0) return 'own';
    return there.length === 0 ? 'bare' : 'other';
  });
  const out: Draft[] = [];
  for (let i = 0; i < own.length; i++) {
    if (own[i] !== 'own') continue;
    let last = i;
    for (let k = i + 1; k < own.length && own[k] !== 'other' && k - last <= 2; k++)
      if (own[k] === 'own') last = k;
    const draft = newDraft(
      [],
      [],
      [part(context.text, sentences[i]!.start, sentences[last]!.end, BY, 'inferred')],
      CONFIDENCE,
    );
    draft.sourceOf = speaker;
    draft.lost = true;
    for (const s of sentences.slice(i, last + 1))
      for (const d of near.get(s.index) ?? []) {
        d.gone = true;
        d.heir = draft;
      }
    out.push(draft);
    i = last;
  }
  return out;
}
