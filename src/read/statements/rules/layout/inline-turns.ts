import { part } from '../../../parts.ts';
import type { Sentence } from '../../../text/prepare.ts';
import { bySentence, type Rule, type RuleContext, trimmed } from '../context.ts';
import { type Draft, newDraft } from '../draft.ts';
import { isCapital } from '../phrases.ts';

const BY = 'inline-turns@1';
const CONFIDENCE = 0.7;
/** A label has at most so many words ("Deputy Minister Finn Halvor:"). */
const LONGEST = 5;

/**
 * The turns of an interview within one paragraph, as where a page lost its line breaks: "Courier: Will it hold?
 * Halvor: It will." Two labels at least, and one of the turns a question.
 */
export const readInlineTurns: Rule = (context, drafts) => {
  const near = bySentence(context.prepared, drafts);
  const added: Draft[] = [];
  const { prepared, text } = context;
  let colon = -1;
  for (const paragraph of prepared.paragraphs) {
    // Most paragraphs have no colon: the next one is sought once, not anew from each of them.
    if (colon < paragraph.start) colon = text.indexOf(': ', paragraph.start);
    if (colon < 0) break;
    if (colon >= paragraph.end) continue;
    const sentences = prepared.sentences.slice(
      prepared.firstSentence[paragraph.index]!,
      prepared.firstSentence[paragraph.index + 1]!,
    );
    added.push(...turnsIn(context, near, sentences));
  }
  return [...drafts.filter((d) => !d.gone), ...added];
};

function turnsIn(
  context: RuleContext,
  near: ReadonlyMap<number, Draft[]>,
  sentences: readonly Sentence[],
): Draft[] {
  const { text } = context;
  const labelled = sentences.map((s) => labelLength(s));
  const starts = labelled.flatMap((n, i) => (n > 0 ? [i] : []));
  if (starts.length < 2) return [];
  const turns = starts.map((i, k) => sentences.slice(i, starts[k + 1] ?? sentences.length));
  if (!turns.some((turn) => text[turn.at(-1)!.end - 1] === '?')) return [];
  if (turns.some((turn) => turn.some((s) => near.get(s.index)?.some((d) => d.firm)))) return [];
  return turns.map((turn, k): Draft => {
    const { tokens } = turn[0]!;
    const n = labelled[starts[k]!]!;
    const mark = tokens[n]!;
    const [from, to] = trimmed(text, [mark.end, turn.at(-1)!.end], ' \t\n\r\u00a0');
    const source = [part(text, tokens[0]!.start, tokens[n - 1]!.end, BY)];
    const content = from < to ? [part(text, from, to, BY)] : [];
    const draft = newDraft(source, [part(text, mark.start, mark.end, BY)], content, CONFIDENCE);
    draft.lost = true;
    draft.firm = true;
    for (const s of turn)
      for (const d of near.get(s.index) ?? []) {
        d.gone = true;
        d.heir = draft;
      }
    return draft;
  });
}

/** Tokens of the label that a sentence begins with; 0 where it has none. */
function labelLength({ tokens }: Sentence): number {
  for (let k = 0; k <= LONGEST && k < tokens.length - 1; k++) {
    const t = tokens[k]!;
    if (t.text === ':') return k;
    if (!isCapital(t)) return 0;
  }
  return 0;
}
