import type { NameKind } from '../../model/index.ts';
import type { Gender, Known } from './lexicon.ts';

/** A stretch of one sentence taken for a name, before the article as a whole has its say. */
export interface Mention {
  readonly sentence: number;
  /** Tokens of the sentence, [from, to). */
  readonly from: number;
  readonly to: number;
  /** Undefined: the words alone do not tell. */
  kind: NameKind | undefined;
  /** The words alone make it a name of this kind; otherwise it is a guess. */
  sure: boolean;
  readonly known: Known | undefined;
  /** The first word opens its sentence, so that its capital tells nothing. */
  readonly opening: boolean;
  gender: Gender | undefined;
  /** A title or office stands directly before it. */
  titled: boolean;
  /** [start, end) of the office in the text. */
  office: readonly [number, number] | undefined;
  /** The rule that made it. */
  readonly by: string;
}
