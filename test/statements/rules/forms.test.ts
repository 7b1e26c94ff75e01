import { describe, expect, test } from 'vitest';
import { lines, statements } from './lib.ts';

describe('forms of attribution, one sentence each', () => {
  test.each<[string, string[]]>([
    [
      'Mayor Orla Brandt announced on Monday that the Vell road was shut.',
      ['Mayor Orla Brandt | announced | that the Vell road was shut'],
    ],
    [
      'Finn Halvor, head of the river office at the Ministry of Water, has reported at least 12 cases of flooding.',
      [
        'Finn Halvor, head of the river office at the Ministry of Water | has reported | at least 12 cases of flooding',
      ],
    ],
    [
      'On Friday the harbour office said the ferry had sunk.',
      ['the harbour office | said | the ferry had sunk'],
    ],
    ['Brandt told the Courier that nobody was hurt.', ['Brandt | told | that nobody was hurt']],
    ['According to Brandt, the road is shut.', ['Brandt | According to | the road is shut']],
    [
      'According to Brandt, the mayor of Vellmar, the road is shut.',
      ['Brandt, the mayor of Vellmar | According to | the road is shut'],
    ],
    [
      'The road is shut, according to a senior harbour official.',
      ['a senior harbour official | according to | The road is shut'],
    ],
    ['The road is shut, the Courier reports.', ['the Courier | reports | The road is shut']],
    ['The road will open in May, said Orla Brandt.', ['Orla Brandt | said | The road will open in May']],
    ['In Vellmar, Brandt confirmed that two bridges fell.', ['Brandt | confirmed | that two bridges fell']],
    ['Halvor, in a letter, said the dam would hold.', ['Halvor | said | the dam would hold']],
  ])('%s', (text, want) => {
    expect(lines(text)).toEqual(want);
  });
});

describe('attitudes', () => {
  test.each<[string, string, string]>([
    [
      'Brandt expressed deep concern over the state of the dam.',
      'Brandt | expressed deep concern | over the state of the dam',
      'concern',
    ],
    [
      'In addition, the ministry is concerned about the flood on Monday.',
      'the ministry | is concerned | about the flood on Monday',
      'concern',
    ],
    [
      'Despite the "grim" news, Brandt expressed confidence that the dam would hold.',
      'Brandt | expressed confidence | that the dam would hold',
      'confidence',
    ],
    [
      'Halvor condemned the raid and voiced hope for a truce.',
      'Halvor | condemned | the raid and voiced hope for a truce',
      'condemnation',
    ],
    ['Halvor fears that the wall will fall.', 'Halvor | fears | that the wall will fall', 'fear'],
    ['She hopes that the ferry will sail.', 'She | hopes | that the ferry will sail', 'hope'],
    ['The union welcomed the new timetable.', 'The union | welcomed | the new timetable', 'welcome'],
    ['Brandt was not sure that it would rain.', 'Brandt | was not sure | that it would rain', 'confidence'],
  ])('%s', (text, line, attitude) => {
    expect(lines(text)).toEqual([line]);
    expect(statements(text)[0]).toMatchObject({ kind: 'attitude', attitude, directness: 'indirect' });
  });
});

describe('not an attribution', () => {
  test.each([
    'The states that border the river met in Vellmar.',
    'Two ferries were reported missing near the island.',
    'He showed no interest.',
    'Certain risks remain in the valley.',
    'The film "Long Winter Nights" opens in May.',
    'Despite the "grim" and "odd" news, nothing moved.',
  ])('%s', (text) => {
    expect(lines(text)).toEqual([]);
  });
});
