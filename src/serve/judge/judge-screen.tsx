import { InputError } from '../../article/input-error.ts';
import {
  type HeldJudgement,
  heldStatements,
  leastSureStatements,
  type UnsurePair,
} from '../../store/judge/index.ts';
import type { NameJudgement } from '../../store/judgement.ts';
import { type LeastSure, leastSure, namePairs } from '../../store/names/index.ts';
import { type NameSide, nameSides } from '../../store/names/name-sides.ts';
import { addressOf, type Query } from '../addresses.ts';
import { askedWord } from '../asked.ts';
import { held } from '../held.ts';
import { DataLink, Page } from '../page/layout.tsx';
import { type Frame, screen } from '../screen.ts';
import { Held } from './held.tsx';
import { Names } from './names.tsx';
import { Statements } from './statements.tsx';
import { Verdicts } from './verdicts.tsx';

/** What is to be judged next. */
export type Waiting =
  | { readonly about: 'statements'; readonly pair?: UnsurePair; readonly held: readonly HeldJudgement[] }
  | {
      readonly about: 'names';
      readonly pair?: LeastSure;
      readonly sides?: readonly [NameSide, NameSide];
      readonly held: readonly NameJudgement[];
    };

interface Shown {
  readonly waiting: Waiting;
  /** Pairs that were passed over. */
  readonly passed: number;
  /** More pairs may follow. */
  readonly more: boolean;
}

/** Nobody passes over more, and each costs a little. */
const MOST_PASSED = 200;
const SAID = 3;
/** Judgements that a page shows, to be taken back. */
const HELD = 5;

/** The pair that the program is least sure of, side by side, for a person to decide. */
export const judgeScreen = screen({
  at: 'judge',
  async data({ query, serving: { store } }): Promise<Shown> {
    const passed = passedOf(query);
    if (askedWord('about', query.about, ['statements', 'names']) === 'names') {
      const pairs = await held(store, ['least-sure', passed], () => leastSure(store, passed + 2));
      const pair = pairs[passed];
      const judged = namePairs(store).slice(0, HELD);
      const sides = pair && (await nameSides(store, pair.pair, SAID));
      return {
        waiting: { about: 'names', held: judged, ...(pair && { pair }), ...(sides && { sides }) },
        passed,
        more: pairs.length > passed + 1,
      };
    }
    const pairs = await leastSureStatements(store, passed + 2);
    const pair = pairs[passed];
    const judged = (await heldStatements(store)).slice(0, HELD);
    return {
      waiting: { about: 'statements', held: judged, ...(pair && { pair }) },
      passed,
      more: pairs.length > passed + 1,
    };
  },
  json({ waiting: { about, pair, held } }: Shown) {
    if (!pair || !('place' in pair)) return { type: 'judge', about, pair: pair ?? null, held };
    const { place: _, ...plain } = pair;
    return { type: 'judge', about, pair: plain, held };
  },
  view: (data: Shown, frame: Frame) => <Judge data={data} frame={frame} />,
});

function passedOf({ after = '0' }: Query<'judge'>): number {
  const n = Number(after);
  if (/^\d{1,3}$/.test(after) && n <= MOST_PASSED) return n;
  throw new InputError('after', `${after} is no number of pairs up to ${MOST_PASSED}`);
}

function Judge({ data: { waiting, passed, more }, frame }: { readonly data: Shown; readonly frame: Frame }) {
  const { about, pair } = waiting;
  const query = about === 'names' ? { about } : {};
  const whole = { ...query, ...(passed > 0 && { after: String(passed) }) };
  return (
    <Page
      frame={frame}
      title={about === 'names' ? 'Judge names' : 'Judge'}
      layout="plain judge"
      foot={
        <p>
          <DataLink to={addressOf('judge', {}, { query: whole, format: 'json' })}>as JSON</DataLink>
        </p>
      }
    >
      <h1>
        {about === 'names' ? 'Do these names mean the same one?' : 'Is this one statement, told twice?'}
      </h1>
      <p class="facts">
        <span>{about === 'names' ? <a href={addressOf('judge')}>statements</a> : <b>statements</b>}</span>
        <span>
          {about === 'names' ? (
            <b>names</b>
          ) : (
            <a href={addressOf('judge', {}, { query: { about: 'names' } })}>names</a>
          )}
        </span>
        {passed > 0 && <span>{`${passed} passed over`}</span>}
      </p>
      {pair ? (
        <>
          {'sides' in pair && waiting.about === 'statements' ? (
            <Statements pair={pair as UnsurePair} />
          ) : (
            waiting.about === 'names' && <Names waiting={waiting} />
          )}
          <Verdicts
            waiting={waiting}
            passed={passed}
            token={frame.token}
            next={
              more && passed < MOST_PASSED
                ? addressOf('judge', {}, { query: { ...query, after: String(passed + 1) } })
                : undefined
            }
          />
        </>
      ) : (
        <p class="none-left">
          {passed > 0 ? (
            <>
              No further pair is in doubt. <a href={addressOf('judge', {}, { query })}>From the beginning</a>
            </>
          ) : (
            'Nothing is in doubt that nobody has judged.'
          )}
        </p>
      )}
      <Held waiting={waiting} token={frame.token} passed={passed} />
    </Page>
  );
}
