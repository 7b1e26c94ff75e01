import words from '../../../lexicon/en/name-words.json' with { type: 'json' };

const set = (list: readonly string[]): ReadonlySet<string> => new Set(list);

export const PARTICLES = set(words.particles);
/** Words whose possessive stands inside a name. */
export const OWNERS = set(words.owners);
/** Acronyms of the lexicon that are words as well when they do not stand in capitals. */
export const SHORT_ACRONYMS = set(words.shortAcronyms);
export const OFFICE_OPENERS = set(words.officeOpeners);
/** Shortened titles that name an office. */
export const OFFICIAL_TITLES = set(words.officialTitles);
export const DETERMINERS = set(words.determiners);
/** What ends the noun phrase in which the head of an office must stand. */
export const PHRASE_END = set(words.phraseEnd);
export const FINITE = set(words.finite);
export const PERSON_AFTER = set(words.personAfter);
export const OUTLET_BEFORE = set(words.outletBefore);
export const OUTLET_AFTER = set(words.outletAfter);
/** How a newspaper is named after its first mention: "the Times". */
export const SHORT_OUTLETS = set(words.shortOutlets);
/** What makes an adjective of a name before it: "Oslo-based". */
export const TAILS = set(words.tails);
/** Particles in lower case that may open a family name by itself ("von der ..."). */
export const LEADING_PARTICLES = set(words.leadingParticles);
