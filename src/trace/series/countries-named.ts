import { stateOf } from './parties/name.ts';

const LONGEST = 3;

/** Codes of the states whose names, or whose people's, stand in a sentence. */
export function countriesNamed(sentence: string): ReadonlySet<string> {
  const out = new Set<string>();
  const words = sentence.split(/[\s,;:()"“”]+/);
  for (let i = 0; i < words.length; i++) {
    if (!/^\p{Lu}/u.test(words[i]!)) continue;
    for (let n = LONGEST; n > 0; n--) {
      const state = stateOf(
        words
          .slice(i, i + n)
          .join(' ')
          .replace(/[.!?]$/, ''),
      );
      if (!state) continue;
      out.add(state.key);
      break;
    }
  }
  return out;
}
