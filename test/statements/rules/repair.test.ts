import { describe, expect, test } from 'vitest';
import { type Given, repaired } from './lib.ts';

describe("a model's finds, set right", () => {
  test.each<[string, string, Given[], string[]]>([
    [
      'a source torn from its phrase',
      'Finn Halvor, who works with the Vell Union at the River Office, reported many leaks.',
      [['the Vell Union at the River Office,', 'reported', 'many leaks']],
      ['Finn Halvor, who works with the Vell Union at the River Office | reported | many leaks'],
    ],
    [
      'a relative clause cut off at its comma',
      'Brandt is concerned about the visit of the envoy to Lunde, where he opened the harbour.',
      [['Brandt', 'is concerned about', 'the visit of the envoy to Lunde']],
      ['Brandt | is concerned about | the visit of the envoy to Lunde, where he opened the harbour'],
    ],
    [
      'a missing source',
      'Brandt defended the plan, calling it sound.',
      [['', 'calling', 'it sound']],
      ['Brandt | calling | it sound'],
    ],
    [
      'a tag swallowed by the content',
      '“We will open the road in May,” Orla Brandt, the mayor, told the Courier.',
      [['', 'told', '“We will open the road in May,” Orla Brandt, the mayor,']],
      ['Orla Brandt, the mayor | told | “We will open the road in May,”'],
    ],
    [
      'a time before who, whom it was told before what',
      'In February Brandt told the Courier on Monday that the road was shut.',
      [['February Brandt', 'told', 'the Courier on Monday that the road was shut']],
      ['Brandt | told | that the road was shut'],
    ],
    [
      'a dateline',
      'VELLMAR, March 3 (Courier) -- The road is shut, Brandt has said.',
      [['Brandt', 'has said', 'VELLMAR, March 3 (Courier) -- The road is shut']],
      ['Brandt | has said | The road is shut'],
    ],
    [
      'a time is no content',
      'The road is shut, Brandt said this week.',
      [['Brandt', 'said', 'this week']],
      ['Brandt | said | The road is shut'],
    ],
    [
      'whom an outlet cites is no content',
      'The road is shut, the Courier reported on May 7, citing the River Office.',
      [['the Courier', 'citing', 'the River Office']],
      ['the Courier | reported | The road is shut'],
    ],
    [
      'a turned tag read the wrong way round',
      'The road is shut for good, said Orla Brandt.',
      [['The road is shut for good', 'said', 'Orla Brandt']],
      ['Orla Brandt | said | The road is shut for good'],
    ],
    [
      'two that share one quotation: the tag beside it has it',
      'Brandt told the Courier. “We will open the road in May. It is done,” she said.',
      [
        ['Brandt', 'told', 'the Courier. “We will open the road in May.'],
        ['she', 'said', 'It is done,”'],
      ],
      ['Brandt | told | the Courier', 'she | said | “We will open the road in May. It is done,”'],
    ],
    [
      'a dash after the words',
      'The road will be shut, - Brandt said.',
      [['Brandt', 'said', 'The road will be shut, -']],
      ['Brandt | said | The road will be shut'],
    ],
  ])('%s', (_, text, given, want) => {
    expect(repaired(text, given)).toEqual(want);
  });

  test('sourceOf follows a statement that another took in', () => {
    const text = '“We know that it leaks,” Brandt said.\n\nRain fell.';
    expect(repaired(text, [['We', 'know', 'that it leaks']])).toEqual([
      'Brandt | said | “We know that it leaks,”',
    ]);
  });
});
