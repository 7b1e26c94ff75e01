import { readNumber } from './match.ts';
import type { Mod } from './sense.ts';
import type { Word } from './words.ts';

/** How many units: what stands before a unit of time. */
export interface Amount {
  /** Index of the word after it. */
  readonly to: number;
  /** Undefined where no number is said ("several"). */
  readonly n: number | undefined;
  readonly spelt: 'article' | 'number' | 'vague';
  readonly mod?: Mod;
  /** -1 after last or past, 1 after next or coming. */
  readonly relative?: number;
}

/** "three", "a", "several", "a few", "the past two", "two to three", "the first nine" that begin at `at`. */
export function readAmount(words: readonly Word[], at: number): Amount | undefined {
  let i = at;
  const { lower } = words[i]!;
  const the = lower === 'the' || lower === 'these' || lower === 'those';
  const article = lower === 'a' || lower === 'an';
  if (the || (article && !words[i + 1]?.role.scale)) i++;
  const relative = relativeBefore(words, i);
  if (relative !== undefined) i++;
  else if (the && words[i]?.role.ordinal === 1 && words[i + 1] && !words[i + 1]!.role.unit) i++;
  const more = relative === undefined ? {} : { relative };
  if (words[i]?.lower === 'half') return half(words, i + 1, the, more);
  const number = range(words, i);
  if (number) return { ...number, spelt: 'number', ...more };
  if (words[i]?.role.vague) return { ...vague(words, i), ...more };
  const plural = words[i]?.role.unit !== undefined && words[i]!.role.plural === true;
  if (plural && relative !== undefined) return { to: i, n: undefined, spelt: 'vague', ...more };
  if (article && i > at && relative === undefined) return { to: i, n: 1, spelt: 'article' };
  return undefined;
}

function relativeBefore(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  if (!word || word.role.relative === undefined || word.lower === 'same' || word.lower === 'that')
    return undefined;
  // "expected to last three weeks"
  if (word.lower === 'last' && (word.token.tag.startsWith('V') || words[at - 1]?.lower === 'to'))
    return undefined;
  const next = words[at + 1];
  if (!next) return undefined;
  const { role } = next;
  const counts =
    role.cardinal !== undefined || role.vague || role.unit || role.determiner || next.lower === 'half';
  return counts ? word.role.relative : undefined;
}

function half(
  words: readonly Word[],
  at: number,
  the: boolean,
  more: { relative?: number },
): Amount | undefined {
  const to = words[at]?.lower === 'a' || words[at]?.lower === 'an' ? at + 1 : at;
  if (the || !words[to]?.role.unit) return undefined;
  return { to, n: 0.5, spelt: 'number', ...more };
}

/** "two", "two to three", "two or three": the first of a range is the value. */
function range(words: readonly Word[], at: number): { to: number; n: number } | undefined {
  const number = readNumber(words, at);
  if (!number) return undefined;
  const link = words[number.to]?.lower;
  const glued = words[number.to]?.glued === true;
  if (link !== 'to' && link !== 'or' && link !== '-' && link !== '–' && !glued)
    return { to: number.to, n: number.value };
  const second = readNumber(words, glued && link !== 'to' ? number.to : number.to + 1);
  const last = second && words[second.to];
  if (last && (last.role.unit || last.role.between)) return { to: second.to, n: number.value };
  return { to: number.to, n: number.value };
}

function vague(words: readonly Word[], at: number): Amount {
  const couple = words[at]!.lower === 'couple';
  let i = at + 1;
  if (words[i]?.lower === 'of') i++;
  if (words[i]?.role.vague) i++;
  return couple ? { to: i, n: 2, spelt: 'number', mod: 'APPROX' } : { to: i, n: undefined, spelt: 'vague' };
}
