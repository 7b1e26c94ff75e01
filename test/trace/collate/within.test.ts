import { expect, test } from 'vitest';
import { collate } from '../../../src/trace/index.ts';
import { article, reader } from '../../lib/reader.ts';

/** One article: headline, text, what its headline and first sentence tell otherwise than the rest. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'Lunde loses 90 boats in the storm',
    'Mara Lund said on Monday that at least 90 boats had been lost in the storm at Lunde. Fishermen met in the church.',
    ['attribution: Mara Lund → Lunde loses 90 boats in the storm', 'bound: at least 90 boats → 90 boats'],
  ],
  // The outlet in the headline stands for whom it spoke to.
  [
    'Norvan sends thousands of rockets to Ardovia - Harbour Radio',
    'Norvan has shipped crates, Mara Lund said in an interview with Harbour Radio.',
    ['attribution: Mara Lund → Harbour Radio'],
  ],
  // The first sentence drops what the rest keeps.
  [
    '',
    'By the account of Orla Veck, 8,000 crates of ammunition went to Ardovia. Fishermen met. "At least 8,000 crates of ammunition went to Ardovia," Veck said.',
    ['bound: At least 8,000 crates → 8,000 crates'],
  ],
  // Of whom the rest speaks by another name is no change within one article.
  [
    '',
    'Officials say 8,000 crates of ammunition went to Ardovia. Fishermen met. "We know that 8,000 crates of ammunition went to Ardovia," said Orla Veck.',
    [],
  ],
];

test.each(cases)('%s / %s', (title, text, wanted) => {
  const whole = title ? `${title}\n${text}` : text;
  const { headlines } = collate([reader.tell(article(whole, title ? { title } : {}))]);
  expect(headlines.map((v) => `${v.kind}: ${v.from?.exact} → ${v.to?.exact}`).sort()).toEqual(wanted);
  for (const v of headlines) expect(whole.slice(...v.to!.span)).toBe(v.to!.exact);
});
