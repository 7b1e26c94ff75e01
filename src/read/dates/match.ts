import type { Mod, Sense } from './sense.ts';
import type { Word } from './words.ts';

/** A time expression over words [from, to) of one sentence. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly sense: Sense;
  readonly mod?: Mod;
  /** Name of the rule that made it, as `name@version`. */
  readonly by: string;
}

/** Reads one form of time expression that begins at word `at`; undefined where it does not stand there. */
export interface Rule {
  readonly name: string;
  readonly read: (words: readonly Word[], at: number) => Reading | undefined;
}

export interface Reading {
  readonly to: number;
  readonly sense: Sense;
  readonly mod?: Mod;
}

/** A number in words or digits that begins at `at`; undefined where none does. */
export function readNumber(words: readonly Word[], at: number): { to: number; value: number } | undefined {
  const first = words[at]?.role;
  if (!first) return undefined;
  let i = at;
  let value: number;
  if (words[at]!.lower === 'a' && words[at + 1]?.role.scale) {
    value = words[at + 1]!.role.scale!;
    i = at + 2;
  } else if (first.cardinal !== undefined) {
    value = first.cardinal;
    i = at + 1;
    if (first.digits === undefined) {
      const unit = words[i]?.role;
      if (
        value >= 20 &&
        value % 10 === 0 &&
        unit?.cardinal &&
        unit.cardinal < 10 &&
        unit.digits === undefined
      ) {
        value += unit.cardinal;
        i++;
      }
      while (words[i]?.role.scale) {
        value *= words[i]!.role.scale!;
        i++;
      }
    } else if (words[i] && /^1[/⁄]2$|^½$/.test(words[i]!.lower)) {
      value += 0.5;
      i++;
    }
  } else return undefined;
  if (words[i]?.lower === 'and' && words[i + 1]?.lower === 'a' && words[i + 2]?.lower === 'half') {
    value += 0.5;
    i += 3;
  }
  return { to: i, value };
}

/** A calendar year in digits or words ("2013", "nineteen ninety-six", "two thousand") that begins at `at`. */
export function readYear(words: readonly Word[], at: number): { to: number; year: number } | undefined {
  const role = words[at]?.role;
  if (!role || role.cardinal === undefined) return undefined;
  const n = role.cardinal;
  if (role.digits === 4 && n >= 1000 && n <= 2100) return { to: at + 1, year: n };
  if (role.digits !== undefined) return undefined;
  if (n >= 17 && n <= 20 && words[at + 1]) {
    const tail = words[at + 1]!.role;
    if (tail.cardinal !== undefined && tail.digits === undefined && tail.cardinal >= 10) {
      const number = readNumber(words, at + 1);
      if (number && number.value < 100) return { to: number.to, year: n * 100 + number.value };
    }
  }
  if (n === 2 && words[at + 1]?.lower === 'thousand') {
    const tail = words[at + 2]?.lower === 'and' ? readNumber(words, at + 3) : undefined;
    if (tail && tail.value < 100) return { to: tail.to, year: 2000 + tail.value };
    return { to: at + 2, year: 2000 };
  }
  return undefined;
}

/** Whether the word begins with a capital as it stands in the text. */
export function isCapital(word: Word): boolean {
  const c = word.token.text.charCodeAt(word.start - word.token.start);
  return c >= 65 && c <= 90;
}

/**
 * A word that places what follows in relation to another time ("last", "this", "previous"). "Following" and "that" are
 * such words only where no preposition or conjunction can be meant: "the following day", not "following Monday's debate".
 */
export function isRelative(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.role.relative === undefined) return false;
  if (word.lower === 'following' || word.lower === 'coming' || word.lower === 'preceding')
    return (
      words[at - 1]?.role.determiner === true ||
      words[at - 1]?.role.relative !== undefined ||
      words[at + 1]?.role.plural === true
    );
  if (word.lower === 'that')
    return words[at + 1]?.role.relative === undefined || words[at + 1]?.lower === 'same';
  return true;
}
