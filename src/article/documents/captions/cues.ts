/** One caption: when it shows, and its lines of words, each with the speaker whom its markup names. */
export interface Cue {
  /** In seconds. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly CueLine[];
}

export interface CueLine {
  readonly voice?: string;
  readonly text: string;
}

const TIME = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s+-->\s+${TIME}(?:\s|$)`);
const HEAD = /^\ufeff?WEBVTT(?:[ \t\n]|$)/;
const SRT_HEAD = new RegExp(String.raw`^\ufeff?\s*(?:\d{1,9}[ \t]*\n)?[ \t]*${TIME}[ \t]+-->[ \t]+${TIME}`);

/** What captions a text is, by its beginning; undefined for other text. Line ends are LF. */
export function captionsKind(text: string): 'WebVTT' | 'SubRip' | undefined {
  if (HEAD.test(text.slice(0, 20))) return 'WebVTT';
  return SRT_HEAD.test(text.slice(0, 200)) ? 'SubRip' : undefined;
}

/** The cues of WebVTT or SubRip, in order; notes, styles, numbers and settings are left out. */
export function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const timing = TIMING.exec(lines[i]!);
    if (!timing) continue;
    const words: CueLine[] = [];
    while (i + 1 < lines.length && lines[i + 1]!.trim() !== '' && !TIMING.test(lines[i + 1]!)) {
      words.push(...voicesOf(lines[++i]!));
    }
    // No blank line before the next cue: its number was taken for words.
    if (TIMING.test(lines[i + 1] ?? '') && /^\d+$/.test(words.at(-1)?.text ?? '')) words.pop();
    cues.push({ from: seconds(timing, 1), to: seconds(timing, 5), lines: words });
  }
  return cues;
}

const seconds = (m: RegExpExecArray, at: number): number =>
  Number(m[at] ?? 0) * 3600 + Number(m[at + 1]) * 60 + Number(m[at + 2]) + Number(`0.${m[at + 3]}`);

const VOICE = /<v(?:\.[^\s<>]*)?\s+([^<>]{1,100})>/g;

/** A line in pieces, one a speaker. */
function voicesOf(line: string): CueLine[] {
  const out: CueLine[] = [];
  let from = 0;
  let voice: string | undefined;
  const add = (to: number): void => {
    const text = plain(line.slice(from, to));
    if (text) out.push({ ...(voice !== undefined && { voice }), text });
  };
  for (const match of line.matchAll(VOICE)) {
    add(match.index);
    voice = plain(match[1]!);
    from = match.index + match[0].length;
  }
  add(line.length);
  return out;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
  '#39': "'",
};

const plain = (words: string): string =>
  words
    .replace(/<\/?[a-z\d][^<>]{0,200}>|\{\\[^{}]{0,50}\}/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|lrm|rlm|#39);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
