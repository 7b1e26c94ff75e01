import lexicon from '../../../../lexicon/en/quotations.json' with { type: 'json' };
import { bisect } from '../../sorted.ts';
import type { Prepared, Token } from '../../text/prepare.ts';
import { pairQuotes, type QuotedStretch } from '../../text/quotes.ts';
import { capitalShare, countWords } from '../../text/words.ts';
import { cueVerb, isSayingVerb } from './cue-words.ts';

/**
 * quotation: words that somebody said or wrote; scare: a word or few held at arm's length; title: the name of a
 * book, song, ship. Only a quotation becomes a statement by itself.
 */
export interface Quotation extends QuotedStretch {
  readonly words: number;
  readonly kind: 'quotation' | 'scare' | 'title';
}

/** From this many words on a quoted stretch is somebody's words, unless it is a title. */
export const QUOTED_WORDS = 5;

const WORKS: ReadonlySet<string> = new Set(lexicon.workNouns);
const NAMING: ReadonlySet<string> = new Set(lexicon.naming);

/** The quoted stretches of a text in the order of their starts, each with what it is. Linear in the text's length. */
export function quotations(prepared: Prepared): Quotation[] {
  const { text } = prepared;
  const stretches = pairQuotes(prepared);
  if (stretches.length === 0) return [];
  const view = new Neighbours(prepared);
  return stretches.map((q): Quotation => {
    const words = countWords(text, q.innerStart, q.innerEnd);
    return { ...q, words, kind: kindOf(text, q, words, view) };
  });
}

function kindOf(text: string, q: QuotedStretch, words: number, view: Neighbours): Quotation['kind'] {
  if (words > 12 || q.carriesOn || !q.closed) return 'quotation';
  const before = view.before(q.start);
  const after = view.after(q.end);
  if (words > 0 && isTitle(text, q, words, before, after)) return 'title';
  if (words >= QUOTED_WORDS) return 'quotation';
  const last = before.at(-1);
  // A sentence of its own is somebody's words, however short.
  if (!last && /[.!?…,]/.test(text[q.innerEnd - 1]!)) return 'quotation';
  if (last && /^[,:]$/.test(last.text) && before.slice(-4).some((t) => isSayingVerb(t.lower)))
    return 'quotation';
  if (before.slice(-4).some((t) => isSayingVerb(t.lower)) || after.some((t) => isCueAfter(t)))
    return 'quotation';
  return 'scare';
}

const isCueAfter = (token: Token): boolean => {
  const cue = cueVerb(token.lower);
  return cue?.kind === 'saying' && cue.strong && cue.form !== 'base' && cue.form !== 'ing';
};

function isTitle(
  text: string,
  q: QuotedStretch,
  words: number,
  before: readonly Token[],
  after: readonly Token[],
): boolean {
  const share = capitalShare(text, q.innerStart, q.innerEnd);
  if (share < 0.75 || words > 10) return false;
  const near = before.slice(-3);
  const named = near.some((t) => WORKS.has(t.lower) || NAMING.has(t.lower));
  const noun = after.slice(0, 2).some((t) => WORKS.has(t.lower));
  if (named || noun) return true;
  // In a headline every word has its capital, so capitals tell nothing there.
  const around = [...before, ...after].filter((t) => t.text.length > 3);
  const shouting = around.length > 0 && around.every((t) => t.text[0] !== t.lower[0]);
  if (shouting || words < 2 || !before.length) return false;
  if (/[!?,]/.test(text[q.innerEnd - 1]!)) return false;
  const last = before.at(-1)!;
  return share === 1 && last.text !== ',' && last.text !== ':' && !near.some((t) => isSayingVerb(t.lower));
}

/** The tokens on either side of a place, within its sentence. Places must be asked for in rising order. */
class Neighbours {
  private sentence = 0;
  constructor(private readonly prepared: Prepared) {}

  before(at: number): readonly Token[] {
    const tokens = this.sentenceOf(at);
    const k = firstFrom(tokens, at);
    return tokens.slice(Math.max(0, k - 5), k);
  }

  after(at: number): readonly Token[] {
    const tokens = this.sentenceOf(at - 1);
    const k = firstFrom(tokens, at);
    return tokens.slice(k, k + 4);
  }

  private sentenceOf(at: number): readonly Token[] {
    const { sentences } = this.prepared;
    // Nested stretches end after the next one starts: a few steps back at most, since depth is bounded.
    while (this.sentence > 0 && sentences[this.sentence]!.start > at) this.sentence--;
    while (this.sentence + 1 < sentences.length && sentences[this.sentence + 1]!.start <= at) this.sentence++;
    return sentences[this.sentence]?.tokens ?? [];
  }
}

/** Index of the first token that starts at or after a place. */
const firstFrom = (tokens: readonly Token[], at: number): number =>
  bisect(tokens.length, (i) => tokens[i]!.start < at);
