import type { Child } from 'hono/jsx';
import type { Hop, Span } from '../../model/index.ts';
import type { ArticleHit, HitArticle, StatementHit } from '../../store/ask/index.ts';
import { addressOf } from '../addresses.ts';
import { line, Words } from '../words/words.tsx';

/** Of a statement, so much is shown in a list. */
const LONGEST = 420;

interface StatementProps {
  readonly hit: StatementHit;
  /** Statements can be traced. */
  readonly traced: boolean;
  /** Whose page this is: not named again in each of its statements. */
  readonly of?: ReadonlySet<string>;
}

/** Who says it, the words with those that were looked for marked, where it stands. The words lead to their place. */
export function StatementItem({ hit, traced, of }: StatementProps) {
  const { id, article, content, found, directness, marks, certainty, polarity, attitude, chain } = hit;
  const sure = polarity === 'negative' ? `${certainty}, negated` : certainty;
  const form = [marks === 'lost' ? `${directness}, marks lost` : directness, attitude, sure];
  const own = of !== undefined && hit.speaker !== null && of.has(hit.speaker);
  return (
    <li class="hit">
      {!own && (
        <p class="says">
          <Speaker hit={hit} />
        </p>
      )}
      <p class="told-words">
        <a href={addressOf('article', { id: article.id }, { place: id })} dir="auto">
          <Marked words={content} spans={found} longest={LONGEST} />
        </a>
      </p>
      {chain && chain.length > 1 && <Via hops={chain} />}
      <p class="facts">
        <Where article={article} />
        {form.map(
          (word) =>
            word !== null && (
              <span>
                <Words of={line(word, 40)} />
              </span>
            ),
        )}
        <Copies n={hit.copies} />
        {traced && (
          <span>
            <a href={addressOf('trace', { id })} aria-label={`Trace: ${line(content, 60)}`}>
              trace
            </a>
          </span>
        )}
      </p>
    </li>
  );
}

export function ArticleItem({ hit }: { readonly hit: ArticleHit }) {
  const { id, title, passage } = hit;
  return (
    <li class="hit">
      <p class="says">
        <a href={addressOf('article', { id })} dir="auto">
          <Words of={title === null ? 'An article without a headline' : line(title)} />
        </a>
      </p>
      {passage && (
        <p class="told-words" dir="auto">
          <Marked
            words={passage.exact}
            spans={passage.found.map(([start, end]) => [start - passage.span[0], end - passage.span[0]])}
          />
        </p>
      )}
      <p class="facts">
        <Where article={hit} untitled />
        <Copies n={hit.copies} />
      </p>
    </li>
  );
}

function Speaker({ hit: { speaker, source } }: { readonly hit: StatementHit }) {
  const written = source === null ? '' : line(source, 60);
  if (speaker === null)
    return written === '' ? (
      <span class="open">nobody named</span>
    ) : (
      <>
        <i>
          <Words of={written} />
        </i>{' '}
        → <span class="open">unresolved</span>
      </>
    );
  return (
    <a href={addressOf('person', { id: speaker })}>
      <Words of={line(speaker, 80)} />
    </a>
  );
}

const Via = ({ hops }: { readonly hops: readonly Hop[] }) => (
  <ol class="chain" aria-label="Came by this way">
    {hops.map(({ name }) => (
      <li>
        <Words of={line(name, 60)} />
      </li>
    ))}
  </ol>
);

/** Outlet, day and headline. */
function Where({ article, untitled }: { readonly article: HitArticle; readonly untitled?: boolean }) {
  const { outlet, published, title } = article;
  return (
    <>
      {published === null ? (
        <span class="open">no date</span>
      ) : (
        <span>
          <time>{published.slice(0, 10)}</time>
        </span>
      )}
      {outlet !== null && (
        <span>
          <a href={addressOf('outlet', { id: outlet })}>
            <Words of={line(outlet, 60)} />
          </a>
        </span>
      )}
      {title !== null && !untitled && (
        <span class="in-article" dir="auto">
          <Words of={line(title, 90)} />
        </span>
      )}
    </>
  );
}

const Copies = ({ n }: { readonly n: number }) =>
  n > 0 ? <span>{`the same text in ${n.toLocaleString('en')} more`}</span> : null;

interface MarkedProps {
  readonly words: string;
  /** UTF-16, half-open, in order. */
  readonly spans: readonly Span[];
  /** Cut at a space behind so many units. */
  readonly longest?: number;
}

/** Words with places of them marked. */
export function Marked({ words, spans, longest = Number.POSITIVE_INFINITY }: MarkedProps) {
  const space = words.length > longest ? words.lastIndexOf(' ', longest) : words.length;
  const end = space > 0 ? space : Math.min(longest, words.length);
  const pieces: Child[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    if (from < at || to > end) continue;
    pieces.push(
      <Words of={words.slice(at, from)} />,
      <mark>
        <Words of={words.slice(from, to)} />
      </mark>,
    );
    at = to;
  }
  return (
    <>
      {pieces}
      <Words of={words.slice(at, end)} />
      {end < words.length && '…'}
    </>
  );
}
