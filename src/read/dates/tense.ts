import type { Match } from './match.ts';
import type { Word } from './words.ts';

export type Tense = 'ahead' | 'behind';

/** Words looked at on each side. */
const REACH = 14;

/**
 * Whether the clause around an expression speaks of what is to come or of what was: the nearest tense-bearing verb
 * to its left, else to its right; a report of the past where none is seen.
 */
export function tenseAt(words: readonly Word[], match: Match): Tense {
  const left = scan(words, match.from - 1, -1);
  if (left) return left;
  return scan(words, match.to, 1) ?? 'behind';
}

function scan(words: readonly Word[], from: number, step: 1 | -1): Tense | undefined {
  for (let k = 0, i = from; k < REACH && words[i]; k++, i += step) {
    const word = words[i]!;
    const { tag } = word.token;
    if (/^[;:]$|^--$/.test(word.lower)) return undefined;
    if (isAhead(words, i)) return 'ahead';
    if (tag === 'VBD' || tag === 'VBN') return pastOrPlanned(words, i);
    if (
      word.role.behind ||
      (tag === '' && word.lower.length > 4 && word.lower.endsWith('ed') && !word.role.ahead)
    )
      return 'behind';
  }
  return undefined;
}

function isAhead(words: readonly Word[], i: number): boolean {
  const { lower, role, token } = words[i]!;
  if (!role.ahead)
    return lower === 'to' && /^VB$/.test(words[i + 1]?.token.tag ?? '') && !words[i - 1]?.role.behind;
  if (lower === 'wo') return words[i + 1]?.lower === "n't" || words[i + 1]?.lower === 'n’t';
  if (lower === 'may' || lower === 'can' || lower === 'might') return token.tag === 'MD' || token.tag === '';
  return lower !== 'set' && lower !== 'due' && lower !== 'plan';
}

/** "is scheduled", "are to be held" look ahead although their verb is a participle. */
function pastOrPlanned(words: readonly Word[], i: number): Tense {
  for (let k = 1; k <= 3; k++) {
    const before = words[i - k];
    if (before && isAhead(words, i - k) && (before.token.tag === 'MD' || before.lower === 'to'))
      return 'ahead';
  }
  return 'behind';
}
