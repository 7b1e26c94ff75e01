const FIRST = 0xac00;

/** Numbers of initial (0-18), vowel (0-20) and final (0-27, 0 none) of a Hangul syllable, by the order of Unicode. */
export function jamoOf(letter: string): readonly [number, number, number] {
  const at = letter.charCodeAt(0) - FIRST;
  return [Math.floor(at / 588), Math.floor((at % 588) / 28), at % 28];
}

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
/** Finals by how they are said, which is all that a romanisation tells. */
const FINALS = ['', ...'ㄱㄱㄱㄴㄴㄴㄷㄹㄱㅁㄹㄹㄹㅂㄹㅁㅂㅂㄷㄷㅇㄷㄷㄱㄷㅂㄷ'];

/** The letters of a Hangul syllable: initial, vowel, final. */
export function lettersOf(syllable: string): readonly [string, string, string] {
  const [i, v, f] = jamoOf(syllable);
  return [INITIALS[i]!, VOWELS[v]!, FINALS[f]!];
}
