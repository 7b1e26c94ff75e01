import anyAscii from 'any-ascii';
import letters from '../../../lexicon/names/letters.json' with { type: 'json' };
import { jamoOf } from '../korean/jamo.ts';

/** Letters of the lexicon, in one table: no letter stands in two of its alphabets. */
const OWN: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...letters.arabic, ...letters.hebrew } as Record<string, string>),
);
const LATIN: ReadonlyMap<string, string> = new Map(Object.entries(letters.latin));

const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
const SMALL_KANA = /[ァィゥェォャュョヮぁぃぅぇぉゃゅょ]/;

/** Most parts are letters that need no table. */
const ASCII = /^[ -~]*$/;

/** Latin letters for one part of a name in any script: lower case, without accents or marks. */
export function romanise(part: string): string {
  if (ASCII.test(part)) return part.toLowerCase().replace(/[^a-z]/g, '');
  let out = '';
  for (const letter of part.normalize('NFC')) {
    const own = OWN.get(letter);
    if (own !== undefined) out += own;
    else if (letter === 'ッ' || letter === 'っ' || letter === 'ー') continue;
    else if (letter >= '가' && letter <= '힣') out += syllable(letter);
    else if (SMALL_KANA.test(letter)) out = out.replace(/[aeiou]$/, '') + anyAscii(letter).toLowerCase();
    else out += anyAscii(letter).toLowerCase();
  }
  return out.replace(/[^a-z]/g, '');
}

/** The same, but letters such as "š" by their sound ("sh"); what is compared by ear. */
export function romaniseBySound(part: string): string {
  if (ASCII.test(part)) return romanise(part);
  let out = '';
  for (const letter of part.toLowerCase().normalize('NFC')) out += LATIN.get(letter) ?? letter;
  const text = romanise(out);
  return /\p{Script=Han}/u.test(part) ? text.replace(PINYIN, (sound) => PINYIN_HEARD[sound] ?? sound) : text;
}

/** Letters that Pinyin uses for other sounds than most spellings do. */
const PINYIN = /zh|x|q|c(?!h)/g;
const PINYIN_HEARD: Readonly<Record<string, string>> = { zh: 'j', x: 'sh', q: 'ch', c: 'ts' };

function syllable(letter: string): string {
  const [initial, vowel, final] = jamoOf(letter);
  return INITIALS[initial]! + VOWELS[vowel]! + FINALS[final]!;
}
