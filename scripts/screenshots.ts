// Pictures of the web application, of the samples:  npx tsx scripts/screenshots.ts [FOLDER] [--all]
// (npm run screenshots). Without --all the few that stand in docs/pictures; with it every screen at 360 and 1440 px, light and dark.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../test/lib/chromium.ts';
import { CONTAINERS } from '../test/lib/containers.ts';
import { MOORINGS } from '../test/lib/moorings.ts';
import { testServer } from '../test/lib/served.ts';
import { addTold } from '../test/lib/stored.ts';

const root = path.resolve(import.meta.dirname, '..');
const all = process.argv.includes('--all');
const folder =
  process.argv.slice(2).find((word) => !word.startsWith('--')) ?? path.join(root, 'docs/pictures');
const SAMPLE = fs.readFileSync(path.join(root, 'samples/02-agency.txt'), 'utf8');

interface Picture {
  readonly name: string;
  readonly width: 360 | 1240 | 1440;
  readonly dark: boolean;
  /** The page as a whole, not what stands in the window. */
  readonly whole?: boolean;
  show(page: Page): Promise<void>;
}

const server = await testServer({ samples: 'all' });
const at = (address: string): string => new URL(address, server.address).href;
const { articles } = (await (await fetch(at('/desk.json'))).json()) as {
  articles: { id: string; title: string }[];
};
const titled = (words: string): string => articles.find((a) => a.title.includes(words))!.id;
const open = (address: string) => async (page: Page) => {
  await page.goto(at(address));
};

/** Of a statement whose tellings have dates, which the samples have not. */
const dated = await testServer();
await addTold(dated.store, [...MOORINGS, ...CONTAINERS]);
const found = await fetch(new URL('/traces.json?words=torn+loose', dated.address));
const { traces } = (await found.json()) as { traces: { id: string }[] };
const traced = (view: string) => async (page: Page) => {
  await page.goto(new URL(`/traces/${traces[0]!.id}${view}`, dated.address).href);
};

/** Where these have a figure over time, too. */
const told = (address: string) => async (page: Page) => {
  await page.goto(new URL(address, dated.address).href);
};

async function draft(page: Page): Promise<void> {
  await page.goto(at('/'));
  await page.getByLabel('Paste an article').fill(SAMPLE);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.waitForURL('**/read/dr_*');
}

const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  desk: open('/'),
  reader: open(`/articles/${titled('According to')}`),
  draft,
  versions: open(`/articles/${titled('According to')}/versions`),
  live: async (page) => {
    await page.goto(at('/'));
    await page.getByLabel('Paste an article').fill(SAMPLE);
    await page.getByRole('status').getByRole('link').waitFor();
  },
  trace: traced(''),
  collation: traced('/collation'),
  stemma: traced('/stemma'),
  traces: open('/traces'),
  figures: told('/figures?words=containers+Ardovia+Corvany'),
  figure: told('/figures/container~~transfer~from!ardovia~to!corvany'),
  explore: told('/explore?words=containers&sort=newest'),
  person: told('/people/Ilse%20Maren'),
  outlet: told('/outlets/Hill%20Times'),
  judge: open('/judge'),
  names: open('/judge?about=names'),
  missing: open('/nowhere'),
  print: async (page) => {
    await screens.reader!(page);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 960 });
  },
};

const chosen: readonly Picture[] = all
  ? Object.entries(screens).flatMap(([name, show]) =>
      ([360, 1440] as const).flatMap((width) =>
        [false, true].map((dark) => ({
          name: `${name}-${width}${dark ? '-dark' : ''}`,
          width,
          dark,
          show,
          whole: true,
        })),
      ),
    )
  : [
      { name: 'web-desk', width: 1240, dark: false, show: screens.live! },
      { name: 'web-reader', width: 1240, dark: false, show: screens.reader! },
      { name: 'web-reader-dark', width: 1240, dark: true, show: screens.reader! },
      { name: 'web-trace', width: 1240, dark: false, show: screens.trace! },
      { name: 'web-collation', width: 1240, dark: false, show: screens.collation! },
      { name: 'web-stemma', width: 1240, dark: false, show: screens.stemma! },
      { name: 'web-figure', width: 1240, dark: false, show: screens.figure! },
      { name: 'web-explore', width: 1240, dark: false, show: screens.explore! },
      { name: 'web-judge', width: 1240, dark: false, show: screens.judge! },
    ];

fs.mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
for (const { name, width, dark, show, whole = false } of chosen) {
  const page = await browser.newPage({
    viewport: { width, height: width === 360 ? 740 : 900 },
    colorScheme: dark ? 'dark' : 'light',
  });
  await show(page);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: whole });
  await page.close();
}
await browser.close();
await server.end();
await dated.end();
