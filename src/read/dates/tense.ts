import modifiers from '../../../lexicon/en/time-modifiers.json' with { type: 'json' };
import type { Match } from './match.ts';
import type { Word } from './words.ts';

export type Tense = 'ahead' | 'behind';

/** Words looked at on each side. */
const REACH = 16;

const AHEAD = new Set(modifiers.tense.ahead);
const PLANS = new Set(modifiers.tense.plans);
const BEHIND = new Set(modifiers.tense.behind);
const PLANNED = new Set(modifiers.tense.planned);
const TIMETABLE = new Set(modifiers.tense.timetable);
const BOUNDS = new Set(modifiers.tense.bounds);

/**
 * Whether the clause around an expression speaks of what is to come or of what was, by the nearest word that bears
 * tense: first to its left, else to its right. Undefined where none does.
 */
export function tenseAt(words: readonly Word[], match: Match): Tense | undefined {
  const next = words[match.to]?.lower;
  const before = words[match.from - 1]?.lower;
  // "Tuesday's ruling" has been.
  if (next === "'s" || next === '’s') return undefined;
  const left = scan(words, match.from - 1, -1);
  if (before === 'by') return left ?? scan(words, match.to, 1) ?? 'ahead';
  if (before !== undefined && BOUNDS.has(before))
    return left === undefined ? (scan(words, match.to, 1) ?? 'ahead') : 'ahead';
  if (before === 'as' && /^(soon|early)$/.test(words[match.from - 2]?.lower ?? '')) return 'ahead';
  return left ?? scan(words, match.to, 1);
}

function scan(words: readonly Word[], from: number, step: 1 | -1): Tense | undefined {
  for (let k = 0, i = from; k < REACH && words[i]; k++, i += step) {
    const word = words[i]!;
    if (word.lower === ';' || word.lower === ':' || word.lower === '--') return undefined;
    if (isAhead(words, i, step)) return hadBefore(words, i) ? 'behind' : 'ahead';
    if (isBehind(word)) return plannedBefore(words, i) ? 'ahead' : 'behind';
  }
  return undefined;
}

function isAhead(words: readonly Word[], i: number, step: 1 | -1): boolean {
  const { lower, token } = words[i]!;
  if (lower === 'to') return isPlan(words[i - 1]) && !isNominal(words[i + 1]);
  // "planned a rally for Saturday", "postponed until Tuesday"; but "On Friday they planned ..." is told as past.
  if (step < 0 && PLANNED.has(lower)) return words[i - 1]?.lower !== 'previously';
  if ((token.tag === 'VBP' || token.tag === 'VBZ') && TIMETABLE.has(token.lemma)) return true;
  if (!AHEAD.has(lower)) return false;
  return token.tag === '' || token.tag === 'MD' || token.tag.startsWith('V') || token.tag === 'JJ';
}

/** "had been due to expire": what was ahead then. */
function hadBefore(words: readonly Word[], i: number): boolean {
  for (let k = 1; k <= 3; k++) if (words[i - k]?.lower === 'had') return true;
  return false;
}

const isPlan = (word: Word | undefined): boolean => word !== undefined && PLANS.has(word.lower);

/** What follows "to" where it is a preposition. */
function isNominal(word: Word | undefined): boolean {
  if (!word) return true;
  if (word.token.tag) return word.token.tag !== 'VB';
  const c = word.token.text.charCodeAt(0);
  return word.role.determiner === true || (c >= 65 && c <= 90) || (c >= 48 && c <= 57);
}

function isBehind(word: Word): boolean {
  const { lower, token } = word;
  if (token.tag) return token.tag === 'VBD' || token.tag === 'VBN';
  if (BEHIND.has(lower)) return true;
  const c = token.text.charCodeAt(0);
  return c >= 97 && lower.length > 4 && lower.endsWith('ed') && !lower.endsWith('eed');
}

/** "will be held", "to be sold": a participle of what is to come. */
function plannedBefore(words: readonly Word[], i: number): boolean {
  for (let k = 1; k <= 3 && words[i - k]; k++) {
    const { lower } = words[i - k]!;
    if (lower === 'have' || lower === 'has' || lower === 'had') return false;
    if (isAhead(words, i - k, 1)) return true;
    if (lower === 'to' && words[i - k + 1]!.lower === 'be') return true;
  }
  return false;
}
