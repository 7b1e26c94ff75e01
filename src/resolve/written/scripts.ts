const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Kana', /[\p{Script=Katakana}\p{Script=Hiragana}]/u],
  ['Hani', /\p{Script=Han}/u],
];

/** ISO 15924 code of the script of a letter; Other for those that have no table of their own; '' for no letter. */
export function scriptOfLetter(letter: string): string {
  if (letter <= '\u024f') return /[A-Za-z\u00c0-\u024f]/.test(letter) ? 'Latn' : '';
  for (const [name, test] of SCRIPTS) if (test.test(letter)) return name;
  return /\p{L}/u.test(letter) ? 'Other' : '';
}

/** The script of most letters of a text; Kana where Han and Kana are mixed; Latn where there is no letter. */
export function scriptOf(text: string): string {
  const counts = new Map<string, number>();
  for (const letter of text) {
    const script = scriptOfLetter(letter);
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  if (counts.has('Kana')) return 'Kana';
  let best = 'Latn';
  let most = 0;
  for (const [script, count] of counts)
    if (count > most || (count === most && script < best)) [best, most] = [script, count];
  return best;
}
