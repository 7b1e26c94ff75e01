/** Names in the store: lists of people, spellings, judgements. */
export { type ImportNames, importNames, type NamesImported } from './import-names.ts';
export { judgeNames, type NamePair, namePairs, withdrawNames } from './judge-names.ts';
export { type LeastSure, leastSure } from './least-sure.ts';
export { listName, listOf } from './list.ts';
export { type NameList, nameLists, removeList } from './lists.ts';
