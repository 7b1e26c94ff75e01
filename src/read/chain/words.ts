import words from '../../../lexicon/en/chain-words.json' with { type: 'json' };

const set = (list: readonly string[]): ReadonlySet<string> => new Set(list);

export const CITED = set(words.cited);
export const IN_PRINT = set(words.inPrint);
export const SAYS = set(words.says);
export const SAYING = set(words.saying);
export const RETOLD = set(words.retold);
export const DETERMINERS = set(words.determiners);
export const ENDS = set(words.ends);
export const PRONOUNS = set(words.pronouns);
export const OPENERS = set(words.openers);
export const DOCUMENTS = set(words.documents);
/** What may stand between a name and its verb of saying. */
export const AUXILIARIES = set(words.auxiliaries);
