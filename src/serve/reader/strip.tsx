import { isFullyRead } from '../../article/language.ts';
import type { Comparison, Reading } from '../../model/index.ts';
import { groupComparisons } from '../../read/compare/group.ts';
import { line, Words } from '../words/words.tsx';

/** What headline and lead tell otherwise than the body: a row a difference, their words beside the body's. */
export function Strip({ reading }: { readonly reading: Reading }) {
  const { comparisons, article } = reading;
  if (comparisons.length === 0)
    return (
      <p class="none">
        {!isFullyRead(article.language)
          ? 'Headline and body are compared in English alone.'
          : article.headline
            ? 'Headline against body: no difference found.'
            : 'Headline against body: no headline found.'}
      </p>
    );
  return (
    <table>
      <caption>Headline against body</caption>
      <thead>
        <tr>
          <th scope="col">what differs</th>
          <th scope="col">headline or lead</th>
          <th scope="col">body</th>
        </tr>
      </thead>
      <tbody>
        {groupComparisons(comparisons).map((group) => (
          <tr>
            <th scope="row">{group[0]!.kind.replaceAll('-', ' ')}</th>
            <td>
              {alike(group, reading).map(({ words, told }) => (
                <Told reading={reading} at={told} words={words} />
              ))}
            </td>
            <td>
              <Told reading={reading} at={[group[0]!.statements[0]]} words={group[0]!.from.exact} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An attribution that is gone has no words of its own. */
const unsaid = ({ kind, statements }: Comparison, reading: Reading): boolean =>
  kind === 'attribution' && reading.statements[statements[1]]?.source.length === 0;

/** Headline and lead that use the same words stand in one line. */
function alike(group: readonly Comparison[], reading: Reading) {
  const lines = new Map<string | undefined, number[]>();
  for (const comparison of group) {
    const words = unsaid(comparison, reading) ? undefined : comparison.to.exact;
    const told = lines.get(words);
    if (told) told.push(comparison.statements[1]);
    else lines.set(words, [comparison.statements[1]]);
  }
  return [...lines].map(([words, told]) => ({ words, told }));
}

interface ToldProps {
  readonly reading: Reading;
  /** The statements that have these words. */
  readonly at: readonly number[];
  /** Undefined where nothing stands in their place. */
  readonly words: string | undefined;
}

function Told({ reading, at, words }: ToldProps) {
  return (
    <span class="told">
      {words === undefined ? (
        <span class="open">nobody named</span>
      ) : words === '' ? (
        <span class="open">nothing</span>
      ) : (
        <q>
          <Words of={line(words, 300)} />
        </q>
      )}
      <span class="at">
        {at.map((index) => {
          const statement = reading.statements[index];
          if (!statement) return null;
          const label = `Statement ${index + 1}, in the ${statement.part}`;
          return (
            <a class="n" href={`#${statement.id}`} aria-label={label} title={label}>
              {index + 1}
            </a>
          );
        })}
      </span>
    </span>
  );
}
