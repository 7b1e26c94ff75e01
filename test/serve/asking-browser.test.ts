import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../lib/chromium.ts';
import { CONTAINERS } from '../lib/containers.ts';
import { type TestServer, testServer } from '../lib/served.ts';
import { shutNobodyOut } from '../lib/shut-out.ts';
import { addTold } from '../lib/stored.ts';
import { type Watched, watched } from '../lib/watched.ts';

const FIGURE = '/figures/container~~transfer~from!ardovia~to!corvany';

let server: TestServer;
let browser: Browser;
const at = (address: string): string => new URL(address, server.address).href;

beforeAll(async () => {
  server = await testServer({ samples: ['02-agency.txt', '03-rewrite.txt', '08-briefing.txt'] });
  await addTold(server.store, CONTAINERS);
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.end();
});

const SCREENS = [
  '/figures',
  '/figures?words=containers',
  FIGURE,
  '/explore',
  '/explore?words=containers&person=Ilse+Maren',
  '/explore?words=containers&list=articles',
  '/people/Ilse%20Maren',
  '/outlets/Hill%20Times',
  '/judge',
  '/judge?about=names',
] as const;

shutNobodyOut(
  SCREENS,
  () => ({ browser, server }),
  ({ page }, screen) => page.goto(at(screen)),
);

test('a drawing opens by itself', async () => {
  const session = await watched(browser);
  await session.page.goto(at(`${FIGURE}.svg`));
  expect(
    await session.page.evaluate(
      '[document.documentElement.localName, document.documentElement.getBoundingClientRect().width > 300, document.title]',
    ),
  ).toEqual(['svg', true, 'container: transfer from Ardovia, to Corvany']);
  expect(session.wrong).toEqual([]);
  await session.close();
});

/** Where the words that a page was opened at stand in the window. */
const shown = ({ page }: Watched, words: string): Promise<boolean> =>
  page.evaluate(
    `(() => {
      const found = [...document.querySelectorAll('.text .content')].find((e) => e.textContent.includes(${JSON.stringify(words)}));
      const { top, bottom } = found.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    })()`,
  );

describe.each([true, false])(
  'from words to a figure and to the exact words (scripts: %s)',
  (javaScriptEnabled) => {
    test('by pressing a point', async () => {
      const session = await watched(browser, { javaScriptEnabled });
      const { page } = session;
      await page.goto(at('/figures'));
      await page.getByLabel('What is counted').fill('containers Ardovia Corvany');
      await page.getByRole('button', { name: 'Follow it' }).click();
      await page.getByRole('link', { name: 'container: Ardovia → Corvany (transfer)' }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Ardovia → Corvany');
      expect(await page.getByText('the total falls, by the same speaker').isVisible()).toBe(true);
      const point = page.getByRole('link', { name: '2031-04-02: 12,000 containers (Tomas Brell)' });
      await point.hover();
      if (javaScriptEnabled)
        expect(await page.locator('.pointed').textContent()).toContain('12,000 containers (Tomas Brell)');
      await point.click();
      await page.waitForURL('**/articles/ar_*');
      expect(await shown(session, '12,000 containers')).toBe(true);
      await session.close();
    });

    test('explore narrows by links, and goes back', async () => {
      const session = await watched(browser, { javaScriptEnabled });
      const { page } = session;
      await page.goto(at('/explore'));
      await page.getByLabel('Words in a statement').fill('containers');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByRole('complementary').getByRole('link', { name: 'Ilse Maren' }).click();
      expect(await page.getByRole('heading', { level: 2, name: /3 statements/ }).isVisible()).toBe(true);
      await page.getByRole('link', { name: 'Leave out person Ilse Maren' }).click();
      expect(await page.getByRole('heading', { level: 2, name: /7 statements/ }).isVisible()).toBe(true);
      await session.close();
    });

    test('a pair is judged and taken back', async () => {
      const session = await watched(browser, { javaScriptEnabled });
      const { page } = session;
      await page.goto(at('/judge'));
      const words = () => page.locator('.judged-words').allTextContents();
      const before = await words();
      if (javaScriptEnabled) await page.keyboard.press('u');
      else await page.getByRole('button', { name: 'unsure' }).click();
      await page.getByText('Judged last').waitFor();
      expect(await words()).not.toEqual(before);
      if (javaScriptEnabled) await page.keyboard.press('z');
      else await page.getByRole('button', { name: 'take it back' }).click();
      await page.getByText('Judged last').waitFor({ state: 'detached' });
      expect(await words()).toEqual(before);
      await session.close();
    });
  },
);
