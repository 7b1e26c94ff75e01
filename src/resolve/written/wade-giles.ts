const INITIALS: readonly (readonly [RegExp, string])[] = [
  [/^hs/, 'x'],
  [/^ch'(?=i|ü)/, 'q'],
  [/^ch'/, 'ch'],
  [/^ch(?=i|ü)(?!ih)/, 'j'],
  [/^ch/, 'zh'],
  [/^t[sz]'/, 'c'],
  [/^t[sz]/, 'z'],
  [/^k'/, 'k'],
  [/^k/, 'g'],
  [/^p'/, 'p'],
  [/^p/, 'b'],
  [/^t'/, 't'],
  [/^t/, 'd'],
  [/^j/, 'r'],
];
/** A syllable that Wade-Giles can write and that is told from Pinyin by a sign of its own. */
const SYLLABLE = /^(?:hs|ch|ts|tz|[kptjmnlfshwy])?'?[aeiouü]{1,3}(?:h|n|ng|rh)?$/;
const OWN_SIGN =
  /^hs|^(?:ch|ts|k|p|t)'|^tz|^ch(?:in|ing|iang|ien|iu|iao|ia|i|un|ung|ou)$|ung$|ien$|ueh$|^k(?:uo|ai|ang|uang)$/;

/**
 * Pinyin of the syllables of a part ("hsi" gives "xi", "chin-ping" gives "jinping"); undefined where nothing of it can
 * be Wade-Giles. Lower case, apostrophes kept.
 */
export function pinyinOf(syllables: readonly string[]): string | undefined {
  if (!syllables.every((s) => SYLLABLE.test(s)) || !syllables.some((s) => OWN_SIGN.test(s))) return undefined;
  return syllables.map(one).join('');
}

function one(syllable: string): string {
  let out = syllable;
  for (const [from, to] of INITIALS)
    if (from.test(out)) {
      out = out.replace(from, to);
      break;
    }
  return out
    .replace(/ung$/, 'ong')
    .replace(/ien$/, 'ian')
    .replace(/ueh$/, 'ue')
    .replace(/ih$/, 'i')
    .replace("'", '');
}
