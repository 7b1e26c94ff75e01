import type { Span } from '../../model/index.ts';
import { differing } from '../../store/judge/differing.ts';
import { heldToBe, inWords } from '../../store/judge/evidence.ts';
import type { JudgedSide, UnsurePair } from '../../store/judge/index.ts';
import { addressOf } from '../addresses.ts';
import { Marked } from '../explore/hit.tsx';
import { line, Words } from '../words/words.tsx';

/** Two statements side by side, with what the one has and the other has not marked; what speaks for and against. */
export function Statements({ pair: { sides, kind, score, evidence } }: { readonly pair: UnsurePair }) {
  const marks = differing(sides[0], sides[1]);
  const words = inWords(evidence, 4);
  return (
    <>
      <div class="pair">
        <Side side={sides[0]} marks={marks[0]} />
        <Side side={sides[1]} marks={marks[1]} />
      </div>
      <dl class="evidence">
        <dt>now</dt>
        <dd>{heldToBe(kind, score)}</dd>
        {words.for.length > 0 && (
          <>
            <dt>for</dt>
            <dd>{words.for.join(' · ')}</dd>
          </>
        )}
        {words.against.length > 0 && (
          <>
            <dt>against</dt>
            <dd>{words.against.join(' · ')}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function Side({ side, marks }: { readonly side: JudgedSide; readonly marks: readonly Span[] }) {
  const { statement, article, part, speaker, source, exact, before, after, language } = side;
  const says = speaker ?? source;
  return (
    <article class="side">
      <p class="says">
        {says === null ? (
          'told by the article'
        ) : (
          <b>
            <Words of={line(says, 80)} />
          </b>
        )}
      </p>
      <p class="facts">
        {article.published === null ? (
          <span class="open">no date</span>
        ) : (
          <span>{article.published.slice(0, 10)}</span>
        )}
        {article.outlet !== null && (
          <span>
            <Words of={line(article.outlet, 60)} />
          </span>
        )}
        <span>{part}</span>
      </p>
      <p class="judged-words" lang={language === 'und' ? undefined : language} dir="auto">
        {before !== '' && (
          <span class="around">
            …<Words of={before} />{' '}
          </span>
        )}
        <Marked words={exact} spans={marks} />
        {after !== '' && (
          <span class="around">
            {/^[\p{L}\p{N}“"‘'(]/u.test(after) && ' '}
            <Words of={after} />…
          </span>
        )}
      </p>
      <p class="facts">
        <span>
          <a href={addressOf('article', { id: article.id }, { place: statement })} dir="auto">
            <Words of={article.title === null ? 'in its article' : line(article.title, 90)} />
          </a>
        </span>
      </p>
    </article>
  );
}
