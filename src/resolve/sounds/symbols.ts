/** Spellings of one sound in Latin letters, longest first; what is not here stands for itself. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['tsch', 'C'],
  ['sch', 'S'],
  ['shch', 'S'],
  ['tch', 'C'],
  ['ch', 'C'],
  ['cz', 'C'],
  ['sh', 'S'],
  ['sz', 'S'],
  ['zh', 'Z'],
  ['kh', 'X'],
  ['gh', 'G'],
  ['ph', 'f'],
  ['th', 'T'],
  ['dh', 'd'],
  ['ck', 'k'],
  ['qu', 'kw'],
  ['ts', 'c'],
  ['tz', 'c'],
  ['x', 'ks'],
  ['ce', 'ce'],
  ['ci', 'ci'],
  ['cy', 'cy'],
  ['c', 'k'],
  ['ee', 'i'],
  ['oo', 'u'],
  ['ou', 'u'],
  ['ii', 'i'],
  ['iy', 'i'],
  ['yy', 'i'],
];

const BY_FIRST = new Map<string, (readonly [string, string])[]>();
for (const sound of SOUNDS) {
  const first = sound[0][0]!;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), sound]);
}

/** The symbols that `soundsOf` gives, in the order of the weights. */
export const SYMBOLS = 'abcdefghijklmnopqrstuvwxyzCSZXGT';
const MAX_SOUNDS = 24;

/** One symbol a sound for a romanised part; doubled letters count once. At most 24, so that comparing stays cheap. */
export function soundsOf(text: string): string {
  let out = '';
  for (let i = 0; i < text.length && out.length < MAX_SOUNDS; ) {
    const sound = BY_FIRST.get(text[i]!)?.find(([spelling]) => text.startsWith(spelling, i));
    const symbol = sound ? sound[1] : text[i]!;
    if (!out.endsWith(symbol)) out += symbol;
    i += sound ? sound[0].length : 1;
  }
  return out;
}
