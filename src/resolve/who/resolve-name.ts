import type { NamedKind } from '../types.ts';
import { readName } from '../written/form.ts';
import { candidatesFor } from './candidates.ts';
import { type Candidate, decide, type NameContext, type Who } from './decide.ts';
import type { NameIndex } from './index-of-names.ts';

/** Who is meant by a name as written, among the known: `decide` over those that share its most telling keys. */
export function resolveName(
  written: string,
  index: NameIndex,
  kind: NamedKind = 'person',
  context: NameContext = {},
): Who {
  const form = readName(context.fullest ?? written, kind);
  const candidates = candidatesFor(form, index).map((number): Candidate => {
    const known = index.form(number);
    return { id: index.id(number), name: known.written, kind: known.kind, form: known };
  });
  return decide(written, candidates, { ...context, kind });
}
