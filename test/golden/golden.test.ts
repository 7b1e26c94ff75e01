import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digest } from '../lib/digest.ts';
import { read } from '../lib/reader.ts';
import { schemaErrors, wrongSpans } from '../lib/schema.ts';

/**
 * Golden folders: source.txt (an article of our own about invented people), or in given.json the name of a sample;
 * given.json also holds what the caller knows; expected.json is what is found, in words. After a change that is
 * meant, HEARSAY_UPDATE=1 writes expected.json anew: read the difference before you commit it.
 */
const samples = path.resolve(import.meta.dirname, '../../samples');
const cases = fs
  .readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('golden folders', () => {
  test.each(cases)('%s', (name) => {
    const at = (file: string): string => path.join(import.meta.dirname, name, file);
    const { sample, ...given } = fs.existsSync(at('given.json'))
      ? JSON.parse(fs.readFileSync(at('given.json'), 'utf8'))
      : {};
    const source = sample ? path.join(samples, sample) : at('source.txt');
    const text = fs.readFileSync(source, 'utf8').trimEnd();
    const reading = read(text, given);
    expect(schemaErrors(JSON.parse(JSON.stringify(reading)))).toEqual([]);
    expect(wrongSpans(text, reading)).toEqual([]);
    const found = JSON.parse(JSON.stringify(digest(reading)));
    if (process.env.HEARSAY_UPDATE)
      fs.writeFileSync(at('expected.json'), `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(fs.readFileSync(at('expected.json'), 'utf8')));
  });
});
