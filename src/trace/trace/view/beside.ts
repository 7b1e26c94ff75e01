import { tokenize } from '../../../read/text/tokens.ts';
import { diffOf, REWRITTEN, type WordDiff } from '../../align/diff.ts';
import type { ToldSentence, TraceWitness } from '../types.ts';

/** A stretch of a sentence; changed where the other has other words for it, or none. */
export interface Stretch {
  readonly text: string;
  readonly changed: boolean;
}

/** A sentence of a witness beside the one of the base that is nearest to it. */
export interface Beside {
  readonly base: ToldSentence;
  readonly other: ToldSentence;
  /** Share of changed words, 0..1; null where languages differ: words are not compared. */
  readonly changed: number | null;
  /** So much has changed that no words are marked. */
  readonly rewritten: boolean;
  readonly from: readonly Stretch[];
  readonly to: readonly Stretch[];
}

/** So many sentences of each are looked at. */
const MOST = 40;

/** What a witness tells beside what the base does, sentence by sentence in the order of the witness. */
export function besides(base: TraceWitness, other: TraceWitness): readonly Beside[] {
  const alike = languageOf(base) === languageOf(other);
  const theirs = base.told.slice(0, MOST).map((sentence) => ({ sentence, words: wordsOf(sentence.exact) }));
  return other.told.slice(0, MOST).map((to) => {
    const words = wordsOf(to.exact);
    const found = theirs.map((from) => ({ from: from.sentence, diff: diffOf(from, { words }) }));
    // Where nothing tells which, body goes with body and headline with headline.
    const rank = (f: (typeof found)[number]): number => f.diff.changed + (f.from.part === to.part ? 0 : 0.05);
    const { from, diff } = found.sort((a, b) => rank(a) - rank(b))[0]!;
    const rewritten = alike && diff.changed > REWRITTEN;
    const marked = alike && !rewritten;
    return {
      base: from,
      other: to,
      changed: alike ? Math.round(diff.changed * 100) / 100 : null,
      rewritten,
      from: marked ? stretches(from.exact, diff, 'from') : whole(from.exact),
      to: marked ? stretches(to.exact, diff, 'to') : whole(to.exact),
    };
  });
}

/** The first subtag; what is not known is read as English. */
const languageOf = ({ article }: TraceWitness): string => {
  const language = article.language.toLowerCase().split('-')[0]!;
  return language === 'und' ? 'en' : language;
};

/** Places are those in the sentence itself. */
const wordsOf = (sentence: string) =>
  tokenize(sentence).map(({ text, start, end }) => ({ text, span: [start, end] as const }));

const whole = (text: string): readonly Stretch[] => [{ text, changed: false }];

/** The sentence cut where changed words begin and end; what stands between words goes with those before it. */
function stretches(text: string, { hunks }: WordDiff, side: 'from' | 'to'): readonly Stretch[] {
  const out: Stretch[] = [];
  let at = 0;
  const put = (end: number, changed: boolean): void => {
    if (end > at) out.push({ text: text.slice(at, end), changed });
    at = Math.max(at, end);
  };
  for (const hunk of hunks) {
    const words = hunk[side];
    if (hunk.equal || words.length === 0) continue;
    put(words[0]!.span[0], false);
    put(words.at(-1)!.span[1], true);
  }
  put(text.length, false);
  return out;
}
