/**
 * Input that cannot be read, or a misuse: what is wrong, where, and what to do about it, in one line. The command
 * line shows the message alone and ends with exit code 2.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(where: string, what: string, todo?: string) {
    super(`${oneLine(where, LONGEST_PLACE)}: ${oneLine(`${what}${todo ? `; ${todo}` : ''}`)}`);
  }
}

const LONGEST = 500;
const LONGEST_PLACE = 200;

/** Untrusted words made safe for one line of a terminal: control and bidi characters escaped, cut when long. */
export function oneLine(words: string, longest: number = LONGEST): string {
  const shown = words.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/gu,
    (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`,
  );
  return shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown;
}
