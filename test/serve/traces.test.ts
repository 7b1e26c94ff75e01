import papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../lib/ask.ts';
import { MOORINGS } from '../lib/moorings.ts';
import { type TestServer, testServer } from '../lib/served.ts';
import { addTold } from '../lib/stored.ts';

let server: TestServer;
let trace: string;
let ids: readonly string[];
const json = async (address: string) => JSON.parse((await ask(server, address)).body);

beforeAll(async () => {
  server = await testServer();
  await addTold(server.store, MOORINGS);
  const found = await json('/traces.json?words=torn+loose');
  trace = found.traces[0].id;
  ids = found.traces[0].witnesses.map((w: { id: string }) => w.id);
}, 60_000);
afterAll(() => server?.end());

test('the latest traces, with what changed in words', async () => {
  const { latest } = await json('/traces.json');
  expect(latest[0]).toMatchObject({ speaker: 'Mara Lindqvist', origins: '5 articles, 1 origin' });
  expect(latest[0].changes).toContainEqual(
    expect.objectContaining({ kind: 'bound', tellings: 4, of: 5, words: ['lost ', { of: 'at least' }] }),
  );
  for (const address of ['/traces', '/']) {
    const { body } = await ask(server, address);
    expect(body).toContain('<b>4 of 5</b> tellings lost <i class="words">at least</i>');
    expect(body).toContain(`/traces/${latest[0].id}`);
  }
});

test('a trace as the command line gives it, by its id, its words, a statement and an article', async () => {
  const byId = await json(`/traces/${trace}.json`);
  expect(byId).toMatchObject({ type: 'traces', question: { id: trace } });
  expect(byId.traces[0].origins.words).toBe('5 articles, 1 origin');
  const { statement } = byId.traces[0].witnesses[0].told.at(-1);
  for (const id of [statement, ids[0]])
    expect((await json(`/traces/${id}.json`)).traces[0].id).toBe(byId.traces[0].id);
});

test('its page: origins, words, who took it from whom, what changed', async () => {
  const { body } = await ask(server, `/traces/${trace}`);
  expect(body).toContain('5 articles, 1 origin');
  expect(body).toMatch(/<h1[^>]*><q>that at least 40 moorings/);
  expect(body).toContain('Harbour Radio reported');
  expect(body).toMatch(/stated, in new words/);
  expect(body).toMatch(/class="kind">bound<\/span> <q>at least 40 moorings<\/q>/);
  expect(body).toMatch(/href="\/statements\/st_[0-9a-f]{16}"/);
});

describe('the collation', () => {
  test('has a row a witness, and marks what differs', async () => {
    const table = await json(`/traces/${trace}/collation.json`);
    expect(table.base).toBe(ids[0]);
    expect(table.columns).toEqual(expect.arrayContaining(['number', 'bound', 'counted thing', 'name']));
    expect(
      table.rows.flatMap((r: { witness: string; alike: string[] }) => [r.witness, ...r.alike]).sort(),
    ).toEqual([...ids].sort());
    const bound = table.columns.indexOf('bound');
    expect(table.rows[0].cells[bound]).toEqual({ tells: ['at least'], differs: [] });
    expect(table.rows[1].cells[bound].differs[0]).toMatchObject({ kind: 'bound', headline: false });
    const { body } = await ask(server, `/traces/${trace}/collation`);
    expect(body).toMatch(/<td class="varies" data-column="bound"><span class="unseen">differs: <\/span>/);
  });

  test('against another base, of one kind, beside another', async () => {
    const address = `/traces/${trace}/collation`;
    const table = await json(`${address}.json?base=${ids[1]}&with=${ids[2]}&kind=bound`);
    expect([table.base, table.baseBasis, table.with]).toEqual([ids[1], 'given', ids[2]]);
    expect(table.rows.map((r: { witness: string }) => r.witness)).toEqual([ids[0], ids[1]]);
    expect(table.besides.at(-1).other.exact).toContain('40 boats');
    expect(table.besides[0].from.map((s: { text: string }) => s.text).join('')).toBe(
      table.besides[0].base.exact,
    );
  });

  test('says rewritten, and marks nothing, where most words changed', async () => {
    const { besides } = await json(`/traces/${trace}/collation.json?with=${ids[1]}`);
    for (const { changed, rewritten, from, to } of besides) {
      expect(rewritten).toBe(changed > 0.6);
      if (rewritten) expect([...from, ...to].some((s: { changed: boolean }) => s.changed)).toBe(false);
    }
  });

  test('as CSV', async () => {
    const { data } = papa.parse<Record<string, string>>(
      (await ask(server, `/traces/${trace}/collation.csv`)).body,
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(data).toHaveLength(5);
    expect(data[0]).toMatchObject({ siglum: 'A', outlet: 'Harbour Radio', base: 'base', bound: 'at least' });
    expect(data[1]!['bound: differs']).toContain('at least 40 moorings → 40 boats');
  });
});

describe('the stemma', () => {
  test('as a drawing, with links in the page and none in the file', async () => {
    const page = (await ask(server, `/traces/${trace}/stemma`)).body;
    expect(page).toMatch(/<svg [^>]*role="group"/);
    expect(page).toMatch(/<g class="node"[^>]*><a href="\/statements\/st_/);
    expect(page.slice(page.indexOf('<svg'))).not.toMatch(/ style=|<style|<script/);
    const { body, headers } = await ask(server, `/traces/${trace}/stemma.svg`);
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(body).toMatch(/^<\?xml version/);
    expect(body).not.toContain('<a ');
    expect(body).toContain('in new words: bound');
  });

  test('as data, and as a table of its edges', async () => {
    const { edges, origins, changes } = await json(`/traces/${trace}/stemma.json`);
    expect(origins.words).toBe('5 articles, 1 origin');
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'bound', by: ids[1], toWords: 'exact' }));
    const { data } = papa.parse<Record<string, string>>(
      (await ask(server, `/traces/${trace}/stemma.csv`)).body,
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(data).toHaveLength(edges.length);
    expect(data.find((r) => r.to === ids[1])).toMatchObject({
      from: ids[0],
      from_name: 'A Harbour Radio',
      how: 'in new words',
    });
  });
});

test.each([
  ['/traces/tr_00000000000000', 404, 'no such trace'],
  ['/traces/x', 404, 'names no trace'],
  ['/traces/st_0000000000000000', 404, 'no such statement'],
  ['/traces?words=zzzz', 400, 'no statement'],
  ['/traces/TRACE/collation?kind=x', 400, 'is no kind of variant'],
  ['/traces/TRACE/collation?base=ar_0000000000000000', 400, 'does not tell this statement'],
  ['/traces/TRACE/collation?with=%3Cscript%3E', 400, '&lt;script&gt;'],
  ['/traces/TRACE.csv', 404, 'not given as csv'],
])('%s: %i', async (address, status, words) => {
  const page = await ask(server, address.replace('TRACE', trace), { headers: { accept: 'text/html' } });
  expect(page.status).toBe(status);
  expect(page.body).toContain(words);
});

test('what comes in afterwards is in the trace at once', async () => {
  const before = (await json(`/traces/${trace}.json`)).traces[0].witnesses.length;
  await addTold(server.store, [{ ...MOORINGS[3]!, outlet: 'Night Mail', url: 'https://night.example/1' }]);
  expect((await json(`/traces/${trace}.json`)).traces[0].witnesses.length).toBe(before + 1);
});

test('one article alone has nothing to be held against', async () => {
  await addTold(server.store, [
    { text: 'Ferry late\nOrla Brandt said the ferry from Tarn was two hours late on Monday.' },
  ]);
  const { traces } = await json('/traces.json?words=ferry+from+Tarn');
  const named = traces[0].id ?? traces[0].statement.statement;
  for (const view of ['', '/collation', '/stemma'])
    expect((await ask(server, `/traces/${named}${view}`)).body).toContain('1 article, 1 origin');
  expect((await ask(server, `/traces/${named}/collation`)).body).toContain('One article alone tells this');
});
