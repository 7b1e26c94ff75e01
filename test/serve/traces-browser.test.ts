import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../lib/chromium.ts';
import { COPIES, MOORINGS } from '../lib/moorings.ts';
import { type TestServer, testServer } from '../lib/served.ts';
import { shutNobodyOut } from '../lib/shut-out.ts';
import { addTold } from '../lib/stored.ts';
import { sound, watched } from '../lib/watched.ts';

let server: TestServer;
let browser: Browser;
let trace: string;
const at = (address: string): string => new URL(address, server.address).href;

beforeAll(async () => {
  server = await testServer();
  await addTold(server.store, MOORINGS);
  const { traces } = (await (await fetch(at('/traces.json?words=torn+loose'))).json()) as {
    traces: { id: string }[];
  };
  trace = traces[0]!.id;
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.end();
});

const SCREENS = [
  '/',
  '/traces',
  '/traces?words=torn+loose',
  'trace',
  'trace/collation',
  'trace/stemma',
] as const;
const addressOf = (screen: string): string => at(screen.replace(/^trace/, `/traces/${trace}`));

shutNobodyOut(
  SCREENS,
  () => ({ browser, server }),
  ({ page }, screen) => page.goto(addressOf(screen)),
);

test('from the reader to the trace, the collation, the stemma and back to the exact words, without JavaScript', async () => {
  const session = await watched(browser, { javaScriptEnabled: false });
  const { page } = session;
  await page.goto(at('/'));
  await page.getByRole('link', { name: 'Storm in Lunde' }).first().click();
  await page
    .getByRole('link', { name: /^Trace statement/ })
    .last()
    .click();
  await page.getByText('5 articles, 1 origin').waitFor();
  await page.getByRole('link', { name: 'Collation' }).click();
  await page.getByLabel('Beside it').selectOption({ label: 'C Quay Courier' });
  await page.getByRole('button', { name: 'Collate' }).click();
  expect(new URL(page.url()).searchParams.get('with')).toMatch(/^ar_/);
  await page.getByRole('link', { name: 'as base: B Lowland News Agency' }).click();
  expect(await page.getByRole('row', { name: /· base/ }).textContent()).toContain('Lowland News Agency');
  await page.getByRole('link', { name: 'Stemma' }).click();
  await page.getByRole('region', { name: 'Drawing of the stemma' }).locator('svg').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'A Harbour Radio' }).first().click();
  expect(new URL(page.url()).hash).toMatch(/^#st_/);
  expect(await page.locator(':target').textContent()).toContain('at least 40 moorings');
  expect(session.wrong).toEqual([]);
  await session.close();
});

test('a change is lit in all that have it, and the drawing is made smaller and larger by key', async () => {
  const session = await watched(browser);
  const { page } = session;
  await page.goto(addressOf('trace/stemma'));
  const lit = page.locator('.stemma-drawing .node.lit');
  expect(await lit.count()).toBe(0);
  await page.locator('[data-change]').filter({ hasText: 'bound' }).first().focus();
  expect(await lit.count()).toBeGreaterThan(1);
  expect(await page.locator('.stemma-drawing .node:not(.lit)').count()).toBeGreaterThan(0);
  const drawing = page.getByRole('region', { name: 'Drawing of the stemma' });
  const width = async () => Number(await drawing.locator('svg').getAttribute('width'));
  const before = await width();
  await drawing.focus();
  await page.keyboard.press('+');
  expect(await width()).toBeCloseTo(before * 1.25);
  await page.keyboard.press('1');
  expect(await width()).toBeCloseTo(before);
  await page.getByRole('button', { name: 'Further' }).click();
  expect(await width()).toBeCloseTo(before / 1.25);
  await sound(session, server.address);
  await session.close();
});

test('a drawing opens by itself', async () => {
  const session = await watched(browser);
  await session.page.goto(`${addressOf('trace/stemma')}.svg`);
  expect(await session.page.evaluate('document.documentElement.localName')).toBe('svg');
  expect(session.wrong).toEqual([]);
  await session.close();
});

test('words of an outlet and an article are words', async () => {
  await addTold(server.store, [
    {
      ...MOORINGS[3]!,
      outlet: '<script>alert(1)</script>\u202e"News" & \'co\'',
      title: '<svg onload=alert(1)>',
      url: 'https://hostile.example/1',
    },
  ]);
  for (const view of ['', '/collation', '/stemma']) {
    const session = await watched(browser);
    await session.page.goto(addressOf(`trace${view}`));
    await sound(session, server.address);
    expect(await session.page.locator('main script').count()).toBe(0);
    expect(await session.page.locator('main').textContent()).toContain('<script>alert(1)</script>');
    await session.close();
  }
});

describe('two hundred copies', () => {
  beforeAll(() => addTold(server.store, COPIES), 300_000);

  test.each(['', '/collation', '/stemma'])('stay usable%s', async (view) => {
    for (const width of [360, 1440]) {
      const session = await watched(browser, { viewport: { width, height: 800 } });
      const { page } = session;
      await page.goto(addressOf(`trace${view}`));
      await sound(session, server.address);
      await page
        .getByText(/^20\d articles/)
        .first()
        .waitFor();
      if (view === '/collation') {
        expect(await page.locator('.apparatus tbody tr').count()).toBeLessThan(40);
        await page.locator('.scroll').evaluate('(e) => e.scrollTo(0, 400)');
        const [head, box] = await Promise.all([
          page.locator('.apparatus thead').boundingBox(),
          page.locator('.scroll').boundingBox(),
        ]);
        expect(Math.abs(head!.y - box!.y)).toBeLessThan(4);
      }
      if (view === '/stemma') {
        const overlaps = await page.evaluate(`(() => {
          const boxes = [...document.querySelectorAll('.node')].map((n) => n.querySelector('.box').getBoundingClientRect());
          return boxes.filter((a, i) => boxes.some((b, j) => j > i && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
        })()`);
        expect(overlaps).toBe(0);
        const letters = await page.evaluate(
          "Math.min(...[...document.querySelectorAll('.node .name')].map((t) => t.getBoundingClientRect().height))",
        );
        expect(letters).toBeGreaterThan(10);
      }
      await session.close();
    }
  });
});
