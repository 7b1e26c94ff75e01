import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A page of its own, what it asked for, and what went wrong on it. */
export interface Watched {
  readonly page: Page;
  readonly asked: readonly string[];
  readonly wrong: readonly string[];
  close(): Promise<void>;
}

export async function watched(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => {
    wrong.push(`dialog ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  return { page, asked, wrong, close: () => context.close() };
}

/** Nothing was asked of elsewhere, nothing went wrong, and nothing is wider than the window. */
export async function sound({ page, asked, wrong }: Watched, home: string): Promise<void> {
  expect(asked.filter((url) => !url.startsWith(home))).toEqual([]);
  expect(wrong).toEqual([]);
  const wider = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(wider).toBeLessThanOrEqual(0);
}

/** What shuts somebody out of a page as it is shown, by axe-core. */
export async function violations(page: Page): Promise<unknown> {
  // What is folded is looked at too.
  await page.evaluate("for (const box of document.querySelectorAll('input.fold')) box.checked = true");
  await page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true");
  await page.evaluate(axe.source);
  return page.evaluate(
    "axe.run({ resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')))",
  );
}
