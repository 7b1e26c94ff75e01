import { addressOf } from '../addresses.ts';
import { StatementItem } from '../explore/hit.tsx';
import { count } from '../reader/head.tsx';
import { line, Words } from '../words/words.tsx';
import type { Waiting } from './judge-screen.tsx';

/** Two names side by side, each with what was said by exactly this spelling. */
export function Names({
  waiting: { pair, sides },
}: {
  readonly waiting: Waiting & { readonly about: 'names' };
}) {
  return (
    <>
      <div class="pair">
        {sides?.map(({ written, total, said }) => (
          <article class="side">
            <p class="says">
              <a href={addressOf('person', { id: written })}>
                <Words of={line(written, 120)} />
              </a>
            </p>
            <p class="facts">
              <span>{count(total, 'statement')}</span>
            </p>
            <ol class="hits">
              {said.map((hit) => (
                <StatementItem hit={hit} traced={false} of={new Set([written])} />
              ))}
            </ol>
          </article>
        ))}
      </div>
      {pair && (
        <dl class="evidence">
          <dt>now</dt>
          <dd>{`kept apart, as doubtful (${pair.score.toFixed(2)})`}</dd>
        </dl>
      )}
    </>
  );
}
