/** Name and version of the reader; a change of any rule, lexicon or model changes it. */
export const READER = 'hearsay@0.1.0';
