import type { Sentence } from '../../text/prepare.ts';
import type { Known } from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import { opens } from '../shape.ts';

export function mention(
  sentence: Sentence,
  from: number,
  to: number,
  known: Known | undefined,
  more: Partial<Mention> = {},
): Mention {
  return {
    sentence: sentence.index,
    from,
    to,
    kind: known?.kind,
    sure: known !== undefined && !known.unsure,
    known,
    opening: opens(sentence.tokens, from),
    gender: undefined,
    titled: false,
    office: undefined,
    by: known ? 'name-known@1' : 'name-run@1',
    ...more,
  };
}
