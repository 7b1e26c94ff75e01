import type { Hop, Part } from '../../src/model/index.ts';
import { attribute } from '../../src/read/chain/index.ts';
import { findNames } from '../../src/read/names/index.ts';
import { part } from '../../src/read/parts.ts';
import type { FoundStatement } from '../../src/read/statements/index.ts';
import { prepare } from '../../src/read/text/prepare.ts';

/** A statement in a case: its words as they stand in the text, in order; '' where it has none. */
export interface Said {
  readonly source?: string;
  readonly cue?: string;
  readonly content: string;
  readonly part?: FoundStatement['part'];
  readonly marks?: FoundStatement['marks'];
  readonly sourceOf?: number;
}

/** Speaker and chain of each statement, as one line each: "speaker Mara Quill > medium Herald/interview*" (* = inferred). */
export function chains(text: string, said: readonly Said[], outlet?: string): string[] {
  const prepared = prepare(text);
  const names = findNames(prepared, { headline: undefined, dateline: undefined, outlet });
  let from = 0;
  const statements = said.map((s): FoundStatement => {
    const at = text.indexOf(s.content, from);
    if (at < 0) throw new Error(`not in the text: ${s.content}`);
    from = at + 1;
    const content = [part(text, at, at + s.content.length, 'test@1')];
    const cue = nearest(text, s.cue, at, content[0]!.span[1]);
    const source = nearest(text, s.source, cue[0]?.span[0] ?? at, cue[0]?.span[1] ?? at);
    const marks = s.marks ?? (/^["“]/.test(s.content) ? 'present' : 'none');
    return {
      part: s.part ?? 'body',
      source,
      cue,
      content,
      directness: marks === 'none' ? 'indirect' : 'direct',
      marks,
      kind: 'saying',
      confidence: 1,
      ...(s.sourceOf !== undefined && { sourceOf: s.sourceOf }),
    };
  });
  return attribute({ prepared, statements, names, dates: [], outlet }).map((a) =>
    a.chain.map(show).join(' > '),
  );
}

/** The occurrence of `words` (as whole words) nearest to [start, end). */
function nearest(text: string, words: string | undefined, start: number, end: number): Part[] {
  if (!words) return [];
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
    if (/^\p{L}/u.test(words) && /\p{L}/u.test(text[i - 1] ?? '')) continue;
    if (/\p{L}$/u.test(words) && /\p{L}/u.test(text[i + words.length] ?? '')) continue;
    // Words before are preferred: a cue after the content stands right beside it.
    const distance = i < start ? start - (i + words.length) : 3 * (i - end);
    if (Math.abs(distance) < least) [best, least] = [i, Math.abs(distance)];
  }
  if (best < 0) throw new Error(`not in the text: ${words}`);
  return [part(text, best, best + words.length, 'test@1')];
}

const show = (h: Hop): string =>
  `${h.role} ${h.name}${h.how ? `/${h.how}` : ''}${h.basis === 'inferred' ? '*' : ''}`;
