/** Finds phrases of a lexicon among the words of a sentence: one look-up a word, the longest phrase wins. */
export interface PhraseTable<T> {
  readonly starts: ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly value: T }[]>;
}

export function phraseTable<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseTable<T> {
  const starts = new Map<string, { rest: string[]; value: T }[]>();
  for (const [phrase, value] of entries) {
    const [first, ...rest] = splitClitics(phrase).split(' ');
    const list = starts.get(first!);
    if (list) list.push({ rest, value });
    else starts.set(first!, [{ rest, value }]);
  }
  for (const list of starts.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return { starts };
}

/** "can't" stands as two tokens in a sentence, so it does here. */
const splitClitics = (phrase: string): string =>
  phrase.replaceAll("n't", " n't").replaceAll('cannot', 'can not').trim();

/** The longest phrase that begins at token `at`; `first` is the word to look up there (a form or a lemma). */
export function phraseAt<T>(
  table: PhraseTable<T>,
  words: readonly { readonly lower: string }[],
  at: number,
  first: string,
): { readonly length: number; readonly value: T } | undefined {
  const list = table.starts.get(first);
  if (!list) return undefined;
  for (const { rest, value } of list) {
    let k = 0;
    while (k < rest.length && sameWord(words[at + 1 + k]?.lower, rest[k]!)) k++;
    if (k === rest.length) return { length: rest.length + 1, value };
  }
  return undefined;
}

const sameWord = (word: string | undefined, wanted: string): boolean =>
  word === wanted || (wanted === "n't" && word === 'n’t');
