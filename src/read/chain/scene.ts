import type { Name, Span } from '../../model/index.ts';
import { bisect, firstEndingAfter } from '../sorted.ts';
import type { FoundStatement } from '../statements/found.ts';
import type { Prepared, Sentence } from '../text/prepare.ts';
import { quotedStretches } from './quoted.ts';

/** A name where it stands in its sentence: tokens [from, to). */
export interface Placed {
  readonly index: number;
  readonly name: Name;
  readonly from: number;
  readonly to: number;
}

/** The article as the rules of chains see it: every name in its sentence. */
export interface Scene {
  readonly prepared: Prepared;
  readonly names: readonly Name[];
  /** By sentence, in order of place. */
  readonly placed: readonly (readonly Placed[])[];
  readonly statements: readonly FoundStatement[];
  readonly outlet: string | undefined;
  /** Stretches between quotation marks. */
  readonly quoted: readonly Span[];
}

export function sceneOf(
  prepared: Prepared,
  names: readonly Name[],
  statements: readonly FoundStatement[],
  outlet: string | undefined,
): Scene {
  const placed: Placed[][] = prepared.sentences.map(() => []);
  let s = 0;
  for (const [index, name] of names.entries()) {
    while (s + 1 < prepared.sentences.length && prepared.sentences[s]!.end <= name.span[0]) s++;
    const sentence = prepared.sentences[s];
    if (!sentence) break;
    const from = tokenAt(sentence, name.span[0]);
    const to = tokenAt(sentence, name.span[1]);
    if (to > from) placed[s]!.push({ index, name, from, to });
  }
  const own = outlet ?? dateline(prepared, placed);
  return { prepared, names, placed, statements, outlet: own, quoted: quotedStretches(prepared) };
}

/** The outlet that a dateline names as its own: "Kyiv • UNN". */
function dateline(prepared: Prepared, placed: readonly (readonly Placed[])[]): string | undefined {
  for (const sentence of prepared.sentences.slice(0, 3)) {
    if (sentence.tokens.length > 12) continue;
    for (const p of placed[sentence.index]!) {
      if (p.name.kind === 'outlet' && /^[•·|]$/.test(sentence.tokens[p.from - 1]?.text ?? ''))
        return p.name.exact;
    }
  }
  return undefined;
}

/** The first token of a sentence that does not end before `offset`. */
export const tokenAt = ({ tokens }: Sentence, offset: number): number => firstEndingAfter(tokens, offset);

/** The sentence that holds `offset`, or the one before it. */
export const sentenceAt = ({ sentences }: Prepared, offset: number): number =>
  Math.max(0, bisect(sentences.length, (i) => sentences[i]!.start <= offset) - 1);
