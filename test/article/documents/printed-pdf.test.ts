import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPdf } from '../../../src/article/documents/pdf/index.ts';
import { launchChromium } from '../../lib/chromium.ts';

let browser: Browser;
/** One for all: this Chromium is a single process, and ends with its first page. */
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
}, 60_000);
afterAll(() => browser?.close());

const HEADING = 'Harbour report on the storm of spring';
const PARAGRAPHS = Array.from({ length: 24 }, (_, i) =>
  [
    `The efficient office of Selmark said on Monday that at least ${i + 14} ferries had been lost since the storm.`,
    `“We have never counted ${i * 37 + 2} boats near the harbour’s international headquarters,” Orla Veck told Harbour Radio.`,
    `According to Mara Lund, the government’s well-known programme will stay open while the wall is repaired, at a cost of about ${i + 3},000 crowns.`,
    ...(i % 3 ? ['Nobody took responsibility for the misfortune.'] : []),
  ].join(' '),
);

/** A PDF with fonts, ligatures, hyphens and heads as a real program sets them. */
async function printed(css: string, paragraphs: readonly string[]): Promise<Buffer> {
  const ps = paragraphs.map((words) => `<p>${words}</p>`).join('\n');
  await page.setContent(
    `<html lang="en"><style>@page{size:A4;margin:22mm}body{font:11pt serif}h1{column-span:all;font-size:18pt}${css}</style><h1>${HEADING}</h1>${ps}</html>`,
  );
  const edge = (words: string): string => `<div style="font-size:8pt;margin:auto">${words}</div>`;
  return page.pdf({
    format: 'A4',
    displayHeaderFooter: true,
    headerTemplate: edge('Selmark Review of Harbours'),
    footerTemplate: edge('Page <span class=pageNumber></span> of <span class=totalPages></span>'),
  });
}

it.each([
  ['justified, with hyphens', 'p{margin:0 0 8pt;text-align:justify;hyphens:auto}', 3],
  ['ragged, first lines set in', 'p{margin:0;text-indent:14pt}', 3],
  ['large and far apart', 'body{font-size:14pt;line-height:2}', 6],
])('a printed page is read as it was written: %s', async (_, css, pages) => {
  const read = await readPdf(await printed(css, PARAGRAPHS));
  expect(read.text.split('\n')).toEqual([HEADING, ...PARAGRAPHS]);
  expect(read.pages!.length).toBeGreaterThanOrEqual(pages);
});

it('and in two columns', async () => {
  const css =
    'body{columns:2;column-gap:8mm;font-size:10pt}p{margin:0;text-indent:10pt;text-align:justify;hyphens:auto}';
  const some = PARAGRAPHS.slice(0, 10);
  const { text } = await readPdf(await printed(css, some));
  // One page: nothing tells its head from its text.
  expect(text.split('\n').filter((line) => line !== 'Selmark Review of Harbours')).toEqual([
    HEADING,
    ...some,
  ]);
});
