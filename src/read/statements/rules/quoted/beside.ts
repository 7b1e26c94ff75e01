import type { Prepared } from '../../../text/prepare.ts';
import { countWords } from '../../../text/words.ts';
import { firstEndingAfter, type RuleContext } from '../context.ts';
import { type Draft, shared } from '../draft.ts';
import type { Quotation } from '../quotations.ts';
import { colonTag, type SpeechTag, signature, tagAfter, tagBefore, tagIn } from './speech-tag.ts';

/** Statements by the sentences that they stand in. */
export type NearBySentence = ReadonlyMap<number, readonly Draft[]>;

/** Whether a statement's content fills the words up to the colon: then what follows the colon is another's. */
export function hasItsOwn({ text }: Prepared, d: Draft, q: Quotation): boolean {
  const cue = d.cue.at(-1)!.span[1];
  return countWords(text, cue, q.start) > 8 && shared(d.content, [cue, q.start]) > 0.7 * (q.start - cue);
}

/** A statement with its cue before the colon that a quotation follows, in its sentence: `Brandt said in an interview: “…”`. */
export function cuedBefore(
  { prepared }: RuleContext,
  q: Quotation,
  around: readonly Draft[],
): Draft | undefined {
  const { start } = prepared.sentences[firstEndingAfter(prepared.sentences, q.start)]!;
  return around
    .filter((d) => d.cue.some((p) => p.span[0] >= start && p.span[1] <= q.start) && !d.firm)
    .at(-1);
}

/** A statement whose words of saying follow the closing mark at once. */
export const cuedAfter = (q: Quotation, around: readonly Draft[]): Draft | undefined =>
  around.find((d) => {
    const tag = [...d.source, ...d.cue].filter((p) => p.span[0] >= q.end);
    return d.cue.some((p) => p.span[0] >= q.end) && tag.some((p) => p.span[0] - q.end <= 3) && !d.firm;
  });

/** The statement that holds most of the quotation already, its cue standing outside. */
export function ownerOf(q: Quotation, around: readonly Draft[]): Draft | undefined {
  let best: Draft | undefined;
  let most = 0;
  for (const d of around) {
    const n = shared(d.content, [q.innerStart, q.innerEnd]);
    if (n > most) {
      most = n;
      best = d;
    }
  }
  return most > 1 ? best : undefined;
}

/** A statement of the same sentence whose cue or source stands beside the quotation. */
export function besideOf(
  { text, prepared }: RuleContext,
  near: NearBySentence,
  q: Quotation,
  around: readonly Draft[],
  first: number,
  after: number,
): Draft | undefined {
  const following = prepared.sentences[after];
  const candidates =
    following && following.paragraph === q.paragraph && /[!?…]/.test(text[q.innerEnd - 1]!)
      ? new Set([...around, ...(near.get(after) ?? [])])
      : around;
  let best: Draft | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const d of candidates) {
    if (d.gone || isInside(d, q)) continue;
    for (const p of [...d.cue, ...d.source]) {
      const after = p.span[0] - q.end;
      const before = q.start - p.span[1];
      // The tag after a quotation is its own when it follows at once; one in front may have words between.
      const gap = after >= 0 ? (after <= 3 ? after : after + 40) : before >= 0 ? before + 1 : 0;
      if (gap < least) {
        least = gap;
        best = d;
      }
    }
  }
  if (best) return best;
  return introducing(prepared, near, q, first);
}

/** The statement at the end of the paragraph before, where that ends in a colon. */
function introducing(
  { text, paragraphs }: Prepared,
  near: NearBySentence,
  q: Quotation,
  first: number,
): Draft | undefined {
  const before = paragraphs[q.paragraph - 1];
  if (!before || q.start !== paragraphs[q.paragraph]!.start || text[before.end - 1] !== ':') return undefined;
  const there = near.get(first - 1)?.filter((d) => !d.gone && d.cue.length > 0);
  return there?.at(-1);
}

/** The words of saying that stand beside a quotation, in its sentence or in the paragraphs next to it. */
export function tagOf(context: RuleContext, q: Quotation): SpeechTag | undefined {
  const { text, prepared } = context;
  const tag = tagAfter(context, q) ?? tagBefore(context, q) ?? signed(prepared, q);
  if (tag) return tag;
  const before = prepared.paragraphs[q.paragraph - 1];
  if (!before || q.start !== prepared.paragraphs[q.paragraph]!.start || text[before.end - 1] !== ':')
    return undefined;
  const s = prepared.sentences[prepared.firstSentence[q.paragraph]! - 1];
  const last = s && s.tokens.length - 1;
  return s && (tagIn(s.tokens, last!, 30) ?? colonTag(s.tokens, last! + 1));
}

/** A name behind a dash in the paragraph below, where the quotation ends its own. */
function signed({ paragraphs, sentences, firstSentence }: Prepared, q: Quotation): SpeechTag | undefined {
  if (q.end !== paragraphs[q.paragraph]!.end || !paragraphs[q.paragraph + 1]) return undefined;
  return signature(sentences[firstSentence[q.paragraph + 1]!]!.tokens, 0);
}

/** A statement all of whose words stand within the quotation. */
export function isInside(d: Draft, q: Quotation): boolean {
  if (d.firm || d.cue.length + d.source.length === 0) return false;
  return [...d.source, ...d.cue].every((p) => p.span[0] >= q.start && p.span[1] <= q.end);
}
