import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, post, session } from '../lib/ask.ts';
import { CONTAINERS } from '../lib/containers.ts';
import { type TestServer, testServer } from '../lib/served.ts';
import { addTold } from '../lib/stored.ts';

const FIGURE = '/figures/container~~transfer~from!ardovia~to!corvany';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ samples: ['02-agency.txt', '03-rewrite.txt', '08-briefing.txt'] });
  await addTold(server.store, CONTAINERS);
}, 120_000);
afterAll(() => server?.end());

const json = async (address: string) => JSON.parse((await ask(server, address)).body);
const page = async (address: string) => (await ask(server, address)).body;

describe('figures', () => {
  test('words lead to series, each at its own address', async () => {
    const { series } = await json('/figures.json?words=containers+Ardovia+Corvany');
    expect(series).toHaveLength(1);
    const list = await page('/figures?words=containers+Ardovia+Corvany');
    expect(list).toContain(`${FIGURE}?words=containers+Ardovia+Corvany`);
    expect(list).toMatch(/2 contradictions|3 contradictions/);
  });

  test('a figure as page, data, table and drawing', async () => {
    const data = await json(`${FIGURE}.json`);
    expect(data.series.points.length).toBe(8);
    const html = await page(FIGURE);
    expect(html).toMatch(/<svg[^>]* role="group"/);
    expect(html).not.toMatch(/<style|style=/);
    const [{ statement, article, words }] = data.series.points;
    const address = `/articles/${article.id}#${statement}:~:text=${encodeURIComponent(words.exact)}`;
    expect(html.split(address).length).toBeGreaterThan(2);
    const csv = await ask(server, `${FIGURE}.csv`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body.trim().split('\r\n')).toHaveLength(9);
    const svg = await ask(server, `${FIGURE}.svg`);
    expect(svg.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(svg.body).toMatch(/^<\?xml/);
    expect(svg.body).not.toMatch(/<style|style=|<script|<a /);
  });

  test('by outlet and days', async () => {
    const data = await json(`${FIGURE}.json?outlet=Hill+Times&from=2031-05-16`);
    expect(data.series.points).toHaveLength(1);
  });

  test('without words, those that moved', async () => {
    const { moved } = await json('/figures.json');
    expect(moved[0]).toMatchObject({ before: { value: 8_000 }, now: { low: 13_000 } });
    expect(await page('/figures')).toContain(`href="${FIGURE}"`);
    expect(await page('/')).toContain(`href="${FIGURE}"`);
  });
});

describe('explore', () => {
  test('counts lead on to what they count', async () => {
    const { facets } = await json('/explore.json?words=containers');
    const { n } = facets.by.person.find((f: { value: string }) => f.value === 'Ilse Maren');
    const html = await page('/explore?words=containers');
    expect(html).toContain('href="/explore?words=containers&amp;person=Ilse+Maren"');
    expect((await json('/explore.json?words=containers&person=Ilse+Maren')).facets.counted).toBe(n);
    expect(await page('/explore?words=containers&person=Ilse+Maren')).toContain(
      'Leave out person Ilse Maren',
    );
  });

  test('page by page', async () => {
    const first = await json('/explore.json?sort=oldest');
    const second = await json(`/explore.json?sort=oldest&after=${first.statements.next}`);
    const seen = [...first.statements.hits, ...second.statements.hits].map((h: { id: string }) => h.id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(20);
  });

  test('articles too', async () => {
    expect((await json('/explore.json?words=lighthouse&list=articles')).articles.total).toBe(1);
  });
});

test('people and outlets', async () => {
  const { said, about } = await json('/people/Ilse%20Maren.json');
  expect(said.total).toBeGreaterThanOrEqual(3);
  expect(about.hits.map((h: { speaker: string }) => h.speaker)).toContain('Piet Oranje');
  expect(await page('/people/Ilse%20Maren')).toContain('Said about them');
  expect((await json('/outlets/Hill%20Times.json')).articles.total).toBe(2);
  expect(await page('/outlets/Hill%20Times')).toContain('Whom it cites');
});

test.each([
  ['/explore?from=soon', 400, 'soon is no date'],
  ['/explore?certainty=sure', 400, 'sure is none of'],
  ['/explore?value=x', 400, 'x is no number'],
  ['/explore?words=-a', 400, 'absent'],
  ['/explore?after=x', 400, 'no cursor'],
  ['/explore?list=articles', 400, 'no word'],
  ['/figures?words=the', 400, 'no word to look for'],
  ['/figures/x', 404, 'names no figure'],
  ['/figures/x~~y', 404, 'no figure x~~y is told here'],
  ['/figures/x~~y.svg', 404, 'no figure'],
  ['/figures.csv', 404, 'no words are given'],
  ['/outlets/nobody', 404, 'nothing of'],
  ['/people/%20', 400, 'there is none in this address'],
  ['/people/%00x', 200, 'Nobody here is surely called so'],
  ['/judge?after=-1', 400, 'no number of pairs'],
  ['/judge?about=x', 400, 'none of'],
  ['/people/%3Cscript%3Ealert(1)%3C%2Fscript%3E', 200, '&lt;script&gt;'],
])('%s: %i', async (address, status, words) => {
  const answer = await ask(server, address);
  expect(answer.body).toContain(words);
  expect(answer.status).toBe(status);
});

describe('judge', () => {
  const accept = { accept: 'application/json' };

  test('a verdict goes to the ledger, the next pair comes, and it can be taken back', async () => {
    const own = await session(server);
    const { pair } = await json('/judge.json');
    const [a, b] = pair.sides.map((s: { statement: string }) => s.statement);
    const fields = { about: 'statements', a, b, verdict: 'different' };
    const { status, headers } = await post(server, '/judge', fields, own);
    expect([status, headers.location]).toEqual([303, '/judge']);
    const after = await json('/judge.json');
    expect(after.held).toHaveLength(1);
    expect(after.pair?.sides[0].statement === a && after.pair?.sides[1].statement === b).toBe(false);
    expect(await page('/judge')).toContain('take it back');
    await post(server, '/judge', { ...fields, verdict: 'withdrawn' }, own);
    expect((await json('/judge.json')).held).toHaveLength(0);
    expect((await json('/judge.json')).pair).toEqual(pair);
  });

  test('names too', async () => {
    const own = await session(server);
    const fields = { about: 'names', a: 'Ilse Maren', b: 'Piet Oranje', verdict: 'different' };
    const { entries } = JSON.parse((await post(server, '/judge', fields, own, accept)).body);
    expect(entries).toMatchObject([{ kind: 'names', verdict: 'different' }]);
    expect(await page('/judge?about=names')).toContain('Piet Oranje');
    await post(server, '/judge', { ...fields, verdict: 'withdrawn' }, own);
    expect((await json('/judge.json?about=names')).held).toEqual([]);
  });

  test.each([
    [{}, 'about is not given'],
    [{ about: 'x', verdict: 'same', a: 'st_1', b: 'st_2' }, 'x is none of'],
    [{ about: 'statements', verdict: 'sure', a: 'st_1', b: 'st_2' }, 'sure is none of'],
    [{ about: 'statements', verdict: 'same', a: 'x', b: 'y' }, 'no id of a statement'],
    [{ about: 'names', verdict: 'withdrawn', a: 'x', b: 'y' }, 'nothing is judged'],
  ])('%j is refused in one line', async (fields, words) => {
    const { status, body } = await post(server, '/judge', fields, await session(server), accept);
    expect(status).toBe(400);
    expect(JSON.parse(body).error).toContain(words);
  });

  test('without the token nothing is judged', async () => {
    const { cookie } = await session(server);
    const fields = { about: 'names', a: 'Ilse Maren', b: 'Tomas Brell', verdict: 'same' };
    expect((await post(server, '/judge', fields, { cookie, token: 'x' })).status).toBe(403);
  });
});

test('hostile words are words on every screen', async () => {
  await addTold(server.store, [
    {
      text: 'Ilse <img src=x onerror=alert(1)> Maren said that 900 <script>alert(2)</script> containers had been shipped from Ardovia to Corvany.',
      outlet: '"><script>alert(3)</script>',
      title: '</title><script>alert(4)</script>',
      published: '2031-05-18',
      language: 'en',
    },
  ]);
  const outlet = encodeURIComponent('"><script>alert(3)</script>');
  for (const address of [
    '/explore',
    '/explore?words=shipped&list=articles',
    `/explore?outlet=${outlet}`,
    `/outlets/${outlet}`,
    '/figures',
    '/figures?words=containers',
    FIGURE,
    '/people/Ilse',
    '/judge?about=names',
    '/judge',
    '/',
  ]) {
    const { body, status } = await ask(server, address);
    expect(status).toBe(200);
    expect(body, address).not.toMatch(/<script>|<img/);
  }
});

test('nothing went wrong', () => expect(server.warnings).toEqual([]));
