import type { StatementPart } from '../../../../model/index.ts';
import { type Rule, type RuleContext, sentenceAt } from '../context.ts';
import { startOf } from '../draft.ts';

/** Headline, lead (the first paragraph of the body), caption or body, by where the statement begins. */
export const setPart: Rule = (context, drafts) => {
  const lead = leadParagraph(context);
  for (const d of drafts) d.part = partAt(context, lead, d.content[0]?.span[0] ?? startOf(d));
  return drafts;
};

/** Index of the first paragraph that goes beyond headline and dateline; -1 where there is none. */
export function leadParagraph({ prepared, headline, dateline }: RuleContext): number {
  const from = Math.max(headline?.span[1] ?? 0, dateline?.span[1] ?? 0);
  return prepared.paragraphs.findIndex((p) => p.end > from);
}

function partAt(context: RuleContext, lead: number, at: number): StatementPart {
  const { headline, prepared, text } = context;
  if (headline && at >= headline.span[0] && at < headline.span[1]) return 'headline';
  const paragraph = sentenceAt(prepared, at)?.paragraph ?? -1;
  if (paragraph === lead) return 'lead';
  const p = prepared.paragraphs[paragraph];
  return p &&
    isCaption(
      text.slice(p.start, Math.min(p.end, p.start + 12)),
      text.slice(Math.max(p.start, p.end - 60), p.end),
    )
    ? 'caption'
    : 'body';
}

/** "Photo: ...", "... (Photo by ...)", "... / Reuters". */
function isCaption(opening: string, close: string): boolean {
  return (
    /^(?:photo|image|picture|caption|file photo|video|pictured)\b ?[:(]/i.test(opening) ||
    /\((?:photo|image|picture|file photo)[^()]*\)\.?$/i.test(close) ||
    /\b(?:photo|image|picture)(?: courtesy)?(?: by|:) [^.]{2,40}\.?$/i.test(close)
  );
}
