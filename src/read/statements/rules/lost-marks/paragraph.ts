import type { Part, Span } from '../../../../model/index.ts';
import { part } from '../../../parts.ts';
import type { Token } from '../../../text/prepare.ts';
import { countWords } from '../../../text/words.ts';
import { bySentence, type Rule, type RuleContext, tokenAt } from '../context.ts';
import { cueVerb } from '../cue-words.ts';
import { type Draft, newDraft } from '../draft.ts';
import { leadParagraph } from '../layout/place.ts';
import { QUOTED_WORDS } from '../quotations.ts';
import { type SpeechTag, tagIn } from '../quoted/speech-tag.ts';
import {
  draftsOf,
  firstPerson,
  hasMarks,
  inMarks,
  introduces,
  mayStandInside,
  opensInFirstPerson,
  sentencesOf,
  speakerAmong,
} from './person.ts';

const BY = 'lost-marks@1';
const CONFIDENCE = 0.6;

/** Of the body's paragraphs outside quotations, at most this share may speak in the first person. */
const MOST = 0.5;
/**
 * A paragraph in the first person without quotation marks, after a sentence that brings a speaker in ("She said
 * this in an interview with ..."), or after a colon that words of saying lead to: a quotation that lost its marks.
 * The whole paragraph is its content. An article that speaks in the first person itself is left alone.
 */
export const findLostMarks: Rule = (context, drafts) => {
  const { prepared } = context;
  const lead = leadParagraph(context);
  if (lead < 0) return drafts;
  const near = bySentence(prepared, drafts);
  const first = prepared.paragraphs.map((_, p) =>
    sentencesOf(context, p).reduce((n, s) => n + firstPerson(context, s), 0),
  );
  const body = first.slice(lead);
  if (first[lead]! > 0 || body.filter((n) => n > 0).length > MOST * body.length) return drafts;
  const added: Draft[] = [];
  let speaker: Draft | undefined;
  for (let p = lead + 1; p < prepared.paragraphs.length; p++) {
    const here = draftsOf(context, near, p);
    if (hasMarks(context, p)) continue;
    const colon = isLabel(context, p) ? undefined : colonBefore(context, p);
    if (!colon && !(first[p]! >= 1 && sentencesOf(context, p).some(opensInFirstPerson))) continue;
    if (!colon && !here.every(mayStandInside)) continue;
    const before = sentencesOf(context, p - 1).at(-1);
    const brought =
      before && introduces(before) ? speakerAmong(context, draftsOf(context, near, p - 1)) : undefined;
    const introduced = colon ? undefined : (brought ?? speaker);
    if (!introduced && !colon) continue;
    const draft = lostDraft(context, p, introduced, colon);
    for (const d of here) {
      d.gone = true;
      d.heir = draft;
    }
    speaker = introduced ?? speaker;
    added.push(draft);
  }
  return [...drafts.filter((d) => !d.gone), ...added];
};

function lostDraft(
  context: RuleContext,
  p: number,
  speaker: Draft | undefined,
  tag: SpeechTag | undefined,
): Draft {
  const { text } = context;
  const { start, end } = context.prepared.paragraphs[p]!;
  const as = (span: Span | undefined): Part[] => (span ? [part(text, span[0], span[1], BY)] : []);
  const content = [part(text, start, end, BY, 'inferred')];
  const draft = newDraft(as(tag?.source), as(tag?.cue), content, CONFIDENCE);
  draft.sourceOf = speaker;
  draft.lost = true;
  return draft;
}

/** "Brandt wrote:" at the end of the paragraph before: who, and by which words. */
function colonBefore(context: RuleContext, p: number): SpeechTag | undefined {
  const { paragraphs } = context.prepared;
  const before = paragraphs[p - 1];
  const here = paragraphs[p]!;
  if (!before || context.text[before.end - 1] !== ':' || inMarks(context, before.end - 1)) return undefined;
  if (countWords(context.text, here.start, here.end) < QUOTED_WORDS) return undefined;
  const last = sentencesOf(context, p - 1).at(-1);
  return last && introducingTag(last.tokens);
}

/** "Brandt wrote:", "argued that:", "said in a statement:"; not "pointed to some other numbers:". */
function introducingTag(tokens: readonly Token[]): SpeechTag | undefined {
  const colon = tokens.length - 1;
  const tag = tagIn(tokens, colon, 8);
  if (!tag?.source) return undefined;
  const verb = tokenAt(tokens, tag.cue[1] - 1);
  const cue = cueVerb(tokens[verb]!.lower);
  if (!cue || !(cue.strong || /^(?:write|add|continue|speak)$/.test(cue.lemma))) return undefined;
  const between = tokens.slice(verb + 1, colon);
  const bare = between.every((t) => /^(?:that|this|it|also|further|later)$/.test(t.lower));
  const medium = /^(?:in|on|to|at|during|via)$/.test(between[0]?.lower ?? '') || cue.lemma === 'tell';
  return bare || medium ? tag : undefined;
}

/** A list's item or a transcript's turn. */
function isLabel(context: RuleContext, p: number): boolean {
  const { start } = context.prepared.paragraphs[p]!;
  return /^(?:[-•*·–—]|\d{1,2}[.)])/.test(context.text.slice(start, start + 4));
}
