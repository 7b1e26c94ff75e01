import type { Reading } from '../../../src/read/index.ts';
import { read } from '../../lib/reader.ts';

/** A text in a language, as read; `published` is the day of printing. */
export const readIn = (language: string, text: string, published?: string): Reading =>
  read(text, { language, ...(published && { published }) });

/** "value bound counted-or-unit" of each figure; a range as low..high. */
export const figuresIn = (language: string, text: string): string[] =>
  readIn(language, text, '2031-03-20').figures.map(
    (f) => `${f.value ?? `${f.low}..${f.high ?? ''}`} ${f.bound} ${f.counted?.lemma ?? f.unit ?? '-'}`,
  );

/** "words = value" of each date. */
export const datesIn = (language: string, text: string, published?: string): string[] =>
  readIn(language, text, published).dates.map((d) => `${d.exact} = ${d.value}`);

/** "speaker | cue | content | directness" of each statement, and the hops behind the speaker. */
export const sayingsIn = (language: string, text: string): string[] =>
  readIn(language, text, '2031-03-20').statements.map((s) => {
    const hops = s.chain.slice(1).map((h) => ` > ${h.name}`);
    const [cue, content] = [s.cue, s.content].map((parts) => parts.map((p) => p.exact).join(' … '));
    return `${s.speaker?.name ?? '-'}${hops.join('')} | ${cue || '-'} | ${content} | ${s.directness}`;
  });

/** "certainty polarity: hedges" of each statement. */
export const certaintiesIn = (language: string, text: string): string[] =>
  readIn(language, text).statements.map(({ certainty: { value, polarity, hedges } }) =>
    [`${value} ${polarity}`, ...hedges.map((h) => h.exact)].join(': '),
  );
