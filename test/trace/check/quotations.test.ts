import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

/** Invented, like all people and places here. */
const SOURCE = `Roads of Lunde will wait for the thaw
LUNDE, May 14 (Lowland News) — The minister for roads, Rikke Dahlmo, spoke to reporters on Monday.
“We will not close the northern bridge before the autumn, and the ferry will probably run until June,” Dahlmo said. “Nobody in the ministry has asked for 6,700 new lamps on the old harbour road.”
The mayor of Lunde, Peder Ansgar, disagreed.
“The engineers told us in March that the bridge may fall into the river,” Ansgar said. “I trust the engineers more than I trust the ministry.”
The builder, Orla Veck, was blunt: “It stands, and we’re not building it twice.”
`;

const table: readonly (readonly [draft: string, found: string])[] = [
  // Verbatim, whatever an editor may do.
  ['“I trust the engineers more than I trust the ministry,” Ansgar said.', 'verbatim'],
  ['"I trust the engineers more than I trust the ministry", said Ansgar.', 'verbatim'],
  ['Ansgar said: «I trust the engineers more than I trust the ministry».', 'verbatim'],
  ['Ansgar said: „I trust the engineers more than I trust the ministry.“', 'verbatim'],
  ["Ansgar said: 'I trust the engineers more than I trust the ministry.'", 'verbatim'],
  [
    '“We will not close the northern bridge ... and the ferry will probably run until June,” Dahlmo said.',
    'verbatim',
  ],
  [
    '“We will not close the northern bridge […] and the ferry will probably run until June,” Dahlmo said.',
    'verbatim',
  ],
  ['“[The ministry] will not close the northern bridge before the autumn,” Dahlmo said.', 'verbatim'],
  ['“We [the ministry] will not close the northern bridge before the autumn,” Dahlmo said.', 'verbatim'],
  ['“[T]he ferry will probably run until June,” Dahlmo said.', 'verbatim'],
  ['“The ferry will probably run until June,” Dahlmo said.', 'verbatim'],
  ['“We will not clos[e] the northern bridge before the autumn,” Dahlmo said.', 'verbatim'],
  [
    '“The engineers told us in March that the bridge may fall into the river. I trust the engineers,” Ansgar said.',
    'verbatim',
  ],
  ['Veck said: “[W]e’re not building it twice,” and left.', 'verbatim'],
  // Altered.
  ['“I trust the engineers more than I fear the ministry,” Ansgar said.', 'altered words'],
  ['“I trust the engineers so much more than I trust the ministry,” Ansgar said.', 'altered words'],
  ['“We will close the northern bridge before the autumn,” Dahlmo said.', 'altered polarity'],
  [
    '“We will not close the northern bridge before the autumn, and the ferry will run until June,” Dahlmo said.',
    'altered certainty',
  ],
  [
    '“The engineers told us in March that the bridge will fall into the river,” Ansgar said.',
    'altered certainty',
  ],
  [
    '“Nobody in the ministry has asked for 7,600 new lamps on the old harbour road,” Dahlmo said.',
    'altered number',
  ],
  [
    '“Nobody in the ministry has asked for 7,000 new lamps on the old harbour road,” Dahlmo said.',
    'altered rounding',
  ],
  [
    '“Nobody in the ministry has asked for about 6,700 new lamps on the old harbour road,” Dahlmo said.',
    'altered bound',
  ],
  ['“The engineers told us that the bridge may fall into the river,” Ansgar said.', 'altered cut'],
  ['“The ferry will probably run until June. Nobody in the ministry has asked for lamps.”', 'altered cut'],
  [
    '“I trust the engineers. We will not close the northern bridge before the autumn,” Dahlmo said.',
    'altered joined',
  ],
  // Elsewhere and nowhere.
  ['“I trust the engineers more than I trust the ministry,” Dahlmo said.', 'elsewhere speaker'],
  ['“The bridge was built by my grandfather out of three old ships,” Ansgar said.', 'nowhere'],
];

describe('one quotation', () => {
  test.each(table)('%s → %s', (draft, found) => {
    const findings = check(draft, SOURCE).filter((f) => f.what === 'quotation');
    const said = findings.map((f) => [f.case, ...f.kinds.slice(0, 1)].join(' '));
    expect(said).toEqual([found]);
  });
});

test('it stands where it is said to stand', () => {
  const draft = 'The mayor was clear. “I trust the engineers more than I fear the ministry,” Ansgar said.';
  const [finding] = check(draft, 'Nothing of that.', SOURCE);
  expect(draft.slice(...finding!.span)).toBe('I trust the engineers more than I fear the ministry,');
  const [place] = finding!.places;
  expect(place!.source).toBe(1);
  expect(SOURCE.slice(...place!.span)).toBe('I trust the engineers more than I trust the ministry');
  const [difference] = finding!.differences;
  expect(draft.slice(...difference!.draft.span)).toBe('fear');
  expect(SOURCE.slice(...difference!.source.span)).toBe('trust');
});

test('a joined quotation shows both places', () => {
  const [finding] = check(
    '“I trust the engineers. We will not close the northern bridge,” she said.',
    SOURCE,
  );
  expect(finding!.places.map((p) => p.exact)).toEqual([
    'I trust the engineers',
    'We will not close the northern bridge',
  ]);
});

test('of two places that say the same, the one where the draft’s speaker says it', () => {
  const other = 'Rikke Dahlmo said on Tuesday: “I trust the engineers more than I trust the ministry.”';
  const [finding] = check(
    '“I trust the engineers more than I trust the ministry,” Dahlmo said.',
    SOURCE,
    other,
  );
  expect(finding).toMatchObject({ case: 'verbatim', places: [{ source: 1 }] });
});

test('what alters nothing is listed', () => {
  const [finding] = check('“[T]he ferry will probably run ... until June”, Dahlmo said.', SOURCE);
  expect(finding).toMatchObject({ case: 'verbatim', allowed: ['ellipsis', 'bracket', 'first-letter'] });
});

test('scare quotes and titles are nobody’s words', () => {
  expect(check('The “bridge” of Lunde stands in the novel “The Old Bridge”.', SOURCE)).toEqual([]);
});
