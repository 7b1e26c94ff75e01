import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchNames, nameKeys, readName } from '../../src/resolve/index.ts';

const part = fc.constantFrom(
  ...'Mara Lund Osterberg Pak Park Jong-sun Yun So-bin J. al-Harani bin Umar Андрій Ковальчук عمر الحراني 박소빈 김 ミナ 李 מרה de Dr. Ig0r OrtaLund'.split(
    ' ',
  ),
);
const name = fc.oneof(
  fc.array(part, { maxLength: 5 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

test('a pair is judged the same whichever way round it is given, and again', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      const [x, y] = [readName(a), readName(b)];
      const one = matchNames(x, y);
      const other = matchNames(y, x);
      expect(other).toEqual({ ...one, reasons: one.reasons.map((r) => ({ ...r, a: r.b, b: r.a })) });
      expect(matchNames(readName(a), readName(b))).toEqual(one);
      expect(one.score).toBeGreaterThanOrEqual(0);
      expect(one.score).toBeLessThanOrEqual(1);
    }),
    { numRuns: 400 },
  );
});

test('a name shares every key with itself, and has few', () => {
  fc.assert(
    fc.property(name, (a) => {
      expect(nameKeys(readName(a))).toEqual(nameKeys(readName(a)));
      expect(nameKeys(readName(a)).length).toBeLessThanOrEqual(32);
    }),
    { numRuns: 200 },
  );
});
