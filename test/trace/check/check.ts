import { checkDraft, type Finding } from '../../../src/trace/check/index.ts';
import { article, reader } from '../../lib/reader.ts';

/** What checking a draft against texts finds. */
export const check = (draft: string, ...sources: string[]): readonly Finding[] =>
  checkDraft(
    reader,
    article(draft),
    sources.map((s) => article(s)),
  ).findings;
