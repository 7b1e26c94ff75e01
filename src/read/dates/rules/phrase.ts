import { PHRASES } from '../lexicon.ts';
import { isCapital, type Rule, readYear } from '../match.ts';
import type { Word } from '../words.ts';

/** Fixed phrases: "now", "recently", "the near future", and days with a name ("Christmas Eve"). */
export const phrase: Rule = {
  name: 'phrase@1',
  read(words, at) {
    let i = at;
    let rel: number | undefined;
    if (words[i]!.role.relative !== undefined && words[i + 1]?.role.phrase) {
      rel = words[i]!.role.relative;
      i++;
    }
    if (!words[i]!.role.phrase) return undefined;
    const list = PHRASES.get(words[i]!.lower);
    const found = list?.find((p) => p.words.every((w, k) => words[i + k]?.lower === w));
    if (!found) return undefined;
    const to = i + found.words.length;
    if (found.ref) {
      if (rel !== undefined && words[at]!.lower !== found.words[0]) return undefined;
      if (notMeant(words, at, to)) return undefined;
      return { to, sense: { kind: 'ref', ref: found.ref } };
    }
    if (found.length !== undefined)
      return rel === undefined ? { to, sense: { kind: 'span', value: found.length, unit: 'X' } } : undefined;
    if (!isCapital(words[i]!)) return undefined;
    // "Easter Island", "Christmas Carol": another name.
    if (
      !found.holiday!.includes('day') &&
      words[to] &&
      isCapital(words[to]!) &&
      words[to]!.start > words[to - 1]!.end
    )
      return undefined;
    const year = readYear(words, words[to]?.lower === ',' ? to + 1 : to);
    return {
      to: year?.to ?? to,
      sense: {
        kind: 'calendar',
        holiday: found.holiday!,
        ...(rel !== undefined && { rel }),
        ...(year && { year: year.year }),
      },
    };
  },
};

/** "as soon as", "soon after": no time of their own; "the short-term debt": an adjective. */
function notMeant(words: readonly Word[], at: number, to: number): boolean {
  if (words[to - 1]!.glued) return true;
  // "the past nine elections"
  if (words[to - 1]!.lower === 'past') return counts(words[to]);
  if (words[at]!.lower === 'soon')
    return (
      words[at - 1]?.lower === 'as' ||
      words[to]?.lower === 'after' ||
      isPast(words[at - 1]) ||
      isPast(words[to])
    );
  return false;
}

/** "was soon released", "soon became": in a tale, not ahead of today. */
const isPast = (word: Word | undefined): boolean => word?.token.tag === 'VBD';

const counts = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.role.cardinal !== undefined || word.role.vague === true || /^(NN|JJ|CD)/.test(word.token.tag));
