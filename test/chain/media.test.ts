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
];

describe('chains of one statement', () => {
  for (const [text, said, chain, outlet] of TABLE)
    it(text, () => expect(chains(text, [said], outlet)).toEqual([chain]));
});
