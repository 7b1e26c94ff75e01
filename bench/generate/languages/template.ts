import { endsClosed } from '../world/sounds.ts';

/** Text and slots by turns: `{X}`, `{^X}` with a capital, `{X:words}` with its own words, `{?yes|no}` by polarity. */
export type Piece =
  | string
  | { readonly slot: string; readonly capital: boolean; readonly words?: string }
  | { readonly either: readonly [string, string] }
  | { readonly particle: string };

export interface Template {
  readonly pieces: readonly Piece[];
  /** Words of the template where each slot is one word. */
  readonly words: number;
  /** Whether the cue may be any of the language's. */
  readonly openCue: boolean;
}

/** Korean particles whose form depends on the letter before: [after a consonant, after a vowel]. */
const PARTICLES: Readonly<Record<string, readonly [string, string]>> = {
  이: ['이', '가'],
  은: ['은', '는'],
  을: ['을', '를'],
  과: ['과', '와'],
  으로: ['으로', '로'],
};

export function compile(source: string): Template {
  const pieces: Piece[] = [];
  for (const part of source.split(/(\{[^}]*\})/)) {
    if (part === '') continue;
    if (!part.startsWith('{')) pieces.push(part);
    else pieces.push(pieceOf(part.slice(1, -1)));
  }
  return {
    pieces,
    words: source.trim().split(/\s+/).length,
    openCue: pieces.some((p) => typeof p === 'object' && 'slot' in p && p.slot === 'C' && !p.words),
  };
}

function pieceOf(inside: string): Piece {
  if (inside in PARTICLES) return { particle: inside };
  if (inside.startsWith('?')) {
    const [yes, no] = inside.slice(1).split('|') as [string, string];
    return { either: [yes, no] };
  }
  const capital = inside.startsWith('^');
  const [slot, words] = inside.slice(capital ? 1 : 0).split(':') as [string, string | undefined];
  return words === undefined ? { slot, capital } : { slot, capital, words };
}

export const particle = (name: string, before: string): string =>
  PARTICLES[name]![endsClosed(before) ? 0 : 1]!;
