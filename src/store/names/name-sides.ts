import { cursorsOf } from '../ask/cursor.ts';
import type { StatementHit } from '../ask/hits.ts';
import { statementHits } from '../ask/statements.ts';
import type { Store } from '../store.ts';
import { formsWritten } from './find-names.ts';
import type { NamePair } from './judge-names.ts';

/** One of two names that are judged, with what helps to tell whether they mean the same one. */
export interface NameSide {
  readonly written: string;
  /** Statements by this spelling. */
  readonly total: number;
  /** The latest of them. */
  readonly said: readonly StatementHit[];
}

/** Both names of a pair, each with a few statements that are by exactly this spelling. */
export async function nameSides(
  { database }: Store,
  pair: NamePair,
  most: number,
): Promise<readonly [NameSide, NameSide]> {
  const side = async (written: string): Promise<NameSide> => {
    const by = (await formsWritten(database, [written])).map((form) => form.id);
    const { total, hits } = await statementHits(
      database,
      { by },
      { limit: most, list: 'said', cursors: cursorsOf({ written }) },
    );
    return { written, total, said: hits };
  };
  return [await side(pair[0]), await side(pair[1])];
}
