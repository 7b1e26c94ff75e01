import type { Certainty, Polarity, Words } from '../../model/index.ts';
import { type Side, type Variant, type VariantRule, wordsAt, wordsOf } from './variants.ts';

interface Sure {
  readonly value: Certainty;
  readonly polarity: Polarity;
  readonly words: Words;
  readonly hedged: boolean;
}

/** certainty and polarity: a hedge lost or put in, a denial lost or put in. */
export const certaintyVariants: VariantRule = ({ from, to }) => {
  const a = sureOf(from);
  const b = sureOf(to);
  // Without a hedge's words on either side the difference is only how the sentence is built.
  if (!a || !b || (a.value !== b.value && !a.hedged && !b.hedged)) return [];
  const out: Variant[] = [];
  // What is unspecified (a question, a purpose) is not less sure than an assertion: it is none.
  if (a.value !== b.value && a.value !== 'unspecified' && b.value !== 'unspecified')
    out.push({ kind: 'certainty', from: a.words, to: b.words });
  if (a.polarity !== b.polarity && a.polarity !== 'unspecified' && b.polarity !== 'unspecified')
    out.push({ kind: 'polarity', from: a.words, to: b.words });
  return out;
};

function sureOf({ text, statement, unit }: Side): Sure | undefined {
  const hedge = statement.certainty.hedges.find(
    (h) => h.span[0] >= unit.span[0] && h.span[1] <= unit.span[1],
  );
  const hedged = hedge !== undefined;
  const words = hedge ? wordsOf(hedge) : wordsAt(text, unit.span[0], unit.span[1]);
  if (unit.first)
    return { value: statement.certainty.value, polarity: statement.certainty.polarity, words, hedged };
  const event = unit.events[0];
  return event && { value: event.certainty, polarity: event.polarity, words, hedged };
}
