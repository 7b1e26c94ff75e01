/** Judgements on statements: those that wait for one, those that hold, and how one is written. */
export { type HeldJudgement, heldStatements } from './held-statements.ts';
export { judgeStatements, type StatementPair, withdrawStatements } from './judge-statements.ts';
export type { JudgedSide } from './judged-side.ts';
export { leastSureStatements, type UnsurePair } from './least-sure-statements.ts';
