import type { Trace } from '../../trace/trace/index.ts';
import { type Sigla, siglaOf } from '../../trace/trace/view/sigla.ts';
import { line } from '../words/words.tsx';

/** With names in one line each; control characters are shown where they are put on the page. */
export const namesOf = (trace: Trace): Sigla => siglaOf(trace, (words) => line(words, 80));
