import { type Version, versionsOf } from '../../store/index.ts';
import { type StoredReading, storedReading } from '../../store/run/versions/stored-reading.ts';
import { storedId } from '../../store/stored-id.ts';
import { addressOf } from '../addresses.ts';
import { NotFound } from '../errors.ts';
import { DataLink, Page } from '../page/layout.tsx';
import { type Frame, screen } from '../screen.ts';
import type { Serving } from '../serving.ts';
import { ReadingView, titleOf } from './reading-view.tsx';

interface Shown extends StoredReading {
  /** As asked for: `ar_…`, or with `@n` one of its versions. */
  readonly named: string;
  readonly versions: readonly Version[];
}

/** An article of the store. */
export const articleScreen = screen({
  at: 'article',
  data: ({ params, serving }): Promise<Shown> => shown(serving, params.id),
  json: ({ article, reading, versions }: Shown) => ({ article, reading, versions }),
  view: (data: Shown, frame: Frame) => <ArticlePage data={data} frame={frame} />,
});

async function shown({ store }: Serving, named: string): Promise<Shown> {
  const id = storedId(named);
  if (!id || !('article' in id)) throw new NotFound(`"${named}" names no article: that is ar_ and 16 digits`);
  const versions = await versionsOf(store, id.article);
  if (versions.length === 0) throw new NotFound(`no article ${id.article} is kept here`);
  if (id.number !== undefined && !versions[id.number - 1])
    throw new NotFound(
      `the article ${id.article} has no version ${id.number}, but ${versions.length} in all`,
    );
  return { named, versions, ...(await storedReading(store, named)) };
}

function ArticlePage({ data, frame }: { readonly data: Shown; readonly frame: Frame }) {
  const { named, versions, article, reading } = data;
  return (
    <Page
      frame={frame}
      title={titleOf(article, reading)}
      layout="reader"
      foot={
        <p>
          <DataLink to={addressOf('article', { id: named }, { format: 'json' })}>
            this reading as JSON
          </DataLink>
          {reading && ` · read by ${reading.reader}`} · text {article.sha256.slice(0, 12)}…
        </p>
      }
    >
      <ReadingView article={article} reading={reading} traced={frame.built.has('trace')}>
        {versions.length > 1 && (
          <p class="state">
            {named.includes('@') ? `Version ${named.split('@')[1]} of ` : 'The latest of '}
            <a href={addressOf('versions', { id: versionless(named) })}>{versions.length} versions</a>
          </p>
        )}
      </ReadingView>
    </Page>
  );
}

const versionless = (named: string): string => named.replace(/@.*/, '');
