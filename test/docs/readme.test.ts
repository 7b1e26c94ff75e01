import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hearsay } from '../cli/hearsay.ts';

const root = path.resolve(import.meta.dirname, '../..');
const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');

/** The commands that the README tells a newcomer to type, without what starts them. */
const commands = [...readme.matchAll(/^(?:npm start -s -- |node bin\/hearsay\.js )(.+)$/gm)].map(
  (m) => m[1]!,
);

test('the README has commands', () => expect(commands.length).toBeGreaterThan(3));

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-readme-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

/** As a shell would; the store lies elsewhere than in the checkout. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((m) =>
    m[2] === 'out/store' ? path.join(scratch, 'store') : (m[1] ?? m[2]!),
  );

test.each(commands)('the README says: %s', async (command) => {
  const { code, out, err } = await hearsay(wordsOf(command));
  if (command.startsWith('add ')) {
    expect(err).toMatch(/kept\n$/);
    expect(code).toBe(0);
    return;
  }
  expect(err).toBe('');
  // A check that finds something not verbatim ends with 1: that is what it is for.
  expect(code).toBe(command.startsWith('check ') ? 1 : 0);
  expect(out.length).toBeGreaterThan(200);
});

test('every picture and document that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)]
    .map((m) => m[1]!)
    .filter((link) => !link.includes('://'));
  expect(links.filter((link) => !fs.existsSync(path.join(root, link)))).toEqual([]);
});
