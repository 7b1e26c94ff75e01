import { part } from '../../../parts.ts';
import { isUpper } from '../../../text/chars.ts';
import { countWords } from '../../../text/words.ts';
import { bySentence, type Rule, type RuleContext, trimmed } from '../context.ts';
import { type Draft, newDraft } from '../draft.ts';

const BY = 'transcript@1';
const CONFIDENCE = 0.8;

/** "VOA: ...", "ORLA BRANDT: ...", "Q: ...", also behind an opening mark. */
const LABEL = /^(["“«]?)((?:[A-Z][\p{L}.'’-]*)(?: [A-Z][\p{L}.'’-]*){0,3}):(?=\s)/u;
const NO_SPEAKER =
  /^(?:note|photo|image|video|update|updated|details|read more|read also|source|sources|related|also|background|reminder|watch|correction|editor|location|date|time|place|price|contact|background|ps|pros|cons|address|tags|topics|email|phone|tel|twitter|facebook|where|when|what|who|why|how)\b/i;
/** So many turns make a transcript. */
const TURNS = 3;
/** A turn may run on over so many paragraphs without a label. */
const RUN = 4;

interface Turn {
  readonly paragraph: number;
  readonly start: number;
  readonly labelEnd: number;
}

/** The turns of an interview printed as a transcript: a label, a colon, and what was said, without marks. */
export const readTranscript: Rule = (context, drafts) => {
  const turns = turnsOf(context);
  if (turns.length < TURNS || !areSpoken(context, turns)) return drafts;
  const near = bySentence(context.prepared, drafts);
  const added = turns.map((turn, i): Draft => {
    const next = turns[i + 1];
    const through = next && next.paragraph - turn.paragraph <= RUN ? next.paragraph - 1 : turn.paragraph;
    const draft = turnDraft(context, turn, through);
    takeOver(context, near, draft, turn.paragraph, through);
    return draft;
  });
  return [...drafts.filter((d) => !d.gone), ...added];
};

function turnsOf({ prepared, text, headline }: RuleContext): Turn[] {
  const turns: Turn[] = [];
  const times = new Map<string, number>();
  for (const { index, start, end } of prepared.paragraphs) {
    if (headline && start < headline.span[1]) continue;
    const match = LABEL.exec(text.slice(start, Math.min(end, start + 60)));
    if (!match || NO_SPEAKER.test(match[2]!)) continue;
    const from = start + match[1]!.length;
    turns.push({ paragraph: index, start: from, labelEnd: from + match[2]!.length });
    times.set(match[2]!, (times.get(match[2]!) ?? 0) + 1);
  }
  // A label that comes back, or stands in capitals, is a speaker; one that comes once may be anything.
  return turns.filter(({ start, labelEnd }) => {
    const label = text.slice(start, labelEnd);
    return (
      times.get(label)! > 1 ||
      (label.length < 30 && [...label].every((c) => isUpper(c.charCodeAt(0)) || /[ .'’-]/.test(c)))
    );
  });
}

/** A table has labels too ("Delegates: 547"): what is spoken has words. */
function areSpoken({ prepared, text }: RuleContext, turns: readonly Turn[]): boolean {
  let words = 0;
  for (const t of turns) words += countWords(text, t.labelEnd, prepared.paragraphs[t.paragraph]!.end);
  return words >= 5 * turns.length;
}

function turnDraft({ text, prepared }: RuleContext, turn: Turn, through: number): Draft {
  const content = [];
  for (let p = turn.paragraph; p <= through; p++) {
    const { start, end } = prepared.paragraphs[p]!;
    const [from, to] = trimmed(
      text,
      [p === turn.paragraph ? turn.labelEnd + 1 : start, end],
      ' \t\n\r\u00a0',
    );
    if (from < to) content.push(part(text, from, to, BY));
  }
  const source = [part(text, turn.start, turn.labelEnd, BY)];
  const draft = newDraft(source, [part(text, turn.labelEnd, turn.labelEnd + 1, BY)], content, CONFIDENCE);
  draft.lost = true;
  draft.firm = true;
  return draft;
}

/** What is said inside a turn is the turn's. */
function takeOver(
  { prepared }: RuleContext,
  near: ReadonlyMap<number, Draft[]>,
  draft: Draft,
  from: number,
  through: number,
): void {
  for (let s = prepared.firstSentence[from]!; s < prepared.firstSentence[through + 1]!; s++)
    for (const d of near.get(s) ?? []) {
      d.gone = true;
      d.heir = draft;
    }
}
