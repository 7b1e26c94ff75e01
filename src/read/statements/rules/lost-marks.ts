import type { Part, Span } from '../../../model/index.ts';
import { part } from '../../parts.ts';
import type { Sentence, Token } from '../../text/prepare.ts';
import { countWords } from '../../text/quotes.ts';
import { bySentence, firstEndingAfter, type Rule, type RuleContext, tokenAt } from './context.ts';
import { cueVerb } from './cue-words.ts';
import { type Draft, newDraft } from './draft.ts';
import { leadParagraph } from './place.ts';
import { QUOTED_WORDS } from './quotations.ts';
import { isRelaying } from './relaying.ts';
import { type SpeechTag, tagIn } from './speech-tag.ts';

const BY = 'lost-marks@1';
const CONFIDENCE = 0.6;

const FIRST = /^(?:i|we|our|my|us|me|ours|mine|ourselves|myself)$/;
/** Of the body's paragraphs outside quotations, at most this share may speak in the first person. */
const MOST = 0.5;
/** Words that bring a speaker in: where they stand, what follows may be her own words. */
const INTRODUCING =
  /^(?:interview|briefing|conference|speech|address|commentary|comment|statement|post|message|column|podcast|broadcast|telegram|facebook)$/;

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
  const first = prepared.paragraphs.map((_, p) => firstPerson(context, p));
  const body = first.slice(lead);
  if (first[lead]! > 0 || body.filter((n) => n > 0).length > MOST * body.length) return drafts;
  const added: Draft[] = [];
  let speaker: Draft | undefined;
  for (let p = lead + 1; p < prepared.paragraphs.length; p++) {
    const here = draftsOf(context, near, p);
    if (hasMarks(context, p)) continue;
    const colon = isLabel(context, p) ? undefined : colonBefore(context, p);
    if (!colon && !(first[p]! >= 1 && opensInFirstPerson(context, p))) continue;
    const inner = here.filter((d) => colon || isOwn(d));
    if (inner.length < here.length) continue;
    const introduced = colon ? undefined : (introducedBefore(context, near, p) ?? speaker);
    if (!introduced && !colon) continue;
    const draft = lostDraft(context, p, introduced, colon);
    for (const d of inner) {
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

const sentencesOf = ({ prepared }: RuleContext, p: number): readonly Sentence[] =>
  prepared.sentences.slice(prepared.firstSentence[p]!, prepared.firstSentence[p + 1]!);

function draftsOf(context: RuleContext, near: ReadonlyMap<number, Draft[]>, p: number): Draft[] {
  const out = new Set<Draft>();
  for (const s of sentencesOf(context, p)) for (const d of near.get(s.index) ?? []) out.add(d);
  return [...out];
}

/** Words of the first person in a paragraph, outside quotation marks. */
function firstPerson(context: RuleContext, p: number): number {
  let n = 0;
  for (const s of sentencesOf(context, p)) {
    for (const t of s.tokens) {
      // "I." may be a numeral, "US" a country.
      if (!FIRST.test(t.lower) || t.text === 'US' || t.text === 'ME') continue;
      if (!inMarks(context, t.start)) n++;
    }
  }
  return n;
}

function inMarks({ outer }: RuleContext, at: number): boolean {
  const q = outer[firstEndingAfter(outer, at)];
  return q !== undefined && q.start <= at;
}

/** Whether more than a word or two stands between marks in a paragraph. */
function hasMarks({ prepared, outer }: RuleContext, p: number): boolean {
  const { start, end } = prepared.paragraphs[p]!;
  for (let q = firstEndingAfter(outer, start); q < outer.length && outer[q]!.start < end; q++)
    if (outer[q]!.words > 3) return true;
  return false;
}

/** In at least one sentence "we" or "I" comes before any other verb's subject could: among its first words. */
function opensInFirstPerson(context: RuleContext, p: number): boolean {
  return sentencesOf(context, p).some((s) =>
    s.tokens.slice(0, 6).some((t) => /^(?:i|we|our|my)$/.test(t.lower) && t.text !== 'I.'),
  );
}

/** A statement that the paragraph's own speaker makes: "we know that". */
const isOwn = (d: Draft): boolean => d.source.every((s) => /^(?:i|we|us|me|our|my)\b/i.test(s.exact));

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

/** The speaker that the paragraph before brings in. */
function introducedBefore(
  context: RuleContext,
  near: ReadonlyMap<number, Draft[]>,
  p: number,
): Draft | undefined {
  const last = sentencesOf(context, p - 1).at(-1);
  if (!last) return undefined;
  const introduces =
    last.tokens.some((t) => INTRODUCING.test(t.lower)) ||
    last.tokens.some(
      (t, i) =>
        /^(?:said|stated|told|wrote)$/.test(t.lower) &&
        /^(?:this|about)$/.test(last.tokens[i + 1]?.lower ?? ''),
    );
  return introduces ? speakerBefore(context, near, p) : undefined;
}

/** The last statement of the paragraph before that is about something, not about how it was said. */
function speakerBefore(
  context: RuleContext,
  near: ReadonlyMap<number, Draft[]>,
  p: number,
): Draft | undefined {
  const there = draftsOf(context, near, p - 1).filter((d) => !d.gone && d.source.length > 0);
  const telling = there.filter((d) => !isRelaying(context.prepared, d) && !pointsBack(d));
  return telling.at(-1) ?? there.at(-1);
}

/** "She said this in an interview, the Courier reports": the content itself is a saying that points back. */
const pointsBack = (d: Draft): boolean =>
  /\b(?:said|stated|told|wrote|announced|reported) (?:about )?(?:this|so|it)\b/i.test(
    d.content[0]?.exact.slice(0, 80) ?? '',
  );
