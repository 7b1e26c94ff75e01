import type { Prepared, Sentence } from '../../text/prepare.ts';
import { OFFICE_GENDER } from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import { after, introduced } from './office-after.ts';
import { before, headOf, widened } from './office-before.ts';

/** Finds the offices that stand in lower case before a name, or beside it between commas. */
export function addOffices(prepared: Prepared, mentions: readonly Mention[]): void {
  for (const m of mentions) {
    if (m.kind !== 'person') continue;
    const sentence = prepared.sentences[m.sentence]!;
    const office =
      widened(sentence, m) ??
      before(sentence, m) ??
      headOf(sentence, m) ??
      after(sentence, m) ??
      introduced(sentence, m);
    if (office) {
      m.office = office;
      m.gender ??= toldBy(sentence, office);
    }
  }
}

function toldBy(sentence: Sentence, [start, end]: readonly [number, number]): 'm' | 'f' | undefined {
  for (const t of sentence.tokens) {
    if (t.start < start || t.end > end) continue;
    const told = OFFICE_GENDER.get(t.lower);
    if (told === 'm' || told === 'f') return told;
  }
  return undefined;
}
