import type { NameKind, Reading } from '../../model/index.ts';
import { sizeOf } from '../words/amount.ts';
import { dateOf } from '../words/date.ts';
import { line, Words } from '../words/words.tsx';

const KINDS: readonly (readonly [NameKind, string])[] = [
  ['person', 'People'],
  ['body', 'Bodies'],
  ['outlet', 'Outlets'],
  ['place', 'Places'],
  ['event', 'Events'],
];

interface NameEntry {
  readonly kind: NameKind;
  readonly name: string;
  readonly others: Set<string>;
  office?: string;
}

/** Names, each once with its other spellings; figures and dates that stand outside statements. */
export function Rest({ reading }: { readonly reading: Reading }) {
  const names = namesOf(reading);
  const outside = outsideOf(reading);
  if (names.length === 0 && outside.length === 0) return null;
  return (
    <section class="rest">
      {names.length > 0 && (
        <>
          <h2>Names</h2>
          <dl>
            {KINDS.map(([kind, label]) => {
              const entries = names.filter((entry) => entry.kind === kind);
              return (
                entries.length > 0 && (
                  <>
                    <dt>{label}</dt>
                    <dd>
                      <ul>
                        {entries.map((entry) => (
                          <NameItem entry={entry} />
                        ))}
                      </ul>
                    </dd>
                  </>
                )
              );
            })}
          </dl>
        </>
      )}
      {outside.length > 0 && (
        <>
          <h2>Outside statements</h2>
          <ul class="outside">
            {outside.map(({ exact, says, open }) => (
              <li>
                <q>
                  <Words of={line(exact)} />
                </q>{' '}
                {open ? <span class="open">{says}</span> : <b>{says}</b>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function NameItem({ entry: { name, others, office } }: { readonly entry: NameEntry }) {
  return (
    <li>
      <b>
        <Words of={line(name, 80)} />
      </b>
      {office !== undefined && (
        <>
          , <Words of={line(office, 80)} />
        </>
      )}
      {others.size > 0 && (
        <span class="spellings">
          {' '}
          also{' '}
          {[...others].map((other, i) => (
            <>
              {i > 0 && ', '}
              <q>
                <Words of={line(other, 80)} />
              </q>
            </>
          ))}
        </span>
      )}
    </li>
  );
}

function namesOf({ names }: Reading): readonly NameEntry[] {
  const byName = new Map<string, NameEntry>();
  for (const { canonical, kind, exact, office } of names) {
    const key = `${kind} ${canonical}`;
    const entry = byName.get(key) ?? { kind, name: canonical, others: new Set<string>() };
    if (exact !== canonical) entry.others.add(exact);
    entry.office ??= office?.exact;
    byName.set(key, entry);
  }
  return [...byName.values()];
}

function outsideOf(reading: Reading) {
  const figures = new Set(reading.statements.flatMap((s) => s.figures));
  const dates = new Set(reading.statements.flatMap((s) => s.dates));
  return [
    ...reading.figures
      .filter((_, i) => !figures.has(i))
      .map((f) => ({ exact: f.exact, says: sizeOf(f), open: false })),
    ...reading.dates.filter((_, i) => !dates.has(i)).map((d) => ({ exact: d.exact, ...dateOf(d) })),
  ];
}
