import type { Sentence } from '../../../text/prepare.ts';
import { firstEndingAfter, type RuleContext } from '../context.ts';
import { cueVerb } from '../cue-words.ts';
import type { Draft } from '../draft.ts';
import { isRelaying } from '../repair/relaying.ts';

const FIRST: ReadonlySet<string> = new Set('i we our my us me ours mine ourselves myself'.split(' '));
const SUBJECTS: ReadonlySet<string> = new Set(['i', 'we', 'our', 'my']);

/** Words that bring a speaker in: where they stand, what follows may be her own words. */
const INTRODUCING =
  /^(?:interview|briefing|conference|speech|address|commentary|comment|statement|post|message|column|podcast|broadcast|telegram|facebook)$/;

/** The sentences of a paragraph. */
export const sentencesOf = ({ prepared }: RuleContext, p: number): readonly Sentence[] =>
  prepared.sentences.slice(prepared.firstSentence[p]!, prepared.firstSentence[p + 1]!);

export function draftsOf(context: RuleContext, near: ReadonlyMap<number, Draft[]>, p: number): Draft[] {
  const out = new Set<Draft>();
  for (const s of sentencesOf(context, p)) for (const d of near.get(s.index) ?? []) out.add(d);
  return [...out];
}

/** Words of the first person in a sentence, outside quotation marks. */
export function firstPerson(context: RuleContext, { tokens }: Sentence): number {
  let n = 0;
  for (const t of tokens) {
    // "US" is a country, "ME" a state.
    if (!FIRST.has(t.lower) || t.text === 'US' || t.text === 'ME') continue;
    if (!inMarks(context, t.start)) n++;
  }
  return n;
}

export function inMarks({ outer }: RuleContext, at: number): boolean {
  const q = outer[firstEndingAfter(outer, at)];
  return q !== undefined && q.start <= at;
}

/** Whether more than a word or two stands between marks in a paragraph. */
export function hasMarks({ prepared, outer }: RuleContext, p: number): boolean {
  const { start, end } = prepared.paragraphs[p]!;
  for (let q = firstEndingAfter(outer, start); q < outer.length && outer[q]!.start < end; q++)
    if (outer[q]!.words > 3) return true;
  return false;
}

/** "We" or "I" stands among the first words, where the subject of the sentence does. */
export const opensInFirstPerson = ({ tokens }: Sentence): boolean =>
  tokens.slice(0, 6).some((t) => SUBJECTS.has(t.lower) && t.text !== 'I.');

/**
 * Whether a statement may stand inside somebody's unmarked words: her own ("we know that"), or an attitude of others
 * ("what they want"); not one that others say.
 */
export function mayStandInside(d: Draft): boolean {
  if (d.source.every((s) => /^(?:i|we|us|me|our|my)\b/i.test(s.exact))) return true;
  return !d.cue.some((c) => /^according\b/i.test(c.exact) || c.exact.split(/\s+/).some((w) => saysSo(w)));
}

const saysSo = (word: string): boolean => {
  const cue = cueVerb(word.toLowerCase());
  return cue?.kind === 'saying' && cue.strong;
};

/** "He said this in an interview with the Courier": a sentence that brings a speaker in. */
export function introduces({ tokens }: Sentence): boolean {
  return tokens.some(
    (t, i) =>
      INTRODUCING.test(t.lower) ||
      (/^(?:said|stated|told|wrote)$/.test(t.lower) && /^(?:this|about)$/.test(tokens[i + 1]?.lower ?? '')),
  );
}

/** The last of some statements that is about something, not about how it was said. */
export function speakerAmong(context: RuleContext, drafts: readonly Draft[]): Draft | undefined {
  const there = drafts.filter((d) => !d.gone && d.source.length > 0);
  const telling = there.filter((d) => !isRelaying(context.prepared, d) && !pointsBack(d));
  return telling.at(-1) ?? there.at(-1);
}

/** "She said this in an interview, the Courier reports": the content itself is a saying that points back. */
const pointsBack = (d: Draft): boolean =>
  /\b(?:said|stated|told|wrote|announced|reported) (?:about )?(?:this|so|it)\b/i.test(
    d.content[0]?.exact.slice(0, 80) ?? '',
  );
