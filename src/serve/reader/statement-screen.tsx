import type { Statement } from '../../model/index.ts';
import { type Store, versionsOf } from '../../store/index.ts';
import { storedReading } from '../../store/run/versions/stored-reading.ts';
import { addressOf } from '../addresses.ts';
import { NotFound } from '../errors.ts';
import { screen } from '../screen.ts';
import type { Serving } from '../serving.ts';

interface Found {
  /** With the version that it stands in, where that is not the latest. */
  readonly article: string;
  readonly statement: Statement;
}

/** A statement: its address opens the article at the exact words. */
export const statementScreen = screen({
  at: 'statement',
  data: ({ params, serving }): Promise<Found> => found(serving, params.id),
  moved: ({ article, statement }: Found) => addressOf('article', { id: article }, { place: statement.id }),
  view: () => '',
});

async function found({ store }: Serving, id: string): Promise<Found> {
  if (!/^st_[0-9a-f]{16}$/.test(id))
    throw new NotFound(`"${id}" names no statement: that is st_ and 16 digits`);
  const row = await store.database.db
    .selectFrom('statement as s')
    .innerJoin('article as a', 'a.id', 's.article_id')
    .select(['s.article_id', 's.text_sha256', 's.ordinal', 'a.text_sha256 as latest'])
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound(`no statement ${id} is kept here`);
  const article =
    row.latest === row.text_sha256
      ? row.article_id
      : await versionWith(store, row.article_id, row.text_sha256);
  const { reading } = await storedReading(store, article);
  const statement = reading?.statements[row.ordinal];
  if (!statement) throw new NotFound(`no statement ${id} is kept here`);
  return { article, statement };
}

async function versionWith(store: Store, article: string, text: string): Promise<string> {
  const version = (await versionsOf(store, article)).findLast((v) => v.text === text);
  return version ? `${article}@${version.number}` : article;
}
