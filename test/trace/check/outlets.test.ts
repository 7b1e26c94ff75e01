import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../src/trace/check/index.ts';
import { article, reader } from '../../lib/reader.ts';
import { check } from './check.ts';

/** Invented, like all people, places and outlets here. */
const SOURCE = `Bridge of Lunde stays open
“The northern bridge will stay open through the whole winter,” the harbour master, Rikke Dahlmo, told Harbour Radio on Monday.
She spoke before the council met. Channel 7 showed pictures of the ice.
Some 6,700 lamps were ordered for the harbour road, Dahlmo said in an interview with Harbour Radio.
“Nobody has asked the fishermen what they think of the ferry,” said Ivar Stenn.
`;

const table: readonly (readonly [draft: string, found: string])[] = [
  ['“The northern bridge will stay open through the whole winter,” Dahlmo told Harbour Radio.', 'verbatim'],
  ['“The northern bridge will stay open through the whole winter,” Dahlmo told the radio.', 'verbatim'],
  ['“The northern bridge will stay open through the whole winter,” Dahlmo told reporters.', 'verbatim'],
  // The source names another, beside the very words.
  [
    '“The northern bridge will stay open through the whole winter,” Dahlmo told Channel 4.',
    'elsewhere source',
  ],
  [
    '“The northern bridge will stay open through the whole winter,” Dahlmo told Channel 7.',
    'elsewhere source',
  ],
  [
    '“The northern bridge will stay open through all winter,” Dahlmo told the Quay Courier.',
    'altered words source',
  ],
  [
    '“The northern bridge will stay open through the whole winter,” Stenn told the Quay Courier.',
    'elsewhere speaker source',
  ],
  ['Some 6,700 lamps were ordered for the harbour road, Dahlmo told Harbour Radio.', 'verbatim'],
  ['Some 6,700 lamps were ordered for the harbour road, Dahlmo told the Quay Courier.', 'elsewhere source'],
  // Where the source does not say to whom, nothing is wrong.
  ['“Nobody has asked the fishermen what they think of the ferry,” Stenn told the Quay Courier.', 'verbatim'],
];

describe('through which outlet', () => {
  test.each(table)('%s → %s', (draft, found) => {
    expect(check(draft, SOURCE).map((f) => [f.case, ...f.kinds].join(' '))).toEqual([found]);
  });
});

test('both outlets are named', () => {
  const [finding] = check(
    '“The northern bridge will stay open through the whole winter,” Dahlmo told Channel 7.',
    SOURCE,
  );
  expect(finding!.through).toEqual({ draft: 'Channel 7', source: 'Harbour Radio' });
});

/** The outlet of a page stands in its metadata. */
const own = article(
  '“The ferry to Tarn is sold and will not come back,” said Ivar Stenn, its captain, at noon.',
  {
    outlet: 'Lowland News Agency',
  },
);

test.each([
  [
    '“The ferry to Tarn is sold and will not come back,” Stenn said, the Lowland News Agency reported.',
    'verbatim',
  ],
  ['“The ferry to Tarn is sold and will not come back,” Stenn said, LNA reported.', 'verbatim'],
  [
    '“The ferry to Tarn is sold and will not come back,” Stenn said, the Quay Courier reported.',
    'elsewhere source',
  ],
])('%s → %s', (draft, found) => {
  const { findings } = checkDraft(reader, article(draft), [own]);
  expect(findings.map((f) => [f.case, ...f.kinds].join(' '))).toEqual([found]);
});

test('of two sources that have the words, the one that the draft names', () => {
  const other = article('“The ferry to Tarn is sold and will not come back,” said Ivar Stenn on Tuesday.', {
    outlet: 'The Quay Courier',
  });
  const draft = '“The ferry to Tarn is sold and will not come back,” Stenn said, the Quay Courier reported.';
  const { findings } = checkDraft(reader, article(draft), [own, other]);
  expect(findings).toMatchObject([{ case: 'verbatim', places: [{ source: 1 }] }]);
});
