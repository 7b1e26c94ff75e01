import { type ChangedVersion, changedVersions } from '../../store/run/versions/changed-versions.ts';
import { storedId } from '../../store/stored-id.ts';
import { addressOf } from '../addresses.ts';
import { NotFound } from '../errors.ts';
import { DataLink, Page } from '../page/layout.tsx';
import { type Frame, screen } from '../screen.ts';
import type { Serving } from '../serving.ts';
import { line, Words } from '../words/words.tsx';

interface Listed {
  readonly article: string;
  readonly title: string | null;
  readonly versions: readonly ChangedVersion[];
}

/** The versions of an article, by the time they were taken, and what changed. */
export const versionsScreen = screen({
  at: 'versions',
  data: ({ params, serving }): Promise<Listed> => listed(serving, params.id),
  view: (data: Listed, frame: Frame) => <VersionsPage data={data} frame={frame} />,
});

async function listed({ store }: Serving, named: string): Promise<Listed> {
  const id = storedId(named);
  if (!id || !('article' in id)) throw new NotFound(`"${named}" names no article: that is ar_ and 16 digits`);
  const versions = await changedVersions(store, id.article);
  if (versions.length === 0) throw new NotFound(`no article ${id.article} is kept here`);
  const { title } = await store.database.db
    .selectFrom('article')
    .select('title')
    .where('id', '=', id.article)
    .executeTakeFirstOrThrow();
  return { article: id.article, title, versions };
}

function VersionsPage({
  data: { article, title, versions },
  frame,
}: {
  readonly data: Listed;
  readonly frame: Frame;
}) {
  return (
    <Page
      frame={frame}
      title={`Versions of ${title ?? article}`}
      layout="plain"
      foot={
        <p>
          <DataLink to={addressOf('versions', { id: article }, { format: 'json' })}>
            this list as JSON
          </DataLink>
        </p>
      }
    >
      <p class="kicker">Versions</p>
      <h1 dir="auto">
        <a href={addressOf('article', { id: article })}>
          <Words of={line(title ?? 'An article without a headline')} />
        </a>
      </h1>
      <ol class="entries versions">
        {versions.map(({ number, takenAt, outlet, text, changed }) => (
          <li>
            <a href={addressOf('article', { id: `${article}@${number}` })}>Version {number}</a>
            <p class="facts">
              <time datetime={takenAt}>{moment(takenAt)}</time>
              {outlet !== null && (
                <span>
                  <Words of={line(outlet, 80)} />
                </span>
              )}
              <span>{changeOf(changed)}</span>
              <span class="hash">text {text.slice(0, 12)}…</span>
            </p>
          </li>
        ))}
      </ol>
    </Page>
  );
}

/** A time of ours, in UTC. */
export const moment = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)}`;

function changeOf(changed: ChangedVersion['changed']): string {
  if (changed === undefined) return 'as first taken';
  if (changed === 'same') return 'the same text';
  if (changed === 'all') return 'another text';
  const words = (n: number): string => `${n.toLocaleString('en')} word${n === 1 ? '' : 's'}`;
  return `${words(changed.put)} put in, ${words(changed.left)} left out`;
}
