import type { Cue } from './cues.ts';

/** What one speaker says in one go, in pieces with their times in seconds. */
export interface Turn {
  readonly speaker?: string;
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** "ORLA BRANDT: ...", "Orla Brandt: ...", "Q: ..." at the head of a caption's line. */
const LABEL = /^(?:-\s*|>>+\s*)?(\p{Lu}[\p{L}\d.'’-]{0,30}(?: [\p{L}\d.'’()&-]{1,30}){0,4}):(?:\s+|$)/u;
/** Another one speaks, who is not named: "- ...", ">> ...". */
const CHANGE = /^(?:-\s*(?=[\p{L}"“‘'¿¡\d])|>>+\s*)/u;
/** "[Music]", "(APPLAUSE)", "♪ ... ♪": no words of a speaker. */
const SOUND = /^(?:\[[^\]]{0,100}\]|\([^)]{0,100}\)|[♪♫][^♪♫]{0,300}[♪♫]?|[♪♫\s]+)$/;
const STOPS = /[.!?…]["”’)\]]*$/;
/** Silence of so many seconds after a full stop ends a paragraph. */
const PAUSE = 4;
/** A paragraph of more code units ends at its next full stop. */
const LONG = 4_000;

/** Cues joined: a new turn where the speaker changes, and where one goes on for long. */
export function turnsOf(cues: readonly Cue[]): Turn[] {
  const turns: { speaker?: string; pieces: Piece[]; length: number }[] = [];
  let shown: readonly string[] = [];
  let last: string | undefined;
  for (const { from, to, lines } of cues) {
    // Captions that roll up show the last line once more.
    const fresh = lines.filter(({ text }) => !shown.includes(text));
    shown = lines.map(({ text }) => text);
    const both = lines.filter(({ text }) => /^-/.test(text)).length > 1;
    for (const { voice, text: raw } of fresh) {
      if (SOUND.test(raw)) continue;
      const label = voice === undefined ? LABEL.exec(raw) : null;
      // A dash begins a turn only where two speak in one caption; else it may be any dash.
      const change = voice === undefined && !label ? CHANGE.exec(raw) : null;
      const isChange = change !== null && (both || raw.startsWith('>'));
      const named = voice ?? label?.[1];
      const text = label ? raw.slice(label[0].length) : isChange ? raw.slice(change[0].length) : raw;
      const open = turns.at(-1);
      const before = open?.pieces.at(-1);
      const rests =
        before !== undefined && STOPS.test(before.text) && (from - before.to >= PAUSE || open!.length > LONG);
      const speaker = named ?? (isChange ? undefined : last);
      if (!open || isChange || (named !== undefined && named !== last) || rests)
        turns.push({ ...(speaker !== undefined && { speaker }), pieces: [], length: 0 });
      last = speaker;
      if (text === '') continue;
      const turn = turns.at(-1)!;
      turn.pieces.push({ text, from, to });
      turn.length += text.length + 1;
    }
  }
  return turns.filter(({ pieces }) => pieces.length > 0);
}
