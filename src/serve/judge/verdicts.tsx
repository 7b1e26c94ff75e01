import { addressOf } from '../addresses.ts';
import { VERDICTS } from './judge.ts';
import type { Waiting } from './judge-screen.tsx';

/** Each with its key. */
const KEYS = { same: 's', different: 'd', unsure: 'u' } as const;

interface VerdictsProps {
  readonly waiting: Waiting;
  readonly passed: number;
  readonly token: string;
  /** The pair after this one, which is passed over. */
  readonly next: string | undefined;
}

/** What a person may decide about a pair. */
export function Verdicts({ waiting, passed, token, next }: VerdictsProps) {
  const { about, pair } = waiting;
  if (!pair) return null;
  const [a, b] = 'pair' in pair ? pair.pair : pair.sides.map((side) => side.statement);
  return (
    <form class="verdicts" method="post" action={addressOf('judge')}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="a" value={a} />
      <input type="hidden" name="b" value={b} />
      <input type="hidden" name="after" value={String(passed)} />
      {VERDICTS.map((verdict) => (
        <button
          type="submit"
          name="verdict"
          value={verdict}
          aria-keyshortcuts={KEYS[verdict]}
          data-key={KEYS[verdict]}
        >
          {verdict}
        </button>
      ))}
      {next !== undefined && (
        <a href={next} rel="next" aria-keyshortcuts="n" data-key="n">
          pass over
        </a>
      )}
    </form>
  );
}
