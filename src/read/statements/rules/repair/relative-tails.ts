import { part } from '../../../parts.ts';
import { bySentence, type Rule, sentenceAt, tokenAt, trimmed } from '../context.ts';

const BY = 'relative-tails@1';
const RELATIVES: ReadonlySet<string> = new Set(['where', 'who', 'which', 'whose', 'whom']);

/**
 * "... about the visit to Lunde, where he opened the harbour." A relative clause that ends both the sentence and what
 * was said belongs to what was said, since it hangs on its last noun; a finder may have stopped at the comma.
 */
export const relativeTails: Rule = (context, drafts) => {
  const near = bySentence(context.prepared, drafts);
  for (const d of drafts) {
    const last = d.content.at(-1);
    const cue = d.cue.at(-1);
    if (d.firm || !last || !cue || cue.span[1] > last.span[0]) continue;
    const sentence = sentenceAt(context.prepared, last.span[1] - 1);
    if (!sentence) continue;
    const { tokens } = sentence;
    const next = tokenAt(tokens, last.span[1]);
    if (tokens[next]?.text !== ',' || !RELATIVES.has(tokens[next + 1]?.lower ?? '')) continue;
    const end = trimmed(context.text, [last.span[0], sentence.end], ' \t\n\r\u00a0,;:.—–-')[1];
    const others = near.get(sentence.index) ?? [];
    const taken = others.some((o) =>
      [...o.source, ...o.cue, ...o.content].some((p) => p.span[1] > last.span[1] && p.span[0] < end),
    );
    if (!taken && end > last.span[1])
      d.content = [...d.content.slice(0, -1), part(context.text, last.span[0], end, BY, last.basis)];
  }
  return drafts;
};
