import type { Child } from 'hono/jsx';
import type { Article, Reading } from '../../model/index.ts';
import { line, Words } from '../words/words.tsx';
import { Head } from './head.tsx';
import { MarkedText } from './marked-text.tsx';
import { Rest } from './rest.tsx';
import { Strip } from './strip.tsx';

interface ReadingProps {
  readonly article: Article;
  /** Left out where it could not be read. */
  readonly reading?: Reading;
  /** It is kept, and traces have a screen. */
  readonly traced?: boolean;
  /** What can be done with the article, above it. */
  readonly children?: Child;
}

/** An article as it was read: what differs on top, the text with its marks, the apparatus in the margin. */
export function ReadingView({ article, reading, traced = false, children }: ReadingProps) {
  return (
    <article class="reading">
      <header class="opening">
        {children}
        <Head article={article} reading={reading} />
        {!reading?.article.headline && (
          <h1 dir="auto">
            {article.title === undefined ? (
              <span class="open">no headline</span>
            ) : (
              <Words of={line(article.title, 300)} />
            )}
          </h1>
        )}
      </header>
      {reading ? (
        <MarkedText text={article.text} language={article.language} reading={reading} traced={traced}>
          <div class="strip" lang="en">
            <Strip reading={reading} />
            {reading.statements.length > 0 && <Legend />}
          </div>
        </MarkedText>
      ) : (
        <>
          <p class="open">This text could not be read, by a fault of ours.</p>
          <div class="text">
            {article.text
              .split(/\n+/)
              .filter((p) => /\S/.test(p))
              .map((p) => (
                <p dir="auto">
                  <Words of={p} />
                </p>
              ))}
          </div>
        </>
      )}
      {reading && <Rest reading={reading} />}
    </article>
  );
}

function Legend() {
  return (
    <p class="legend">
      Marked are the <span class="source">source</span>, the <span class="cue">cue</span> and the{' '}
      <span class="content">content</span> of each statement.
    </p>
  );
}

/** What to call an article in a title. */
export const titleOf = (article: Article, reading?: Reading): string =>
  reading?.article.headline?.exact ?? article.title ?? 'An article without a headline';
