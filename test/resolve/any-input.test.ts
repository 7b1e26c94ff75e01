import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyJudgements,
  decide,
  readPeople,
  resolveCountry,
  resolveOffice,
  resolveOutlet,
} from '../../src/resolve/index.ts';

const word = fc.constantFrom(
  ...`the a former acting then- US U.S. Ukraine's Ukrainian South Korea Korean of for minister defence spokesman's State
  Department Reuters news agency ABC .com https:// Lund Mara J. 박 Лунд , ; " ' '' "" \n \t { } [ ] : id name x
  constructor __proto__ 2024`.split(' '),
);
const text = fc.oneof(
  fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
  fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

test('any words are resolved, and the same way again', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      for (const resolve of [
        () => resolveCountry(a),
        () => resolveOutlet(a, { domain: b, country: b }),
        () => resolveOffice(a, b, { country: b }),
        () => applyJudgements(a, decide(a, [{ id: b, name: b }], { country: b }), []),
      ])
        expect(resolve()).toEqual(resolve());
    }),
    { numRuns: 300 },
  );
});

test('any file is read, wherever its bytes are cut, to the same entries', async () => {
  const entries = async (bytes: Uint8Array, size: number, format: 'csv' | 'ftm') => {
    async function* cut() {
      for (let i = 0; i < bytes.length; i += size) yield bytes.slice(i, i + size);
    }
    const out = [];
    for await (const entry of readPeople(cut(), format, { line: 200, names: 5, name: 30 })) out.push(entry);
    return out;
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { maxLength: 8 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('csv' as const, 'ftm' as const),
      async (lines, size, format) => {
        const bytes = new TextEncoder().encode(`id,name\n${lines.join('\n')}`);
        expect(await entries(bytes, size, format)).toEqual(await entries(bytes, 1000, format));
      },
    ),
    { numRuns: 200 },
  );
});
