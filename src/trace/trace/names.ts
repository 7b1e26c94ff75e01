import type { Telling, Words } from '../../read/index.ts';
import { contains } from '../../read/parts.ts';

/** Does a name stand in a sentence of the statement, or is it that of who says it? */
export function isOfStatement({ reading, told }: Telling, { span }: Words): boolean {
  const name = reading.names.find((n) => n.span[0] === span[0] && n.span[1] === span[1]);
  return told.some(
    ({ unit, statement }) =>
      contains(unit.span, span) ||
      (name !== undefined &&
        (statement.speaker?.name === name.canonical ||
          unit.names.some((n) => n.canonical === name.canonical))),
  );
}
