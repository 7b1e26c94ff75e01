import os from 'node:os';
import { InputError } from '../../article/input-error.ts';
import { judgeStatements, withdrawStatements } from '../../store/judge/index.ts';
import type { Verdict } from '../../store/judgement.ts';
import { judgeNames, withdrawNames } from '../../store/names/index.ts';
import { addressOf } from '../addresses.ts';
import { askedWord } from '../asked.ts';
import { action } from '../screen.ts';

export const VERDICTS = ['same', 'different', 'unsure'] as const satisfies readonly Verdict[];

/** Writes to the ledger what a person decided about a pair, or takes it back; then shows the next pair. */
export const judge = action({
  at: 'judge',
  maxBytes: 16 * 1024,
  async act({ form, serving: { store, inTurn } }) {
    const field = (name: string): string => {
      const value = form.get(name);
      if (typeof value === 'string' && value !== '') return value;
      throw new InputError('judge', `${name} is not given`);
    };
    const about = askedWord('about', field('about'), ['statements', 'names'])!;
    const verdict = askedWord('verdict', field('verdict'), [...VERDICTS, 'withdrawn'])!;
    const pair = [field('a'), field('b')] as const;
    const after = /^[1-9]\d{0,2}$/.exec(String(form.get('after') ?? ''))?.[0];
    const by = { who: os.userInfo().username };
    const entries = await inTurn(async () => {
      if (about === 'statements')
        return verdict === 'withdrawn'
          ? withdrawStatements(store, pair, by)
          : judgeStatements(store, pair, verdict, by);
      const judged =
        verdict === 'withdrawn'
          ? await withdrawNames(store, pair, by)
          : await judgeNames(store, pair, verdict, by);
      return judged.entries;
    });
    const query = { ...(about === 'names' && { about }), ...(after !== undefined && { after }) };
    return { to: addressOf('judge', {}, { query }), data: { entries } };
  },
});
