/** Base of a regular form in -ed or -ing: "tried" → "try", "stopping" → "stop", "nominated" → "nominate". */
export function baseOfParticiple(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eed')) return word.slice(0, -1);
  if (word.endsWith('ed') && word.length > 3) return restore(word.slice(0, -2));
  if (word.endsWith('ing') && word.length > 4) return restore(word.slice(0, -3));
  if (word.endsWith("in'") || word.endsWith('in’')) return restore(word.slice(0, -3));
  return word;
}

/** Base of a third person in -s: "says" → "say", "watches" → "watch", "denies" → "deny". */
export function baseOfS(word: string): string {
  return withoutS(word);
}

/** Singular of a regular plural: "parties" → "party", "spokesmen" → "spokesman", "caucuses" → "caucus". */
export function singularOf(word: string): string {
  if (word.endsWith('men') && word.length > 3) return `${word.slice(0, -2)}an`;
  if (word.endsWith("'s") || word.endsWith('’s')) return word.slice(0, -2);
  if (word.startsWith('@') || word.startsWith('#')) return word;
  if (word.endsWith('is') && word.length > 3) return word.slice(0, -1);
  if (/[^aeiou]uses$/.test(word)) return word.slice(0, -2);
  return withoutS(word);
}

function withoutS(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.length < 3) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:[sc]h|ss|x|zz|o)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('us') || word.endsWith('is')) return word;
  return word.slice(0, -1);
}

const isVowel = (c: string | undefined): boolean => c !== undefined && 'aeiou'.includes(c);

/** Endings of several syllables that take no -e although vowel and consonant stand single. */
const BARE_ENDINGS = new Set([
  'er',
  'en',
  'on',
  'or',
  'el',
  'al',
  'et',
  'it',
  'op',
  'ip',
  'ol',
  'om',
  'ic',
  'ot',
]);

/** Gives a stem its -e back or takes a doubled consonant away. */
function restore(stem: string): string {
  const n = stem.length;
  const z = stem[n - 1]!;
  const y = stem[n - 2];
  const x = stem[n - 3];
  if (n < 2) return stem;
  if (!/[aeiouy]/.test(stem)) return stem;
  if (z === y) return 'bdgmnprt'.includes(z) && n > 3 ? stem.slice(0, -1) : stem;
  if (z === 'v' || z === 'c' || z === 'z' || z === 'u') return `${stem}e`;
  if (z === 's') return `${stem}e`;
  if (z === 'g') return y === 'n' ? stem : `${stem}e`;
  if ('aeiowxyh'.includes(z)) return stem;
  // "handl", "settl", "enabl", but "curl", "crawl".
  if (z === 'l' && !isVowel(y)) return y === 'r' || y === 'w' ? stem : `${stem}e`;
  // "centr", "acr".
  if (z === 'r' && !isVowel(y)) return y === 'h' ? stem : `${stem}e`;
  if (!isVowel(y)) {
    if (y === 'y' && n <= 4) return `${stem}e`;
    return stem;
  }
  // Two vowels before the consonant: "explain", "need", "cloud"; but "graduat", "negotiat", "requir".
  const u = x === 'u' && stem[n - 4] === 'q';
  if (isVowel(x) && !u) return (x === 'i' || x === 'u') && y === 'a' && z === 't' ? `${stem}e` : stem;
  if (z === 'f' || z === 'j' || z === 'k') return `${stem}e`;
  const short = !/[aeiouy]/.test(stem.slice(0, n - 2)) || u;
  if (!short && BARE_ENDINGS.has(y! + z)) return stem;
  return `${stem}e`;
}
