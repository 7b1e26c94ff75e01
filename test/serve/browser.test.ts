import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../lib/chromium.ts';
import { type TestServer, testServer } from '../lib/served.ts';
import { shutNobodyOut } from '../lib/shut-out.ts';
import { addTold } from '../lib/stored.ts';
import { sound, violations, type Watched, watched } from '../lib/watched.ts';

const root = path.resolve(import.meta.dirname, '../..');
const SAMPLE = fs.readFileSync(path.join(root, 'samples/02-agency.txt'), 'utf8');

let server: TestServer;
let browser: Browser;
const at = (address: string): string => new URL(address, server.address).href;

beforeAll(async () => {
  server = await testServer({ samples: ['08-briefing.txt', '09-wire.txt'] });
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.end();
});

const articleTitled = async (words: string): Promise<string> => {
  const { articles } = JSON.parse(await (await fetch(at('/desk.json'))).text());
  return articles.find((a: { title: string }) => a.title.includes(words)).id;
};

describe.each([
  ['1440 px', { viewport: { width: 1440, height: 900 } }],
  ['360 px, dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['without JavaScript', { javaScriptEnabled: false }],
] as const)('from the desk to a kept article (%s)', (name, options) => {
  test('paste, read, keep', async () => {
    const session = await watched(browser, options);
    const { page } = session;
    // Another text each time, so that each is kept anew.
    const text = SAMPLE.replace('Details', `Details (${name})`);
    await page.goto(at('/'));
    await page.getByLabel('Paste an article, or its address').fill(text);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.waitForURL('**/read/dr_*');
    const strip = page.getByRole('table', { name: 'Headline against body' });
    expect(await strip.getByRole('row', { name: /^counted thing/ }).textContent()).toMatch(/rockets.*cases/);
    expect(await page.getByText('Read, not kept.').isVisible()).toBe(true);
    const before = (await (await fetch(at('/desk.json'))).json()) as { total: number };
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.waitForURL('**/articles/ar_*');
    const after = (await (await fetch(at('/desk.json'))).json()) as { total: number };
    expect(after.total).toBe(before.total + 1);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(text.split('\n')[0]);
    expect(await page.getByText('Read, not kept.').count()).toBe(0);
    if (options !== undefined && 'javaScriptEnabled' in options) expect(session.wrong).toEqual([]);
    else await sound(session, server.address);
    await session.close();
  });
});

test('a file is read, and what is said of it resolves its dates', async () => {
  const session = await watched(browser);
  const { page } = session;
  await page.goto(at('/'));
  await page.getByText('What you know of it').click();
  await page.getByLabel('Published').fill('2031-05-14');
  await page.getByLabel('or a file').setInputFiles(path.join(root, 'samples/02-agency.txt'));
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.waitForURL('**/read/dr_*');
  const card = page.getByRole('note', { name: 'Statement 6', exact: true });
  expect(await card.textContent()).toMatch(/Monday 2031-05-12 counted from 2031-05-14/);
  await page.getByText('Say more of it').click();
  await page.getByLabel('Published').fill('2031-05-21');
  await page.getByRole('button', { name: 'Read it again' }).click();
  await page.getByText('2031-05-19').first().waitFor();
  await sound(session, server.address);
  await session.close();
});

test('what is pasted is read beside, and the last reading alone is held', async () => {
  const session = await watched(browser);
  const { page } = session;
  await page.goto(at('/'));
  const box = page.getByLabel('Paste an article, or its address');
  const live = page.getByRole('status');
  await box.fill('Harbour closed\nMara Lund said on Monday that at least 10 boats had sunk.');
  await page.getByText('1 statement', { exact: true }).waitFor();
  const first = await live.getByRole('link').getAttribute('href');
  await box.fill(SAMPLE);
  await live.getByText(/statements; headline against body: .*counted thing/).waitFor();
  expect((await fetch(at(first!))).status).toBe(404);
  await live.getByRole('link').click();
  await page.waitForURL('**/read/dr_*');
  expect(await page.getByText('Read, not kept.').isVisible()).toBe(true);
  await sound(session, server.address);
  await session.close();
});

test('by keyboard alone', async () => {
  const session = await watched(browser);
  const { page } = session;
  await page.goto(at('/'));
  const press = async (key: string, times = 1): Promise<void> => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
  };
  /** Tab by tab, until what has the focus is called so. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      await press('Tab');
      const called = await page.evaluate(
        '(({ labels, ariaLabel, textContent }) => labels?.[0]?.textContent ?? ariaLabel ?? textContent)(document.activeElement)',
      );
      if (name.test(String(called))) return;
    }
    throw new Error(`no tab leads to ${name}`);
  };
  await tabTo(/^Paste an article/);
  await page.keyboard.insertText(SAMPLE.replace('Details', 'Details (by keyboard)'));
  await tabTo(/^Read it$/);
  await press('Enter');
  await page.waitForURL('**/read/dr_*');
  await tabTo(/^Keep it$/);
  await press('Enter');
  await page.waitForURL('**/articles/ar_*');
  await tabTo(/^Statement 2, its card$/);
  await press('Enter');
  expect(new URL(page.url()).hash).toBe('#card-2');
  await press('j');
  await press('j');
  await press('k');
  expect(await page.evaluate('document.activeElement.dataset.n')).toMatch(/^\d$/);
  await sound(session, server.address);
  await session.close();
});

test('a statement’s address opens its words', async () => {
  const session = await watched(browser, { viewport: { width: 1440, height: 500 } });
  const { page } = session;
  const article = await articleTitled('Storm tears');
  const { reading } = (await (await fetch(at(`/articles/${article}.json`))).json()) as {
    reading: { statements: { id: string; content: { exact: string }[] }[] };
  };
  const statement = reading.statements.at(-1)!;
  await page.goto(at(`/statements/${statement.id}`));
  expect(page.url()).toBe(at(`/articles/${article}#${statement.id}`));
  const words = page.locator(':target');
  expect(await words.textContent()).toBe(statement.content[0]!.exact);
  await words.waitFor();
  expect(
    await page.evaluate(`(() => {
      const { top, bottom } = document.querySelector(':target').getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    })()`),
  ).toBe(true);
  const json = (await (await fetch(at(`/statements/${statement.id}.json`))).json()) as { statement: unknown };
  expect(json.statement).toEqual(statement);
  await session.close();
});

/** Boxes of what is shown by a selector, from the top of the page. */
const boxes = (
  page: Page,
  selector: string,
): Promise<{ top: number; bottom: number; left: number; right: number; of: string }[]> =>
  page.evaluate(
    `[...document.querySelectorAll('${selector}')].map((e) => {
      const r = e.getBoundingClientRect();
      return { top: r.top + scrollY, bottom: r.bottom + scrollY, left: r.left, right: r.right, of: e.dataset.of };
    })`,
  );

describe.each([true, false])('cards in the margin (scripts: %s)', (javaScriptEnabled) => {
  test('stand beside their statements, below one another', async () => {
    const session = await watched(browser, { javaScriptEnabled });
    const { page } = session;
    await page.goto(at(`/articles/${await articleTitled('Harbour of Lunde')}`));
    const cards = await boxes(page, '.card');
    const text = await boxes(page, '.para p');
    const [{ right } = { right: 0 }] = await boxes(page, '.text');
    expect(cards.length).toBeGreaterThan(2);
    for (const [i, card] of cards.entries()) {
      expect(card.left).toBeGreaterThan(right);
      if (i > 0) expect(card.top).toBeGreaterThanOrEqual(cards[i - 1]!.bottom - 0.5);
      // At the first, nothing is in its way.
      if (i === 0) expect(card.top).toBeLessThan(text[0]!.bottom);
    }
    await session.close();
  });
});

test('on a narrow screen cards fold under their paragraph, and a link to one opens it', async () => {
  const session = await watched(browser, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const { page } = session;
  const article = await articleTitled('Harbour of Lunde');
  await page.goto(at(`/articles/${article}`));
  const cards = page.locator('.card');
  expect(await cards.first().isVisible()).toBe(false);
  await page.locator('label.fold').first().click();
  expect(await cards.first().isVisible()).toBe(true);
  await page.goto(at(`/articles/${article}#card-2`));
  expect(await cards.nth(1).isVisible()).toBe(true);
  await session.close();
});

test('on paper nothing is folded and nothing is to be pressed', async () => {
  const session = await watched(browser);
  const { page } = session;
  await page.goto(at(`/articles/${await articleTitled('Harbour of Lunde')}`));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 1000 });
  expect(await page.locator('.card').first().isVisible()).toBe(true);
  expect(await page.locator('nav').isVisible()).toBe(false);
  await session.close();
});

shutNobodyOut(
  ['/', '/read', 'article', 'versions', 'draft'],
  () => ({ browser, server }),
  async ({ page }, screen) => {
    if (screen === 'draft') {
      await page.goto(at('/read'));
      await page.getByLabel('Paste an article').fill(SAMPLE);
      await page.getByRole('button', { name: 'Read it' }).click();
      return page.waitForURL('**/read/dr_*');
    }
    const article = await articleTitled('Storm tears');
    const address = { article: `/articles/${article}`, versions: `/articles/${article}/versions` };
    return page.goto(at(screen === 'article' || screen === 'versions' ? address[screen] : screen));
  },
);

test.each(['dark', 'light'] as const)('nor by a page that is not there (%s)', async (colorScheme) => {
  const session = await watched(browser, { colorScheme });
  expect((await session.page.goto(at('/nowhere')))!.status()).toBe(404);
  expect(await violations(session.page)).toEqual([]);
  await session.close();
});

describe('hostile articles', () => {
  const HOSTILE = [
    '<script>alert(1)</script> harbour "closed" \'now\' & <b>open</b>',
    'LUNDE, March 3 — <img src=x onerror=alert(2)> Mara Lund said that "</q></span><svg onload=alert(3)>" had sunk 10 boats.',
    '</title></textarea><style>body{display:none}</style> "Boats \u202esknas 10\u202c sank," Lund said.',
    'The <a href="javascript:alert(4)">mayor</a> said it was &lt;over&gt; {{7*7}} #{7*7}.',
  ].join('\n');
  const open = async (told: Parameters<typeof addTold>[1][number]): Promise<Watched> => {
    expect(await addTold(server.store, [told])).toEqual([]);
    const { articles } = (await (await fetch(at('/desk.json'))).json()) as {
      articles: { id: string; takenAt: string }[];
    };
    const session = await watched(browser);
    await session.page.goto(at(`/articles/${articles[0]!.id}`));
    return session;
  };
  let day = 1;
  const takenAt = (): string => new Date(Date.UTC(2100, 0, day++)).toISOString();

  test('are text, to the letter', async () => {
    const session = await open({
      text: HOSTILE,
      outlet: '<b>Outlet</b>',
      byline: '<i>Somebody</i>',
      url: 'javascript:alert(5)',
      takenAt: takenAt(),
    });
    const { page } = session;
    const shown = await page.evaluate(`[...document.querySelectorAll('.para > :is(p, h1)')].map((p) => {
      const copy = p.cloneNode(true);
      for (const c of copy.querySelectorAll('[data-control]')) c.replaceWith(String.fromCharCode(parseInt(c.dataset.control.slice(2), 16)));
      return copy.textContent;
    })`);
    expect(shown).toEqual(HOSTILE.split('\n'));
    expect(
      await page
        .locator('.text :is(script, img, svg, style, b, q)')
        .evaluateAll((all) => all.filter((e) => !e.closest('.card, .strip, label.fold')).length),
    ).toBe(0);
    expect(await page.locator('a[href^="javascript" i]').count()).toBe(0);
    expect(await page.getByText('javascript:alert(5)').count()).toBe(1);
    await sound(session, server.address);
    await session.close();
    const desk = await watched(browser);
    await desk.page.goto(at('/'));
    await sound(desk, server.address);
    await desk.close();
  });

  test('a title without an end is cut, and breaks no line', async () => {
    const session = await open({
      text: 'mara lund said on monday that at least 10 boats had sunk in the harbour of lunde.',
      title: 'A'.repeat(100_000),
      takenAt: takenAt(),
    });
    expect((await session.page.title()).length).toBeLessThan(200);
    await sound(session, server.address);
    await session.close();
    for (const width of [360, 1440]) {
      const desk = await watched(browser, { viewport: { width, height: 800 } });
      await desk.page.goto(at('/'));
      await sound(desk, server.address);
      await desk.close();
    }
  });

  test('a word without an end breaks', async () => {
    const session = await open({
      text: `Boats sank\nLund said that ${'x'.repeat(3_000)} had sunk.`,
      url: `https://news.example/${'y'.repeat(3_000)}`,
      takenAt: takenAt(),
    });
    await sound(session, server.address);
    await session.close();
  });
});

test('another page in the same browser can neither read nor do anything', async () => {
  const session = await watched(browser);
  const { page } = session;
  await page.goto(at('/'));
  const before = (await (await fetch(at('/desk.json'))).json()) as { total: number };
  const token = await page.locator('input[name=token]').first().inputValue();
  const hostile = http.createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<!doctype html><title>elsewhere</title>
      <iframe name="in" src="${at('/')}"></iframe><img src="${at('/desk.json')}"><script src="${at('/desk.json')}"></script>
      <form method="post" action="${at('/read')}" target="in"><input name="token" value="${token}"><input name="words" value="Lund said 10 boats sank."></form>`);
  });
  await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
  // It listens on a TCP port, so its address is an object.
  await page.goto(`http://localhost:${(hostile.address() as AddressInfo).port}/`);
  const tried = await page.evaluate(`Promise.all([
    fetch('${at('/desk.json')}').then((r) => r.text()).catch(() => 'refused'),
    fetch('${at('/desk.json')}', { mode: 'no-cors', credentials: 'include' }).then((r) => r.type, () => 'refused'),
    fetch('${at('/read')}', { method: 'POST', mode: 'no-cors', credentials: 'include', body: new URLSearchParams({ token: '${token}', words: 'Lund said 10 boats sank.' }) }).then((r) => r.type, () => 'refused'),
  ])`);
  expect(tried).toEqual([
    'refused',
    expect.stringMatching(/^(?:refused|opaque)$/),
    expect.stringMatching(/^(?:refused|opaque)$/),
  ]);
  const answered = page.waitForResponse((r) => r.url() === at('/read'));
  await page.evaluate('document.forms[0].submit()');
  expect((await answered).status()).toBe(403);
  const inside = page.frames().find((frame) => frame.name() === 'in')!;
  expect(await inside.content().catch(() => '')).not.toContain('Kept articles');
  const after = (await (await fetch(at('/desk.json'))).json()) as { total: number };
  expect(after.total).toBe(before.total);
  await session.close();
  await new Promise((resolve) => hostile.close(resolve));
});

describe('long articles', () => {
  const sentences = SAMPLE.split('\n').slice(2, -2);
  const text = (words: number): string => {
    const lines = ['Harbour of Lunde counts the damage'];
    for (let n = 0, i = 0; n < words; i++) {
      const sentence = sentences[i % sentences.length]!;
      lines.push(sentence);
      n += sentence.split(' ').length;
    }
    return lines.join('\n');
  };

  test('the page of 2,000 words is under 200 KB in all', async () => {
    const session = await watched(browser);
    const { page } = session;
    await page.goto(at('/read'));
    await page.getByLabel('Paste an article').fill(text(2_000));
    let bytes = 0;
    page.on('requestfinished', async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      bytes += responseBodySize + responseHeadersSize;
    });
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.waitForURL('**/read/dr_*');
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(10_000);
    const all = await (await fetch(page.url(), { headers: { 'accept-encoding': 'identity' } })).text();
    // Not packed, and without the letters, which every page shares.
    expect(all.length).toBeLessThan(150_000);
    expect(bytes).toBeLessThan(200_000);
    await session.close();
  });

  test('20,000 words are shown whole', async () => {
    const session = await watched(browser);
    const { page } = session;
    const long = text(20_000);
    await page.goto(at('/read'));
    await page.getByLabel('Paste an article').fill(long);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.waitForURL('**/read/dr_*');
    expect(await page.locator('.para').count()).toBe(long.split('\n').length);
    const cards = await boxes(page, '.card');
    expect(cards.length).toBeGreaterThan(500);
    for (const [i, card] of cards.entries())
      if (i > 0) expect(card.top).toBeGreaterThanOrEqual(cards[i - 1]!.bottom - 0.5);
    const words = new Map((await boxes(page, '.content[id]')).map(({ of, top }) => [of, top]));
    expect(Math.max(...cards.map(({ of, top }) => top - words.get(of)!))).toBeLessThan(900);
    await sound(session, server.address);
    await session.close();
  });
});
