/**
 * Words of an article as one line that is safe on a terminal: white space as single spaces; control and bidi
 * characters, invisible marks and lone surrogates as \u{...}, so that nothing can move the cursor, turn the line
 * around or hide.
 */
export function shown(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu,
      (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`,
    );
}
