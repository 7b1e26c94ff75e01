/** A kind of text made to be slow, or to break a reader. */
export interface Adversary {
  readonly name: string;
  /** A text of `length` UTF-16 code units (a surrogate pair may be cut at the end). */
  generate(length: number): string;
}

const repeated = (name: string, unit: string): Adversary => ({
  name,
  generate: (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length),
});

/** Nested to half the length and back. */
const nested = (name: string, open: string, close: string): Adversary => ({
  name,
  generate: (length) => {
    const half = Math.floor(length / 2);
    return (
      open.repeat(Math.ceil(half / open.length)).slice(0, half) +
      close.repeat(Math.ceil(length / close.length)).slice(0, length - half)
    );
  },
});

/** Numbered words, so that nothing that is remembered about one helps with the next. */
const counted = (name: string, unit: (i: number) => string): Adversary => ({
  name,
  generate: (length) => {
    const pieces: string[] = [];
    let size = 0;
    for (let i = 0; size < length; i++) {
      const piece = unit(i);
      pieces.push(piece);
      size += piece.length;
    }
    return pieces.join('').slice(0, length);
  },
});

/** Letters for a number: 0 → "a", 27 → "bb". */
function letters(i: number): string {
  let out = '';
  for (let n = i; ; n = Math.floor(n / 26)) {
    out += String.fromCharCode(97 + (n % 26));
    if (n < 26) return out;
  }
}

const CAPITALISED = (i: number): string => {
  const word = letters(i);
  return word[0]!.toUpperCase() + word.slice(1);
};

/** What bad input looks like. Read by the tests (500 kB each) and by the bench (time at 1 M over time at 500 k). */
export const adversaries: readonly Adversary[] = [
  repeated('straight quotation marks', '"'),
  repeated('opening quotation marks', '“'),
  repeated('quotation marks between words', 'so "he " said” “it '),
  nested('nested quotations', '“a ‘b ', 'c’ d” '),
  nested('nested brackets', '([', '])'),
  repeated('opening brackets', '('),
  repeated('digits', '1234567890'),
  repeated('numbers with commas', '1,000,'),
  repeated('at least', 'at least '),
  repeated('months', 'May March 3 August May 10 '),
  repeated('capital words', 'United States Foreign Ministry '),
  counted(
    'names, all different',
    (i) => `Minister ${CAPITALISED(i)} ${CAPITALISED(i * 7 + 3)} of ${CAPITALISED(i * 3)} met. `,
  ),
  repeated('he said', 'he said '),
  counted(
    'he said, each about another',
    (i) => `“It is ${letters(i)},” ${CAPITALISED(i)} said. He said that she said so. `,
  ),
  repeated('hyphens', '-'),
  repeated('words joined by hyphens', 'twenty-one-'),
  repeated('full stops', '.'),
  repeated('abbreviations', 'U.S. Gen. J. Mr. No. '),
  repeated('no spaces', 'abcdefghij'),
  repeated('line ends', '\n'),
  repeated('lines of one word', 'Word\n'),
  repeated('sentences of one word', 'No. Yes! Why? '),
  repeated('of the', 'of the '),
  repeated('commas and conjunctions', 'and, or, but, which, who, '),
  repeated('emoji', '🚀😀👩‍👩‍👧‍👦'),
  repeated('combining marks', 'e\u0301\u0323\u0327'),
  repeated('marks on one letter', '\u0301'),
  repeated('bidi controls', '\u202eabc\u202c\u2066def\u2069\u200f '),
  repeated('lone surrogates', 'a\ud800 \udc00b '),
  repeated('NUL bytes', '\u0000'),
  repeated('white space', ' \t\u00a0\u2003'),
  repeated('markup as text', '<div><a href="x">&amp;<!-- '),
  repeated('addresses', 'https://a.example/?q=1&r=2#3/'),
  repeated('apostrophes', "don't '90s 'em boys' "),
  counted(
    'one long paragraph',
    (i) =>
      `The ministry said on Monday that at least ${i} of ${i * 3} crates might have gone to ${CAPITALISED(i)}, `,
  ),
  counted('first person paragraphs', (i) => `We think that ${i} of us may go, and I know it.\n`),
];
