import { describe, expect, it } from 'vitest';
import { sentence } from './model.ts';

/** Sentence → child < relation < governor, as many as the table cares for. */
const table: readonly (readonly [text: string, arcs: string])[] = [
  [
    'The minister said that the factory had not produced any shells.',
    'minister<nsubj<said that<mark<produced factory<nsubj<produced not<neg<produced produced<ccomp<said shells<dobj<produced',
  ],
  ['She told reporters on Monday.', 'She<nsubj<told reporters<dobj<told Monday<nmod<told on<case<Monday'],
  [
    'The plan was rejected by the council.',
    'plan<nsubjpass<rejected was<auxpass<rejected council<nmod<rejected',
  ],
  ['His lawyer denied the report.', 'His<nmod:poss<lawyer lawyer<nsubj<denied report<dobj<denied'],
  ['The bridge is too old.', 'bridge<nsubj<old is<cop<old too<advmod<old old<root<'],
  ['They want to leave the city.', 'They<nsubj<want to<mark<leave leave<xcomp<want city<dobj<leave'],
  [
    'She resigned because the company was losing money.',
    'because<mark<losing company<nsubj<losing was<aux<losing losing<advcl<resigned',
  ],
  [
    'The group’s leader may resign.',
    'group<nmod:poss<leader ’s<case<group may<aux<resign leader<nsubj<resign',
  ],
  [
    'The officer, who was wounded, told reporters about it.',
    'who<nsubjpass<wounded wounded<acl:relcl<officer officer<nsubj<told reporters<dobj<told',
  ],
  [
    '“We will stay here,” Tavel said.',
    'We<nsubj<stay will<aux<stay stay<ccomp<said Tavel<nsubj<said said<root<',
  ],
  [
    'Mara and Ilja visited the old port.',
    'Mara<nsubj<visited and<cc<Mara Ilja<conj<Mara port<dobj<visited old<amod<port',
  ],
  ['About 300 workers lost their jobs.', '300<nummod<workers workers<nsubj<lost jobs<dobj<lost'],
];

describe('trees', () => {
  it.each(table)('%s', (text, arcs) => {
    const tokens = sentence(text);
    const made = tokens.map((t) => `${t.text}<${t.rel}<${tokens[t.head]?.text ?? ''}`);
    expect(made).toEqual(expect.arrayContaining(arcs.split(' ')));
  });
});
