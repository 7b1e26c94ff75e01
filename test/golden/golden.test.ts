import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digest } from '../lib/digest.ts';
import { read } from '../lib/reader.ts';
import { schemaErrors, wrongSpans } from '../lib/schema.ts';

/**
 * Golden folders: source.txt (an article of our own about invented people), given.json (what the caller knows, if
 * anything), expected.json (what is found, in words). After a change that is meant, HEARSAY_UPDATE=1 writes
 * expected.json anew: read the difference before you commit it.
 */
const cases = fs
  .readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('golden folders', () => {
  test.each(cases)('%s', (name) => {
    const at = (file: string): string => path.join(import.meta.dirname, name, file);
    const text = fs.readFileSync(at('source.txt'), 'utf8').trimEnd();
    const given = fs.existsSync(at('given.json')) ? JSON.parse(fs.readFileSync(at('given.json'), 'utf8')) : {};
    const reading = read(text, given);
    expect(schemaErrors(JSON.parse(JSON.stringify(reading)))).toEqual([]);
    expect(wrongSpans(text, reading)).toEqual([]);
    const found = JSON.parse(JSON.stringify(digest(reading)));
    if (process.env.HEARSAY_UPDATE) fs.writeFileSync(at('expected.json'), `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(fs.readFileSync(at('expected.json'), 'utf8')));
  });
});
