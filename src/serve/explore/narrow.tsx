import type { ExploreAnswer } from '../../store/ask/explore.ts';
import type { Facet, FacetCount } from '../../store/ask/facets.ts';
import { addressOf } from '../addresses.ts';
import { number } from '../words/amount.ts';
import { line, Words } from '../words/words.tsx';
import type { ExploreQuery } from './explore-screen.tsx';

const LABELS: readonly (readonly [Exclude<Facet, 'month'>, string])[] = [
  ['person', 'People who say it'],
  ['body', 'Bodies that say it'],
  ['outlet', 'Outlets'],
  ['counted', 'Counted things'],
  ['value', 'Values'],
  ['directness', 'Directness'],
  ['certainty', 'Certainty'],
  ['language', 'Languages'],
];

/** By what the statements can be narrowed, each with how many are left. */
export function Narrow({
  asked,
  answer: { facets, latest },
}: {
  readonly asked: ExploreQuery;
  readonly answer: ExploreAnswer;
}) {
  const { after: _, ...rest } = asked;
  // One that all have narrows nothing.
  const offered = LABELS.filter(
    ([name]) => asked[name] === undefined && facets.by[name].some(({ n }) => n < facets.counted),
  );
  const months = timesOf(facets.by.month);
  if (offered.length === 0 && months.length < 2) return null;
  return (
    <aside class="narrow" aria-label="Narrow it">
      <h2>Narrow it</h2>
      {/* Folded where it would stand before what was found. */}
      <input type="checkbox" class="fold" id="narrow" />
      <label class="fold" for="narrow">
        Narrow it
      </label>
      <div class="ways">
        {(facets.more || latest !== undefined) && (
          <p class="hint">
            {facets.more
              ? `Counted in ${number(facets.counted)} of the statements that match.`
              : `Counted in the ${latest} latest articles: words narrow what is looked at.`}
          </p>
        )}
        {months.length > 1 && <Times times={months} asked={rest} />}
        {offered.map(([name, label]) => (
          <section>
            <h3>{label}</h3>
            <ul>
              {facets.by[name].map(({ value, n }) => (
                <li>
                  <a href={addressOf('explore', {}, { query: { ...rest, [name]: value } })}>
                    <Words of={name === 'value' ? number(Number(value)) : line(value, 60)} />
                  </a>{' '}
                  <span class="count">{number(n)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </aside>
  );
}

/** Months, or years where there are many. */
function timesOf(months: readonly FacetCount[]): readonly FacetCount[] {
  if (months.length <= 18) return months;
  const years = new Map<string, number>();
  for (const { value, n } of months) years.set(value.slice(0, 4), (years.get(value.slice(0, 4)) ?? 0) + n);
  return [...years].map(([value, n]) => ({ value, n }));
}

/** How many a month or year, as bars. */
function Times({ times, asked }: { readonly times: readonly FacetCount[]; readonly asked: ExploreQuery }) {
  const most = Math.max(...times.map(({ n }) => n));
  return (
    <section>
      <h3>When published</h3>
      <ul class="times">
        {times.map(({ value, n }) => (
          <li>
            <a href={addressOf('explore', {}, { query: { ...asked, from: value, to: value } })}>{value}</a>
            <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect width={Math.max(1, Math.round((100 * n) / most))} height="6" />
            </svg>
            <span class="count">{number(n)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
