import { addressOf } from '../addresses.ts';
import { line, Words } from '../words/words.tsx';
import type { ExploreQuery } from './explore-screen.tsx';

/** What is asked for by a link, not by a field of the form. */
const BY_LINK = [
  'person',
  'body',
  'outlet',
  'language',
  'directness',
  'certainty',
  'counted',
  'value',
  'list',
] as const satisfies readonly (keyof ExploreQuery)[];

const SORTS = [
  ['', 'best fit first'],
  ['newest', 'newest first'],
  ['oldest', 'oldest first'],
] as const;

/** Words, days and order; whatever else is asked for stands below, each to be taken out. */
export function ExploreForm({ asked }: { readonly asked: ExploreQuery }) {
  return (
    <search class="asking">
      <form method="get" action={addressOf('explore')}>
        <label>
          Words in a statement, its source or its speaker
          <input
            type="search"
            name="words"
            value={asked.words}
            maxlength={500}
            placeholder="containers -empty “word for word”"
            autocomplete="off"
          />
        </label>
        <div class="fields">
          <label>
            From
            <input name="from" value={asked.from} placeholder="2031-05" maxlength={10} autocomplete="off" />
          </label>
          <label>
            To
            <input name="to" value={asked.to} placeholder="2031-05-14" maxlength={10} autocomplete="off" />
          </label>
          <label>
            Order
            <select name="sort">
              {SORTS.map(([value, name]) => (
                <option value={value} selected={(asked.sort ?? '') === value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">Search</button>
        </div>
        {BY_LINK.map(
          (name) => asked[name] !== undefined && <input type="hidden" name={name} value={asked[name]} />,
        )}
      </form>
      <Taken asked={asked} />
    </search>
  );
}

/** What was asked for, each with a link that leaves it out. */
function Taken({ asked }: { readonly asked: ExploreQuery }) {
  const { after: _, ...rest } = asked;
  const taken = BY_LINK.flatMap((name) => {
    const value = asked[name];
    if (value === undefined || name === 'list') return [];
    const { [name]: _out, ...others } = rest;
    return [{ name, value, without: addressOf('explore', {}, { query: others }) }];
  });
  if (taken.length === 0) return null;
  return (
    <ul class="taken" aria-label="Narrowed to">
      {taken.map(({ name, value, without }) => (
        <li>
          {name}{' '}
          <b>
            <Words of={line(value, 60)} />
          </b>{' '}
          <a href={without} aria-label={`Leave out ${name} ${line(value, 60)}`}>
            ×
          </a>
        </li>
      ))}
    </ul>
  );
}
