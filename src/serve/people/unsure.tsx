import type { WhoAnswer } from '../../store/ask/who.ts';
import { notTaken, whyHeld } from '../../store/ask/who-words.ts';
import { addressOf } from '../addresses.ts';
import { number } from '../words/amount.ts';
import { line, Words } from '../words/words.tsx';

/** Who may be meant too, and why they were not taken. */
export function Unsure({ answer: { unsure, people } }: { readonly answer: WhoAnswer }) {
  const persons = people.filter((p) => p.verdict === 'unsure');
  if (unsure.length + persons.length === 0) return null;
  return (
    <section class="unsure">
      <h2>Unsure: may be meant too</h2>
      <ul>
        {unsure.map((form) => (
          <li>
            <a href={addressOf('person', { id: form.written })}>
              <Words of={line(form.written, 80)} />
            </a>{' '}
            <span class="count">{number(form.said + form.mentioned)}</span>
            <p class="why">
              <Words of={line(notTaken(form))} />
            </p>
          </li>
        ))}
        {persons.map(({ name, why }) => (
          <li>
            <Words of={line(name, 80)} />
            <p class="why">{whyHeld(why)}, in a list</p>
          </li>
        ))}
      </ul>
      <p class="hint">
        <a href={addressOf('judge', {}, { query: { about: 'names' } })}>Judge names</a> to settle it.
      </p>
    </section>
  );
}
