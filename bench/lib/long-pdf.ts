import { pdfOf, type Words } from '../../test/lib/documents.ts';

const WORDS =
  'harbour council northern bridge winter storm fishermen quay railway engineer valley ferry grain lamp crane school river wall fleet summer ministry repair cable island tower market road signal orchard mill'.split(
    ' ',
  );
const VERBS = 'closed counted repaired promised lost found sold moved opened watched'.split(' ');
const THINGS = 'boats crates lamps barns tractors families wagons beams'.split(' ');
const SPEAKERS = ['Mara Lund', 'Tomas Brell', 'Orla Veck', 'Ilse Maren', 'Ivar Stenn'];
const LINES = 42;
const COLUMNS = 88;

/** A report in invented sentences, and a draft that quotes it: every third quotation with a word of it changed. */
export interface LongPdf {
  readonly bytes: Buffer;
  readonly draft: string;
}

/** The same numbers give the same bytes. */
export function longPdf(pages: number, draftWords: number): LongPdf {
  let state = 1;
  const one = <T>(list: readonly T[]): T => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return list[Math.floor((state / 2_147_483_648) * list.length)]!;
  };
  const saying = (i: number): string => {
    const words = Array.from({ length: 9 + (i % 7) }, () => one(WORDS)).join(' ');
    return `We have ${one(VERBS)} at least ${(i * 37) % 9000} ${one(THINGS)} near the ${words}`;
  };
  const quoted: string[] = [];
  let length = 0;
  const content: Words[][] = [];
  for (let p = 0; p < pages; p++) {
    const page: Words[] = [];
    let line = '';
    for (let i = 0; page.length < LINES; i++) {
      const words = saying(p * LINES + i);
      const speaker = one(SPEAKERS);
      // Quotations from all over the report.
      if (i === 0 && length < draftWords && p % Math.max(1, Math.floor((pages * 16) / draftWords)) === 0) {
        const changed = quoted.length % 3 === 0 ? words.replace('near', 'behind') : words;
        quoted.push(`"${changed}," ${speaker} said.`);
        length += words.split(' ').length + 3;
      }
      for (const word of `"${words}," ${speaker} told the council.`.split(' ')) {
        if (line.length + word.length >= COLUMNS) {
          page.push({ x: 60, y: 780 - page.length * 17, words: line });
          line = word;
        } else line = line ? `${line} ${word}` : word;
      }
    }
    content.push(page.slice(0, LINES));
  }
  return { bytes: pdfOf(content), draft: quoted.join('\n') };
}
