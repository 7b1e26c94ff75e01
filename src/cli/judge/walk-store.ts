import {
  judgeStatements,
  leastSureStatements,
  type UnsurePair,
  withdrawStatements,
} from '../../store/judge/index.ts';
import type { Store } from '../../store/store.ts';
import { terminal } from '../terminal.ts';
import { type Screen, viewNoneLeft, viewPair } from './view-pair.ts';
import { walkTerminal } from './walk-terminal.ts';

/** Pairs that are looked up together. */
const AT_ONCE = 20;

const screen = (): Screen => ({ ...terminal(), rows: process.stdout.rows ?? 24 });

/** Walks through the least sure pairs of a store on the terminal of this process. */
export function walkStore(store: Store, by: { readonly who: string; readonly note?: string }) {
  return walkTerminal<UnsurePair>(process.stdin, process.stdout, {
    screen: process.env.TERM !== 'dumb',
    more: (shown) => leastSureStatements(store, AT_ONCE, shown),
    do: (deed) => {
      const [a, b] = deed.pair.sides;
      const ids = [a.statement, b.statement] as const;
      return deed.kind === 'judge'
        ? judgeStatements(store, ids, deed.verdict, by)
        : withdrawStatements(store, ids, by);
    },
    view: (pair, { at, note, judged }) => {
      const around = { number: at + 1, note, judged: judged.length };
      return pair ? viewPair(pair, screen(), around) : viewNoneLeft(screen(), around);
    },
  });
}
