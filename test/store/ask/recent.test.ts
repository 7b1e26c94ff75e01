import { expect, test } from 'vitest';
import { recentArticles } from '../../../src/store/ask/recent.ts';
import { changedVersions } from '../../../src/store/run/versions/changed-versions.ts';
import { storedReading } from '../../../src/store/run/versions/stored-reading.ts';
import { addTold, describeStores } from '../../lib/stored.ts';

const FIRST = 'Harbour closed\nMara Lund said on Monday that at least 10 boats had sunk.';
const SECOND = FIRST.replace('at least 10', '12');

describeStores('articles for a page', (open) => {
  test('the latest come first, each with what was found in it', async () => {
    const store = await open('recent');
    expect(await recentArticles(store, 5)).toEqual({ total: 0, articles: [] });
    await addTold(store, [
      {
        text: 'Ten rockets fired, ministry says\nThe ministry said on Monday that ten cases of rockets being fired were known.',
        takenAt: '2031-05-14T08:00:00.000Z',
        outlet: 'The Quay Courier',
        published: '2031-05-14',
      },
      { text: FIRST, takenAt: '2031-05-15T08:00:00.000Z' },
      { text: 'the boats are blue.', takenAt: '2031-05-13T08:00:00.000Z' },
    ]);
    const { total, articles } = await recentArticles(store, 2);
    expect(total).toBe(3);
    expect(articles.map((a) => a.title)).toEqual(['Harbour closed', 'Ten rockets fired, ministry says']);
    expect(articles[1]).toMatchObject({ outlet: 'The Quay Courier', published: '2031-05-14' });
    expect(articles[1]!.statements).toBeGreaterThan(0);
    expect(new Set(articles[1]!.differs).size).toBe(articles[1]!.differs.length);
  });

  test('a stored article comes with its reading, each version with its own', async () => {
    const store = await open('versions');
    const url = 'https://news.example/harbour';
    await addTold(store, [
      { text: FIRST, url, takenAt: '2031-05-14T08:00:00.000Z' },
      { text: SECOND, url, takenAt: '2031-05-15T08:00:00.000Z' },
      { text: SECOND, url, outlet: 'The Quay Courier', takenAt: '2031-05-16T08:00:00.000Z' },
    ]);
    const { id } = (await recentArticles(store, 1)).articles[0]!;
    const latest = await storedReading(store, id);
    expect(latest.article.text).toBe(SECOND);
    expect(latest.reading?.article.sha256).toBe(latest.article.sha256);
    const first = await storedReading(store, `${id}@1`);
    expect(first.article.text).toBe(FIRST);
    expect(first.reading?.figures[0]).toMatchObject({ value: 10, bound: 'at-least' });
    await expect(storedReading(store, 'ar_0000000000000000')).rejects.toThrow('no such article');
    expect((await changedVersions(store, id)).map((v) => v.changed)).toEqual([
      undefined,
      { put: 1, left: 3 },
      'same',
    ]);
  });
});
