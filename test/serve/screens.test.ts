import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PATTERNS } from '../../src/serve/addresses.ts';
import { createDrafts } from '../../src/serve/drafts.ts';
import { ACTIONS, SCREENS } from '../../src/serve/screens.ts';
import { ask, post, session } from '../lib/ask.ts';
import { schemaErrors } from '../lib/schema.ts';
import { type TestServer, testServer } from '../lib/served.ts';
import { addTold } from '../lib/stored.ts';

const root = path.resolve(import.meta.dirname, '../..');
const TEXT = 'Harbour closed\nMara Lund said on Monday that at least 10 boats had sunk.';
const LATER = TEXT.replace('at least 10', '12');
const URL = 'https://news.example/harbour';

let server: TestServer;
let article: string;
beforeAll(async () => {
  server = await testServer();
  await addTold(server.store, [
    { text: TEXT, url: URL, outlet: 'The Quay Courier', takenAt: '2031-05-14T08:00:00.000Z' },
    { text: LATER, url: URL, outlet: 'The Quay Courier', takenAt: '2031-05-15T08:00:00.000Z' },
  ]);
  article = JSON.parse((await ask(server, '/desk.json')).body).articles[0].id;
});
afterAll(() => server?.end());

const json = async (address: string) => JSON.parse((await ask(server, address)).body);

test('the desk tells what is kept', async () => {
  expect(await json('/desk.json')).toMatchObject({
    total: 1,
    articles: [{ id: article, title: 'Harbour closed', outlet: 'The Quay Courier', published: null }],
  });
});

test('an article is given as it was read, in each of its versions', async () => {
  const latest = await json(`/articles/${article}.json`);
  expect(schemaErrors(latest.reading)).toEqual([]);
  expect(latest.article.text).toBe(LATER);
  expect(latest.versions).toHaveLength(2);
  const first = await json(`/articles/${article}@1.json`);
  expect(first.article.text).toBe(TEXT);
  expect(first.reading.figures[0]).toMatchObject({ value: 10, bound: 'at-least' });
  const page = (await ask(server, `/articles/${article}@1`)).body;
  expect(page).toContain('≥\u00a010');
  expect(page).toContain('Version 1 of');
});

test('versions say what changed', async () => {
  const { versions } = await json(`/articles/${article}/versions.json`);
  expect(versions.map((v: { changed?: unknown }) => v.changed)).toEqual([undefined, { put: 1, left: 3 }]);
  expect((await ask(server, `/articles/${article}/versions`)).body).toContain(
    '1 word put in, 3 words left out',
  );
});

test('a statement leads to where it stands, in an older version too', async () => {
  for (const named of [article, `${article}@1`]) {
    const { reading } = await json(`/articles/${named}.json`);
    const { id } = reading.statements.at(-1);
    const { status, headers } = await ask(server, `/statements/${id}`);
    expect(status).toBe(302);
    expect(decodeURIComponent(headers.location!)).toBe(`/articles/${named}#${id}`);
    expect((await json(`/statements/${id}.json`)).article).toBe(named);
  }
});

test.each([
  ['/articles/ar_0000000000000000', 404, 'no article ar_0000000000000000 is kept here'],
  ['/articles/ar_1', 404, 'names no article'],
  ['/articles/%E0%A4%A', 404, 'not written as addresses are'],
  ['/articles/%3Cscript%3E', 404, '&lt;script&gt;'],
  ['/articles/x/versions', 404, 'names no article'],
  ['/statements/st_0000000000000000', 404, 'no statement st_0000000000000000 is kept here'],
  ['/statements/x', 404, 'names no statement'],
  ['/read/dr_0', 404, 'lay in memory alone and is gone'],
  ['/articles/a/b/c', 404, 'nothing at this address'],
  ['/assets/x/style.css', 404, 'nothing at this address'],
])('%s: %i', async (address, status, words) => {
  const page = await ask(server, address);
  expect(page.status).toBe(status);
  expect(page.body).toContain(words);
  expect(page.body).toContain('Back to the desk');
});

test('the same address gives a page or data, by its ending or by Accept', async () => {
  const type = async (address: string, accept?: string): Promise<string | undefined> =>
    (await ask(server, address, accept === undefined ? {} : { headers: { accept } })).headers['content-type'];
  expect(await type('/')).toBe('text/html; charset=utf-8');
  expect(await type('/', 'application/json')).toBe('application/json; charset=utf-8');
  expect(await type(`/articles/${article}`, 'text/html, */*;q=0.1')).toBe('text/html; charset=utf-8');
  expect(await type(`/articles/${article}.json`, 'text/html')).toBe('application/json; charset=utf-8');
  expect(JSON.parse((await ask(server, '/desk.csv')).body)).toEqual({ error: 'this is not given as csv' });
  const missing = await ask(server, '/articles/ar_1.json');
  expect(missing.status).toBe(404);
  expect(JSON.parse(missing.body)).toEqual({ error: expect.stringContaining('names no article') });
});

test('a long answer is packed for those who can unpack it', async () => {
  await addTold(server.store, [{ text: `Boats\n${TEXT}\n`.repeat(60), takenAt: '2030-01-01T00:00:00.000Z' }]);
  const { articles } = await json('/desk.json');
  const address = `/articles/${articles.at(-1).id}`;
  const packed = await ask(server, address, { headers: { 'accept-encoding': 'br, gzip' } });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(packed.headers.vary).toBe('accept, accept-encoding');
  for (const encoding of ['', 'br', 'gzip;q=0', 'identity'])
    expect(
      (await ask(server, address, { headers: { 'accept-encoding': encoding } })).headers,
    ).not.toHaveProperty('content-encoding');
});

test('what is read is given at once to those who ask for data, and kept when it is asked for', async () => {
  const own = await session(server);
  const before = (await json('/desk.json')).total;
  const accept = { accept: 'application/json' };
  const words = 'Storm\nMara Lund said on Monday that 7 boats had sunk.';
  const read = JSON.parse(
    (await post(server, '/read', { words, published: '2031-05-14' }, own, accept)).body,
  );
  expect(schemaErrors(read.reading)).toEqual([]);
  expect(read.reading.dates[0].value).toBe('2031-05-12');
  expect((await json('/desk.json')).total).toBe(before);
  const kept = JSON.parse((await post(server, `/read/${read.draft}/keep`, {}, own, accept)).body);
  expect((await json(`/articles/${kept.article}.json`)).reading).toEqual(read.reading);
  expect((await ask(server, `/read/${read.draft}`)).status).toBe(404);
});

test.each([
  [{ words: '' }, 'the box is empty'],
  [{ words: 'Boats sank.', published: 'soon' }, 'soon is no date'],
  [{ words: 'Boats sank.', language: '!' }, '! is no language tag'],
  [{ draft: 'dr_0' }, 'lay in memory alone'],
  [{ words: '\u0000\u0001' }, 'not text'],
])('%j is refused in one line', async (fields, words) => {
  const { status, body } = await post(server, '/read', fields, await session(server), {
    accept: 'application/json',
  });
  expect([400, 404]).toContain(status);
  expect(JSON.parse(body).error).toContain(words);
  expect(JSON.parse(body).error).not.toContain('\n');
});

test('five megabytes of nested tags are refused, and hold up nobody', async () => {
  const own = await session(server);
  const page = `<!doctype html><title>x</title>${'<div>'.repeat(1_000_000)}Lund said boats sank.`;
  const form = new FormData();
  form.set('token', own.token);
  form.set('file', new Blob([page], { type: 'text/html' }), 'page.html');
  const request = new Request('http://x/', { method: 'POST', body: form });
  const answer = await ask(server, '/read', {
    method: 'POST',
    headers: {
      'content-type': request.headers.get('content-type')!,
      origin: `http://127.0.0.1:${server.port}`,
      cookie: own.cookie,
      accept: 'application/json',
    },
    body: Buffer.from(await request.arrayBuffer()),
  });
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.body).error).toContain('page.html');
});

test('drafts go, the oldest first, when they are too many or too large', () => {
  const drafts = createDrafts({ count: 2, bytes: 1_000 });
  const put = (length: number) =>
    drafts.put({ take: { kind: 'line' }, article: { text: 'x'.repeat(length) } } as Parameters<
      typeof drafts.put
    >[0]);
  const [a, b, c] = [put(1), put(1), put(1)];
  expect([a, b, c].map(({ id }) => drafts.get(id) !== undefined)).toEqual([false, true, true]);
  const large = put(1_000);
  expect([b, c, large].map(({ id }) => drafts.get(id) !== undefined)).toEqual([false, false, true]);
  drafts.remove(large.id);
  expect(drafts.get(large.id)).toBeUndefined();
});

test('every screen and every form is described in docs/web.md', () => {
  const web = fs.readFileSync(path.join(root, 'docs/web.md'), 'utf8');
  const missing = [...SCREENS, ...ACTIONS]
    .map(({ at }) => PATTERNS[at])
    .filter((pattern) => !new RegExp(`\`${pattern.replace(/:\w+/g, '[^/`]+')}\``).test(web));
  expect(missing).toEqual([]);
});
