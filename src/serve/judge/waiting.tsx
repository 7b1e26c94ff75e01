import { MOST_WAITING } from '../../store/judge/waiting.ts';
import { addressOf } from '../addresses.ts';
import { count } from '../reader/head.tsx';

/** For the desk: what waits to be judged. */
export function Waiting({ n }: { readonly n: number }) {
  return (
    <section class="waiting">
      <h2>Waits to be judged</h2>
      <p class="facts">
        {n === 0 ? (
          <span>No statements are in doubt.</span>
        ) : (
          <span>
            <a href={addressOf('judge')}>
              {n >= MOST_WAITING
                ? `${MOST_WAITING} or more pairs of statements`
                : `${count(n, 'pair')} of statements`}
            </a>
          </span>
        )}
        <span>
          <a href={addressOf('judge', {}, { query: { about: 'names' } })}>names</a>
        </span>
      </p>
    </section>
  );
}
