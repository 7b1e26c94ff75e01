import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

/** Invented, like all people, places and outlets here. */
const SOURCE = `Lunde argues over its bridge
Rikke Dahlmo, who chairs the harbour board, wants to close the bridge.
Farmers came to the town hall on Monday.
The engineer Ivar Stenn said that the piers were sound.
“I have walked over that bridge every day for thirty years,” he said.
Then Charlie King took the floor for the ferry workers. “Our boats are older than the bridge and nobody paints them,” Mr. King said.
`;

const table: readonly (readonly [draft: string, found: string])[] = [
  ['“I have walked over that bridge every day for thirty years,” Stenn said.', 'verbatim'],
  // "He" follows one who is named as speaking.
  ['“I have walked over that bridge every day for thirty years,” Dahlmo said.', 'elsewhere speaker'],
  // A surname that is also a title.
  ['“Our boats are older than the bridge and nobody paints them,” Charlie King said.', 'verbatim'],
  ['“Our boats are older than the bridge and nobody paints them,” King said.', 'verbatim'],
  ['“Our boats are older than the bridge and nobody paints them,” Dahlmo said.', 'elsewhere speaker'],
];

describe('who says it', () => {
  test.each(table)('%s → %s', (draft, found) => {
    expect(check(draft, SOURCE).map((f) => [f.case, ...f.kinds].join(' '))).toEqual([found]);
  });
});
