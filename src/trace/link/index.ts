export { KeyIndex } from './candidates.ts';
export { comparedOf, contentHash, contentId } from './content.ts';
export { type Groups, groupLinks, type PairJudgement, type StatementLink } from './groups.ts';
export { type StatementKey, statementKeys } from './keys.ts';
export { linkAll } from './link-all.ts';
export type { Compared, Linkable, LinkFigure, LinkVoice } from './linkable.ts';
export { linkablesOf } from './linkables.ts';
export { type Clash, LINKED, LINKER, type LinkEvidence, type PairScore, scorePair } from './score.ts';
export { SHIPPED } from './weights.ts';
