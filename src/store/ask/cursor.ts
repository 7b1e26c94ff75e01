import { createHash } from 'node:crypto';
import { InputError } from '../../article/input-error.ts';
import { canonicalJson } from '../canonical.ts';

/** Which of an answer's lists goes on. */
export type ListName = 'statements' | 'articles' | 'said' | 'about';

/** Where a list goes on: behind the hit with this id. */
export interface Cursor {
  readonly list: ListName;
  readonly id: string;
}

/** Cursors of one question, `LIST.ID.HASH`: a cursor of another is refused. */
export interface Cursors {
  write(cursor: Cursor): string;
  /** Throws `InputError` for what is no cursor of this question. */
  read(written: string): Cursor;
}

export function cursorsOf(question: unknown): Cursors {
  const of = createHash('sha256').update(canonicalJson(question)).digest('hex').slice(0, 8);
  return {
    write: ({ list, id }) => `${list}.${id}.${of}`,
    read(written) {
      const [, list, id, hash] =
        /^(statements|articles|said|about)\.([a-z]{2}_[\da-f]{1,64})\.([\da-f]{8})$/.exec(written.trim()) ??
        [];
      if (id === undefined)
        throw new InputError('--after', 'this is no cursor', 'give "next" of the answer before');
      if (hash !== of)
        throw new InputError('--after', 'this cursor is of another question', 'ask as you did before');
      return { list: list as ListName, id };
    },
  };
}

/** The hit behind which a list was to go on was changed or removed since. */
export const goneSince = (): InputError =>
  new InputError(
    '--after',
    'the store has changed, and this place is no longer there',
    'begin anew without it',
  );
