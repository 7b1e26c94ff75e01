import { describe, expect, it } from 'vitest';
import { chains, type Said } from './support.ts';

interface Case {
  readonly what: string;
  readonly text: string;
  readonly said: readonly Said[];
  readonly chains: readonly string[];
  readonly outlet?: string;
}

const CASES: readonly Case[] = [
  {
    what: 'who saw a report did not make it',
    text: 'A team of nine states that watches trade with Vell said the port is shut, according to a report seen by the Kestran Herald.',
    said: [
      {
        content: 'A team of nine states that watches trade with Vell said the port is shut',
        cue: 'according to',
        source: 'a report seen by the Kestran Herald',
      },
    ],
    chains: ['speaker team of nine states > medium Kestran Herald/report'],
  },
  {
    what: 'a correspondent is not whom a pronoun means',
    text: 'Ole Tangstad said the port is shut. It rains, a Herald correspondent reports. He added that it is wet.',
    said: [
      { source: 'Ole Tangstad', cue: 'said', content: 'the port is shut' },
      { source: 'a Herald correspondent', cue: 'reports', content: 'It rains' },
      { source: 'He', cue: 'added', content: 'that it is wet' },
    ],
    chains: [
      'speaker Ole Tangstad',
      'speaker Herald correspondent > relayer Herald',
      'speaker Ole Tangstad*',
    ],
  },
  {
    what: 'one of a group stays as written',
    text: 'Two guards left. “Nobody counts them,” one of them said.',
    said: [{ source: 'one of them', cue: 'said', content: '“Nobody counts them,”' }],
    chains: ['speaker one of them'],
  },
  {
    what: 'the name after an office and a rank',
    text: 'The harbour staff was silent. Its spokesman, Colonel Peder Ansgar, said the port is shut.',
    said: [{ source: 'Its spokesman, Colonel Peder Ansgar', cue: 'said', content: 'the port is shut' }],
    chains: ['speaker Peder Ansgar'],
  },
  {
    what: 'the agency is rather one that is called so',
    text: 'It came from the Lowland News Agency and from Harbour Radio. The port is shut, the agency said.',
    said: [{ source: 'the agency', cue: 'said', content: 'The port is shut' }],
    chains: ['speaker Lowland News Agency*'],
  },
  {
    what: 'the spokesperson is nobody with another office',
    text: 'The Special Envoy, Ines Calder, said the port is shut. It rains, the spokesperson said.',
    said: [
      { source: 'The Special Envoy, Ines Calder', cue: 'said', content: 'the port is shut' },
      { source: 'the spokesperson', cue: 'said', content: 'It rains' },
    ],
    chains: ['speaker Ines Calder', 'speaker spokesperson'],
  },
  {
    what: 'a name in the next sentence is not the source',
    text: 'It rains, the source said.\n\nMinister Han Quill told the Herald that it is dry.',
    said: [{ source: 'the source', cue: 'said', content: 'It rains' }],
    chains: ['speaker source'],
  },
  {
    what: 'a pronoun is the one who spoke last',
    text: 'Mara Quill said the port is shut. Ole Tangstad was there. She added that it rains.',
    said: [
      { source: 'Mara Quill', cue: 'said', content: 'the port is shut' },
      { source: 'She', cue: 'added', content: 'that it rains' },
    ],
    chains: ['speaker Mara Quill', 'speaker Mara Quill*'],
  },
  {
    what: 'a pronoun agrees with a title',
    text: 'Mrs. Tangstad met Mr. Brandt on the pier. He said the port is shut.',
    said: [{ source: 'He', cue: 'said', content: 'the port is shut' }],
    chains: ['speaker Brandt*'],
  },
  {
    what: 'who is only spoken of inside a quotation is no antecedent',
    text: 'Ole Tangstad said the port is shut. “Then Peter Brandt came,” he said.',
    said: [
      { source: 'Ole Tangstad', cue: 'said', content: 'the port is shut' },
      { source: 'he', cue: 'said', content: '“Then Peter Brandt came,”' },
    ],
    chains: ['speaker Ole Tangstad', 'speaker Ole Tangstad*'],
  },
  {
    what: 'an office means its holder',
    text: 'The tide minister, Mara Quill, met Ole Tangstad, a harbour pilot. The minister said the port is shut.',
    said: [{ source: 'The minister', cue: 'said', content: 'the port is shut' }],
    chains: ['speaker Mara Quill*'],
  },
  {
    what: 'a body by its head word',
    text: 'The Harbour Safety Council met the Ministry of Tides. The ministry said the port is shut.',
    said: [{ source: 'The ministry', cue: 'said', content: 'the port is shut' }],
    chains: ['speaker Ministry of Tides*'],
  },
  {
    what: 'a body that has no name of its own',
    text: 'The interior ministry said the port is shut. The ministry added that it rains.',
    said: [
      { source: 'The interior ministry', cue: 'said', content: 'the port is shut' },
      { source: 'The ministry', cue: 'added', content: 'that it rains' },
    ],
    chains: ['speaker interior ministry', 'speaker interior ministry*'],
  },
  {
    what: 'an unnamed official in the lead is the one whom the body names',
    text: 'The port is shut, a senior Kestran official says.\nMara Quill, a senior Kestran official at the ministry, said that it rains.',
    said: [
      { source: 'a senior Kestran official', cue: 'says', content: 'The port is shut', part: 'lead' },
      {
        source: 'Mara Quill, a senior Kestran official at the ministry',
        cue: 'said',
        content: 'that it rains',
      },
    ],
    chains: ['speaker Mara Quill*', 'speaker Mara Quill'],
  },
  {
    what: 'a relaying sentence gives its chain to the statement before it and to unmarked quotations after it',
    text: 'Mara Quill reported that the port is shut. She said this in an interview with the BBC, UNN reports.\nWe are worried about the port.',
    outlet: 'UNN',
    said: [
      { source: 'Mara Quill', cue: 'reported', content: 'that the port is shut' },
      { content: 'We are worried about the port.', marks: 'lost', sourceOf: 0 },
    ],
    chains: [
      'speaker Mara Quill > medium BBC/interview > outlet UNN',
      'speaker Mara Quill* > medium BBC/interview* > outlet UNN*',
    ],
  },
  {
    what: 'the outlet of the dateline is this one',
    text: 'Kyiv • UNN\nMara Quill told the BBC that the port is shut. This was reported by UNN.',
    said: [{ source: 'Mara Quill', cue: 'told', content: 'that the port is shut' }],
    chains: ['speaker Mara Quill > medium BBC/statement > outlet UNN'],
  },
  {
    what: 'two who speak in one sentence keep their own media',
    text: 'Mara Quill told Reuters that the port is shut, and Ole Tangstad told the BBC that it rains.',
    said: [
      { source: 'Mara Quill', cue: 'told', content: 'that the port is shut' },
      { source: 'Ole Tangstad', cue: 'told', content: 'that it rains' },
    ],
    chains: ['speaker Mara Quill > medium Reuters/statement', 'speaker Ole Tangstad > medium BBC/statement'],
  },
  {
    what: 'a medium holds for what the same speaker says elsewhere in the article',
    text: 'Mara Quill told Reuters that the port is shut.\nQuill also said that it rains.',
    said: [
      { source: 'Mara Quill', cue: 'told', content: 'that the port is shut' },
      { source: 'Quill', cue: 'said', content: 'that it rains' },
    ],
    chains: [
      'speaker Mara Quill > medium Reuters/statement',
      'speaker Mara Quill > medium Reuters/statement*',
    ],
  },
  {
    what: 'Park is Haram Park, and another Park is another',
    text: 'Haram Park said the port is shut. Dae-sung Park left. Mr. Brandt said it rains. Haram Park left too. Park said it pours.',
    said: [
      { source: 'Haram Park', cue: 'said', content: 'the port is shut' },
      { source: 'Park', cue: 'said', content: 'it pours' },
    ],
    chains: ['speaker Haram Park', 'speaker Haram Park'],
  },
  {
    what: 'a relaying sentence in the passive',
    text: 'Mara Quill reported that the port is shut. Her remarks were carried by Anadolu.',
    said: [{ source: 'Mara Quill', cue: 'reported', content: 'that the port is shut' }],
    chains: ['speaker Mara Quill > relayer Anadolu'],
  },
  {
    what: 'a sentence without a statement tells the medium of the one whom it names',
    text: 'This was announced by the head of the Ministry of Tides, Mara Quill, in a commentary to Bloomberg. According to the official, the port is shut.',
    said: [{ source: 'the official', cue: 'According to', content: 'the port is shut' }],
    chains: ['speaker Mara Quill* > medium Bloomberg/statement*'],
  },
  {
    what: 'the minister who is named only later',
    text: '“The port is shut,” the minister said. Mara Quill, Kestra’s minister of defence, added that it rains.',
    said: [{ source: 'the minister', cue: 'said', content: '“The port is shut,”' }],
    chains: ['speaker Mara Quill*'],
  },
  {
    what: 'citing goes with the nearest cue before it',
    text: 'The port is shut, a lawmaker said citing military intelligence; in May Mara Quill said that it was open.',
    said: [
      { source: 'a lawmaker', cue: 'said', content: 'The port is shut' },
      { source: 'Mara Quill', cue: 'said', content: 'that it was open' },
    ],
    chains: ['speaker military intelligence > relayer lawmaker', 'speaker Mara Quill'],
  },
  {
    what: 'no medium goes over to what was said on another occasion',
    text: 'Mara Quill told Reuters that the port is shut.\nQuill told a news conference that it rains.',
    said: [
      { source: 'Mara Quill', cue: 'told', content: 'that the port is shut' },
      { source: 'Quill', cue: 'told', content: 'that it rains' },
    ],
    chains: ['speaker Mara Quill > medium Reuters/statement', 'speaker Mara Quill'],
  },
  {
    what: 'of several media none goes over to another paragraph',
    text: 'Mara Quill told Reuters that the port is shut.\nQuill told the BBC that it pours.\nQuill added that it rains.',
    said: [
      { source: 'Mara Quill', cue: 'told', content: 'that the port is shut' },
      { source: 'Quill', cue: 'told', content: 'that it pours' },
      { source: 'Quill', cue: 'added', content: 'that it rains' },
    ],
    chains: [
      'speaker Mara Quill > medium Reuters/statement',
      'speaker Mara Quill > medium BBC/statement',
      'speaker Mara Quill',
    ],
  },
  {
    what: 'a pronoun that nobody fits stays as written',
    text: 'They said that the port is shut.',
    said: [{ source: 'They', cue: 'said', content: 'that the port is shut' }],
    chains: ['speaker They'],
  },
  {
    what: 'labels of parts of an article are no speakers',
    text: 'Source: Mara Quill in an interview with the BBC\nQuote: “The port is shut.”',
    said: [
      { source: 'Source', cue: ':', content: 'Mara Quill in an interview with the BBC' },
      { cue: 'Quote:', content: '“The port is shut.”' },
    ],
    chains: ['speaker Mara Quill > medium BBC/interview', 'speaker Mara Quill* > medium BBC/interview*'],
  },
];

describe('chains of an article', () => {
  for (const { what, text, said, chains: expected, outlet } of CASES)
    it(what, () => expect(chains(text, said, outlet)).toEqual(expected));
});
