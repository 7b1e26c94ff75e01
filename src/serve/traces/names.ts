import type { Trace } from '../../trace/trace/index.ts';
import { type Sigla, siglaOf } from '../../trace/trace/view/sigla.ts';
import { line } from '../words/words.tsx';

/** Sigla that lead to their witnesses on the page of the trace. */
export interface LinkedSigla extends Sigla {
  /** The address of that page; empty on the page itself. */
  readonly page: string;
}

/** With names in one line each; control characters are shown where they are put on the page. */
export const namesOf = (trace: Trace, page = ''): LinkedSigla => ({
  ...siglaOf(trace, (words) => line(words, 80)),
  page,
});
