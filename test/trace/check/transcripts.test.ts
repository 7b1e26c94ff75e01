import { expect, test } from 'vitest';
import { check } from './check.ts';

/** Questions and answers with labels, as a desk gets them. */
const TRANSCRIPT = `VOICE OF LUNDE: How long will the bridge stay open?

DAHLMO: We will keep it open until the first frost. After that, nobody can promise anything.

VOICE OF LUNDE: And the ferry?

ANSGAR: The ferry has carried at least 900 cars since Easter. It will carry as many again.

VOICE OF LUNDE: Thank you both.
`;

const table: readonly (readonly [draft: string, found: string])[] = [
  ['“We will keep it open until the first frost,” Dahlmo said.', 'verbatim'],
  ['“We will keep it open until the first frost,” Peder Ansgar said.', 'elsewhere speaker'],
  ['“It will carry as many again,” Peder Ansgar told the Voice of Lunde.', 'verbatim'],
  ['“The ferry has carried 900 cars since Easter,” Ansgar said.', 'altered bound'],
  ['“After that, nobody will promise anything,” said Dahlmo.', 'altered words'],
];

test.each(table)('%s → %s', (draft, found) => {
  const said = check(draft, TRANSCRIPT).map((f) => [f.case, ...f.kinds.slice(0, 1)].join(' '));
  expect(said).toEqual([found]);
});

test('in a transcript too long to be read whole, a label still tells who speaks', () => {
  const filler = Array.from(
    { length: 700 },
    (_, i) =>
      `VOICE OF LUNDE: What of street number ${i}?\n\nORLA VECK: Street number ${i} has been swept, and its lamps burn at night as they did in spring.`,
  );
  const long = [...filler.slice(0, 350), TRANSCRIPT, ...filler.slice(350)].join('\n\n');
  const [first] = check('“We will keep it open until the first frost,” Dahlmo said.', long);
  expect(first).toMatchObject({ case: 'verbatim' });
  const [second] = check('“We will keep it open until the first frost,” Peder Ansgar said.', long);
  expect(second).toMatchObject({ case: 'elsewhere', said: { source: 'DAHLMO' } });
});
