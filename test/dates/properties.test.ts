import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/read/dates/index.ts';
import { prepare } from '../../src/read/text/prepare.ts';

const seed = Number(process.env.HEARSAY_SEED ?? 1);

const word = fc.constantFrom(
  ...(
    'the a an this that last next past previous following coming same latest current early late mid earlier later ' +
    'Monday Friday Mondays March May Sept. 5 18 31 99 2030 1999 1990s 20th third second first half quarter quarters year years ' +
    'day days week weeks weekend month months decade century hours minutes ago before after from now of in on at by until to and or ' +
    "so ' 's , . ; - about nearly at least more than no every each daily annually morning night noon midnight p.m. a.m. GMT 7:15 0800 " +
    'today yesterday tomorrow tonight soon recently future Christmas Eve Easter Election Day spring summer fall fiscal period ended ' +
    'two-year year-ago mid-1990s 6-year-old third-quarter one two hundred thousand nineteen ninety-six several few couple BC ' +
    'will was said planned 2030-02-30 3/18/2030 20300318 Q3 year-end end beginning'
  ).split(' '),
);
const timely = fc.array(word, { maxLength: 60 }).map((list) => list.join(' '));
const text = fc.oneof(timely, fc.string({ unit: 'binary', maxLength: 200 }));
const published = fc.constantFrom(
  null,
  undefined,
  '2031',
  '2031-03',
  '2031-03-19',
  '2031-03-19T10:15:00Z',
  '0001-01-01',
  '9999-12-31',
  'x',
);

/** TIMEX3 values as this room writes them. */
const VALUE =
  /^(?:(?:\d{4}|XXXX)(?:-(?:(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|Q[1-4]|H[12]|SP|SU|FA|WI|W(?:0[1-9]|[1-4]\d|5[0-3])(?:-WE)?))?(?:T(?:[01]\d|2[0-4]):[0-5]\dZ?|TMO|TAF|TEV|TNI|TDT)?|T(?:[01]\d|2[0-4]):[0-5]\dZ?|\d{2,3}|BC\d{2,4}|PRESENT_REF|PAST_REF|FUTURE_REF|P(?=[\dXT])(?:(?:\d+(?:\.\d+)?|X)(?:WE|[YMWDQECLX]))?(?:\d+M)?(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+(?:\d+[MS])?)?|XXXX-WXX-[1-7](?:TMO|TAF|TEV|TNI|TDT)?|XXXX-XX-XX(?:TMO|TAF|TEV|TNI|TDT))$/;

describe(`any text (seed ${seed})`, () => {
  test('values are TIMEX3, spans show their words, in order and apart', () => {
    fc.assert(
      fc.property(text, published, (t, p) => {
        let last = 0;
        for (const d of findDates(prepare(t), { published: p })) {
          const [start, end] = d.span;
          expect(d.exact).toBe(t.slice(start, end));
          expect(d.exact.trim()).toBe(d.exact);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          if (d.value !== null) expect(d.value).toMatch(VALUE);
          expect(d.basis === 'inferred').toBe(d.resolvedAgainst !== undefined);
        }
      }),
      { seed, numRuns: 3000 },
    );
  });

  test('the same twice', () => {
    fc.assert(
      fc.property(text, published, (t, p) => {
        const once = findDates(prepare(t), { published: p });
        expect(findDates(prepare(t), { published: p })).toEqual(once);
      }),
      { seed, numRuns: 300 },
    );
  });

  test('without a publication date a weekday or "last year" by itself has no value', () => {
    fc.assert(
      fc.property(timely, (t) => {
        for (const d of findDates(prepare(t), { published: null }))
          if (
            /^(on )?(monday|friday|yesterday|today|tomorrow|last year|last week)$/i.test(d.exact) &&
            d.resolvedAgainst === undefined
          )
            expect(d.value).toBeNull();
      }),
      { seed, numRuns: 500 },
    );
  });
});
