import { expect, test } from 'vitest';
import { viewCollation } from '../../src/cli/collate/view.ts';
import { collated } from '../trace/collate/support.ts';
import { hearsay } from './hearsay.ts';

const [interview, agency] = ['samples/01-interview.txt', 'samples/02-agency.txt'];

test('--json prints the collation', async () => {
  const { code, out, err } = await hearsay(['collate', interview, agency, '--json']);
  expect([code, err]).toEqual([0, '']);
  const { witnesses, passages, variants } = JSON.parse(out);
  expect(witnesses).toHaveLength(2);
  expect(passages.length).toBeGreaterThan(3);
  expect(variants.map((v: { kind: string }) => v.kind)).toContain('counted-thing');
});

test('--only shows the kinds asked for, --fail-on ends with 1', async () => {
  const only = await hearsay(['collate', interview, agency, '--json', '--only', 'name']);
  const kinds = new Set(JSON.parse(only.out).variants.map((v: { kind: string }) => v.kind));
  expect([...kinds]).toEqual(['name']);
  expect((await hearsay(['collate', interview, agency, '--fail-on', 'bound,name'])).code).toBe(1);
  expect((await hearsay(['collate', agency, agency, '--fail-on', 'bound,name'])).code).toBe(0);
});

const misuse: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['one article', [interview], /one article given/],
  ['standard input twice', ['-', '-'], /once only/],
  ['an unknown base', [interview, agency, '--base', '3'], /none of the articles/],
  ['an unknown kind', [interview, agency, '--only', 'colour'], /No kind "colour"/],
  ['a missing file', [interview, 'no-such-file.txt'], /no such file/],
];

test.each(misuse)('%s: one line, code 2', async (_, args, message) => {
  const { code, out, err } = await hearsay(['collate', ...args]);
  expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(err).toMatch(message);
});

test('the view marks words put in and left out', () => {
  const collation = collated([
    'Mara Lund said that at least 90 boats had been lost off Lunde.',
    'Mara Lund said that about 90 boats had been lost off Lunde.',
  ]);
  const view = viewCollation(collation, ['a.txt', 'b.txt'], { columns: 80, colour: false }, false);
  expect(view).toContain('[-at least-] {+about+} 90 boats');
  expect(view).toMatch(/bound +at least 90 boats → about 90 boats/);
  for (const line of view.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});
