import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../lib/chromium.ts';
import { read } from '../lib/reader.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** What the page runs: the reader as any page would use it, its weights fetched beside it. */
const PAGE = `
import { createReader } from '/read.js';
window.readArticle = async (names, article) => {
  const models = {};
  for (const name of names) models[name] = new Uint8Array(await (await fetch('/models/' + name + '.bin')).arrayBuffer());
  return createReader(models).read(article);
};`;

let browser: Browser;
let server: http.Server;
let address: string;

beforeAll(async () => {
  const { output } = await build({
    input: path.join(root, 'src/read/index.ts'),
    platform: 'browser',
    write: false,
    output: { format: 'esm' },
  });
  expect(output.length).toBe(1);
  // A bundle for browsers that still asks for Node would fail at its first line there.
  expect(output[0].imports).toEqual([]);
  const files: Record<string, [string, string | Buffer]> = {
    '/': ['text/html', '<!doctype html><title>reader</title><script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript', PAGE],
    '/read.js': ['text/javascript', output[0].code],
  };
  for (const name of fs.readdirSync(path.join(root, 'models')).filter((n) => n.endsWith('.bin')))
    files[`/models/${name}`] = ['application/octet-stream', fs.readFileSync(path.join(root, 'models', name))];
  server = http.createServer((request, response) => {
    const file = files[request.url ?? ''];
    response.writeHead(file ? 200 : 404, { 'content-type': file?.[0] ?? 'text/plain' }).end(file?.[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The server listens on a TCP port, so its address is an object.
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server?.close(resolve));
});

test('the reader reads in a real Chromium just as in Node', async () => {
  const text = fs.readFileSync(path.join(root, 'samples/02-agency.txt'), 'utf8');
  const given = { published: '2031-05-14', outlet: 'LNA' };
  const page = await browser.newPage();
  await page.goto(address);
  const names = fs
    .readdirSync(path.join(root, 'models'))
    .filter((n) => n.endsWith('.bin'))
    .map((n) => n.slice(0, -4));
  const inNode = read(text, given);
  const input = { text, sha256: inNode.article.sha256, language: 'en', ...given };
  await page.waitForFunction('window.readArticle');
  const inBrowser = await page.evaluate(
    `window.readArticle(${JSON.stringify(names)}, ${JSON.stringify(input)})`,
  );
  expect(inBrowser).toEqual(JSON.parse(JSON.stringify(inNode)));
});
