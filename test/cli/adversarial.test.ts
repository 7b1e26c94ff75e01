import { describe, expect, it } from 'vitest';
import { adversaries } from '../lib/adversarial.ts';
import { hearsay } from './hearsay.ts';

/** Longer for those that reach the most rules; the bench reads a million characters of each. */
const HEAVY = new Set([
  'straight quotation marks',
  'nested brackets',
  'digits',
  'one long paragraph',
  'no spaces',
  'line ends',
  'lines of one word',
  'markup as text',
]);

describe('bad texts end', () => {
  it('as lines, each with its reading', { timeout: 400_000 }, async () => {
    const input = adversaries
      .map(({ name, generate }) =>
        JSON.stringify({ id: name, text: generate(HEAVY.has(name) ? 500_000 : 30_000), language: 'en' }),
      )
      .join('\n');
    const { out, err } = await hearsay(['read', '--jsonl', '--workers', '2'], { input, limitMs: 390_000 });
    const rows: { id: string; error?: string; reader?: string }[] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ id }) => id)).toEqual(adversaries.map(({ name }) => name));
    // Nothing but line ends, or white space, is no article; all else is read.
    const failed = rows.filter((row) => row.error !== undefined);
    expect(failed.map(({ id }) => id)).toEqual(['line ends', 'white space']);
    for (const { error } of failed) expect(error).toMatch(/no text in it/);
    expect(err).toMatch(/^hearsay: 2 of \d+ failed; [^\n]+\n$/);
  });

  it.each([
    ['marks', adversaries.find(({ name }) => name === 'quotation marks between words')!.generate(100_000)],
    ['words in one line', 'The minister said that it was so, and '.repeat(2_500)],
    ['emoji before a quotation', `🚀🚀 “We count ships,” Rikke Dahlmo said. ${'🚀'.repeat(20_000)}`],
    ['a page of text', `<html><body><p>${'“Yes,” she said. '.repeat(3_000)}</p></body></html>`],
    [
      'a page of links',
      `<html><body>${'<a href="http://a.example/">yes, she said</a> '.repeat(3_000)}</body></html>`,
    ],
    [
      'a page of unclosed tags',
      `<html><body>${'<p>Yes, she said.<ul><li>No</ul>'.repeat(3_000)}</body></html>`,
    ],
  ])('as a view for people: %s', async (_, input) => {
    const { code, out, err } = await hearsay(['read', '-'], { input });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/WHO SAID WHAT/);
  });
});
