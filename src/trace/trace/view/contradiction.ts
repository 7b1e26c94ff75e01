import type { Contradiction } from '../../stemma/types.ts';
import { cut, dateWords, listed, quoted, type Sigla } from './sigla.ts';

/** A contradiction in a sentence. `safe` makes words of an article fit for where they are shown. */
export function contradictionWords(
  { kind, witnesses, words, dates }: Contradiction,
  sigla: Sigla,
  safe: (words: string) => string,
): string {
  const names = witnesses.map(sigla.named);
  const days = dates.map((d) => dateWords(d, safe));
  const [said] = words;
  const where = said ? ` (${quoted(cut(safe(said.exact), 60))})` : '';
  switch (kind) {
    case 'date-against-chain':
      return `${names[1]} (${days[1]}) is dated before ${names[0]} (${days[0]}), which it was taken from`;
    case 'cites-itself':
      return `${names[0]} names itself as its source${where}`;
    case 'circle':
      return `${listed(names)} name one another as the source in a circle; the weakest link is left out`;
    case 'date-implausible':
      return `${names[0]} is dated ${days[0]}: no article can be; the date is not used`;
    case 'before-it-was-said':
      return `${names[0]} is dated ${days[0]}, before the day on which it was said; the date is not used`;
  }
}
