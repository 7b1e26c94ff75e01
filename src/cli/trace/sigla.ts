import type { Trace } from '../../trace/trace/index.ts';
import * as view from '../../trace/trace/view/sigla.ts';
import { shown } from '../view/escape.ts';

export { cut, listed, quoted, type Sigla } from '../../trace/trace/view/sigla.ts';

/** With names as a terminal shows them. */
export const siglaOf = (trace: Trace): view.Sigla => view.siglaOf(trace, shown);

/** To the minute where it is known, as given. */
export const dateWords = (published: string | null | undefined): string => view.dateWords(published, shown);
