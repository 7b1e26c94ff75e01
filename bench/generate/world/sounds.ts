/** How a word is written: English, German, Ukrainian, Russian or Korean letters for the same sounds. */
export type Writing = 'en' | 'de' | 'uk' | 'ru' | 'ko';

/** Indices into the sounds below. */
export interface Syllable {
  readonly onset: number;
  readonly vowel: number;
  readonly coda: number;
}

interface Sound {
  readonly latin: string;
  readonly cyrillic: string;
  /** Number of the letter within a Korean syllable; several where a cluster becomes several syllables. */
  readonly korean: readonly number[];
}

const sound = (latin: string, cyrillic: string, ...korean: number[]): Sound => ({ latin, cyrillic, korean });

export const SIMPLE = 15;
/** The first SIMPLE are single consonants; the others are clusters that hardly begin an English word. */
export const ONSETS: readonly Sound[] = [
  sound('b', 'б', 7),
  sound('d', 'д', 3),
  sound('f', 'ф', 17),
  sound('g', 'г', 0),
  sound('h', 'х', 18),
  sound('k', 'к', 15),
  sound('l', 'л', 5),
  sound('m', 'м', 6),
  sound('n', 'н', 2),
  sound('p', 'п', 17),
  sound('r', 'р', 5),
  sound('s', 'с', 9),
  sound('t', 'т', 16),
  sound('v', 'в', 7),
  sound('z', 'з', 12),
  sound('vr', 'вр', 7, 5),
  sound('zl', 'зл', 12, 5),
  sound('zm', 'зм', 12, 6),
  sound('kv', 'кв', 15, 7),
  sound('sv', 'св', 9, 7),
  sound('gv', 'гв', 0, 7),
  sound('tv', 'тв', 16, 7),
  sound('dv', 'дв', 3, 7),
  sound('zd', 'зд', 12, 3),
  sound('mr', 'мр', 6, 5),
  sound('zv', 'зв', 12, 7),
];

export const VOWELS: readonly Sound[] = [
  sound('a', 'а', 0),
  sound('e', 'е', 5),
  sound('i', 'и', 20),
  sound('o', 'о', 8),
  sound('u', 'у', 13),
];

/** The number is that of a final letter; a negative one begins a syllable of its own instead. */
export const CODAS: readonly Sound[] = [
  sound('', '', 0),
  sound('n', 'н', 4),
  sound('m', 'м', 16),
  sound('l', 'л', 8),
  sound('r', 'р', -5),
  sound('s', 'с', -9),
  sound('k', 'к', 1),
  sound('t', 'т', -16),
];

const WEAK_VOWEL = 18;
const korean = (onset: number, vowel: number, coda = 0): string =>
  String.fromCharCode(0xac00 + (onset * 21 + vowel) * 28 + coda);

/** Whether a Korean word ends in a consonant, on which the form of the particle after it depends. */
export function endsClosed(word: string): boolean {
  const code = word.charCodeAt(word.length - 1) - 0xac00;
  return code >= 0 && code < 11172 && code % 28 !== 0;
}

/** A word in the letters of a language, lower-case. */
export function written(word: readonly Syllable[], writing: Writing): string {
  let out = '';
  for (const { onset, vowel, coda } of word) {
    const [o, v, c] = [ONSETS[onset]!, VOWELS[vowel]!, CODAS[coda]!];
    if (writing === 'en') out += o.latin + v.latin + c.latin;
    else if (writing === 'de') out += o.latin.replace('v', 'w') + v.latin + c.latin;
    else if (writing === 'ko') {
      for (const weak of o.korean.slice(0, -1)) out += korean(weak, WEAK_VOWEL);
      const final = c.korean[0]!;
      out += korean(o.korean.at(-1)!, v.korean[0]!, Math.max(0, final));
      if (final < 0) out += korean(-final, WEAK_VOWEL);
    } else out += o.cyrillic + (writing === 'uk' && v.latin === 'i' ? 'і' : v.cyrillic) + c.cyrillic;
  }
  return out;
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
