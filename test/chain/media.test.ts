import { describe, expect, it } from 'vitest';
import { chains, type Said } from './support.ts';

/** Forms in which a text says through whom one statement came. Invented people and bodies; outlets only named. */
const TABLE: readonly (readonly [text: string, said: Said, chain: string, outlet?: string])[] = [
  [
    'Mara Quill told Reuters that the harbour had closed.',
    { source: 'Mara Quill', cue: 'told', content: 'that the harbour had closed' },
    'speaker Mara Quill > medium Reuters/statement',
  ],
  [
    'Mara Quill said in an interview with the Kestran Herald that the harbour had closed.',
    { source: 'Mara Quill', cue: 'said', content: 'that the harbour had closed' },
    'speaker Mara Quill > medium Kestran Herald/interview',
  ],
  [
    'Speaking to the Kestran Herald, Mara Quill said that the harbour had closed.',
    { source: 'Mara Quill', cue: 'said', content: 'that the harbour had closed' },
    'speaker Mara Quill > medium Kestran Herald/statement',
  ],
  [
    'Mara Quill wrote on Telegram that the harbour had closed.',
    { source: 'Mara Quill', cue: 'wrote', content: 'that the harbour had closed' },
    'speaker Mara Quill > medium Telegram/post',
  ],
  [
    'In a post on Truth Social, Mara Quill said that the harbour had closed.',
    { source: 'Mara Quill', cue: 'said', content: 'that the harbour had closed' },
    'speaker Mara Quill > medium Truth Social/post',
  ],
  [
    'The harbour had closed, Mara Quill said, according to Yonhap.',
    { source: 'Mara Quill', cue: 'said', content: 'The harbour had closed' },
    'speaker Mara Quill > relayer Yonhap',
  ],
  [
    'The harbour had closed, Mara Quill said in an interview with the BBC, UNN reports.',
    { source: 'Mara Quill', cue: 'said', content: 'The harbour had closed' },
    'speaker Mara Quill > medium BBC/interview > outlet UNN',
    'UNN',
  ],
  [
    'The harbour had closed, Mara Quill said, reported Reuters.',
    { source: 'Mara Quill', cue: 'said', content: 'The harbour had closed' },
    'speaker Mara Quill > relayer Reuters',
  ],
  [
    'Six Kestran sources told Reuters that the harbour had closed.',
    { source: 'Six Kestran sources', cue: 'told', content: 'that the harbour had closed' },
    'speaker Six Kestran sources > medium Reuters/statement',
  ],
  [
    'The harbour had closed, Yonhap said, citing the Harbour Safety Council.',
    { source: 'Yonhap', cue: 'said', content: 'The harbour had closed' },
    'speaker Harbour Safety Council > relayer Yonhap',
  ],
  [
    'The harbour had closed, Hespress says with reference to the Ministry of Tides.',
    { source: 'Hespress', cue: 'says', content: 'The harbour had closed' },
    'speaker Ministry of Tides > relayer Hespress',
  ],
  [
    'The harbour had closed, a lawmaker said citing military intelligence.',
    { source: 'a lawmaker', cue: 'said', content: 'The harbour had closed' },
    'speaker military intelligence > relayer lawmaker',
  ],
  [
    'Yonhap reported that the Harbour Safety Council said the port was shut.',
    { source: 'Yonhap', cue: 'reported', content: 'that the Harbour Safety Council said the port was shut' },
    'speaker Harbour Safety Council > relayer Yonhap',
  ],
  [
    'KESTRA (Reuters) - The harbour had closed, Mara Quill said.',
    { source: 'Mara Quill', cue: 'said', content: 'The harbour had closed' },
    'speaker Mara Quill > relayer Reuters',
  ],
  [
    'The council said in a statement carried by KCNA that the harbour had closed.',
    { source: 'The council', cue: 'said', content: 'that the harbour had closed' },
    'speaker council > relayer KCNA',
  ],
  [
    'The council said in a report seen by Reuters that the harbour had closed.',
    { source: 'The council', cue: 'said', content: 'that the harbour had closed' },
    'speaker council > medium Reuters/report',
  ],
  [
    'Mara Quill told the newspaper "Kestran Herald" that the harbour had closed.',
    { source: 'Mara Quill', cue: 'told', content: 'that the harbour had closed' },
    'speaker Mara Quill > medium Kestran Herald/statement',
  ],
  [
    'Mara Quill said on CNN that the harbour had closed.',
    { source: 'Mara Quill', cue: 'said', content: 'that the harbour had closed' },
    'speaker Mara Quill > medium CNN/broadcast',
  ],
  [
    'The harbour had closed, Mara Quill wrote in the Financial Times.',
    { source: 'Mara Quill', cue: 'wrote', content: 'The harbour had closed' },
    'speaker Mara Quill > medium Financial Times/post',
  ],
  [
    'Mara Quill told reporters that the harbour had closed.',
    { source: 'Mara Quill', cue: 'told', content: 'that the harbour had closed' },
    'speaker Mara Quill',
  ],
  [
    '“The harbour is closed, as I told Reuters,” Mara Quill said.',
    { source: 'Mara Quill', cue: 'said', content: '“The harbour is closed, as I told Reuters,”' },
    'speaker Mara Quill',
  ],
  [
    'In March Mara Quill said that the harbour had closed.',
    { source: 'In March Mara Quill', cue: 'said', content: 'that the harbour had closed' },
    'speaker Mara Quill',
  ],
  [
    'Port mayor Abdul Monir al-Ghith told Oslo-based Al Arabiya television that the port is shut.',
    { source: 'Port mayor Abdul Monir al-Ghith', cue: 'told', content: 'that the port is shut' },
    'speaker Abdul Monir al-Ghith > medium Al Arabiya/statement',
  ],
  [
    'Figures released by the Ministry of Tides show that the port is shut.',
    { source: 'Figures released by the Ministry of Tides', cue: 'show', content: 'that the port is shut' },
    'speaker Ministry of Tides',
  ],
  [
    'The port is shut, the state-run TASS news agency reported, citing an unnamed harbour official.',
    { source: 'the state-run TASS news agency', cue: 'reported', content: 'The port is shut' },
    'speaker unnamed harbour official > relayer TASS',
  ],
  [
    'The port is shut, according to people familiar with the matter.',
    { source: 'people familiar with the matter', cue: 'according to', content: 'The port is shut' },
    'speaker people familiar with the matter',
  ],
  [
    'The tide agency told lawmakers that the port is shut, Yonhap reported, quoting lawmaker Lee Sang-bun.',
    { source: 'The tide agency', cue: 'told', content: 'that the port is shut' },
    'speaker tide agency > relayer Lee Sang-bun > relayer Yonhap',
  ],
  [
    'Reuters reported that the Kestran statistics office said the port is shut.',
    { source: 'Reuters', cue: 'reported', content: 'the Kestran statistics office said the port is shut' },
    'speaker Kestran statistics office > relayer Reuters',
  ],
  [
    'Deputy Head of the Ministry of Tides Vadim Skibin told Kyodo that the port is shut.',
    {
      source: 'Deputy Head of the Ministry of Tides Vadim Skibin',
      cue: 'told',
      content: 'that the port is shut',
    },
    'speaker Vadim Skibin > medium Kyodo/statement',
  ],
  [
    'The port is shut, a source told the Sunday Times.',
    { source: 'a source', cue: 'told', content: 'The port is shut' },
    'speaker source > medium Sunday Times/statement',
  ],
  [
    'Mara Quill said on CNN’s “State of the Hour” that the port is shut.',
    { source: 'Mara Quill', cue: 'said', content: 'that the port is shut' },
    'speaker Mara Quill > medium CNN/broadcast',
  ],
];

describe('chains of one statement', () => {
  for (const [text, said, chain, outlet] of TABLE)
    it(text, () => expect(chains(text, [said], outlet)).toEqual([chain]));
});
