import { singular } from '../../read/figures/nouns.ts';
import type { Series, SeriesPoint } from '../../trace/series/index.ts';
import { countriesNamed } from '../../trace/series/index.ts';
import type { AskedWord } from './series-words.ts';

/** Does a point count what one of the words says? */
export const counts = ({ thing }: SeriesPoint, asked: readonly AskedWord[]): boolean =>
  asked.some((word) => word.country === undefined && isThing(thing, word));

const isThing = ({ head, of }: SeriesPoint['thing'], { forms }: AskedWord): boolean =>
  forms.includes(head) || (of !== null && forms.includes(of));

/** Is a series about all the words? Each is its counted thing, its event, a party, or stands in a point's sentence. */
export function isAbout(series: Series, asked: readonly AskedWord[]): boolean {
  return asked.every(
    (word) =>
      (word.country === undefined &&
        (isThing(series.thing, word) || series.thing.narrowed.some((n) => word.forms.includes(n)))) ||
      (word.country !== undefined && series.parties.some((p) => p.key === word.country)) ||
      series.points.some((p) => speaksOf(p, word)),
  );
}

function speaksOf(point: SeriesPoint, { country, forms }: AskedWord): boolean {
  const { sentence, speaker, event, parties, article } = point;
  if (country !== undefined)
    return (
      speaker?.key === country ||
      parties.some((p) => p.key === country) ||
      countriesNamed(sentence.exact).has(country)
    );
  if (forms.includes(event.kind) || forms.includes(event.group)) return true;
  const words = `${sentence.exact} ${speaker?.name ?? ''} ${article.outlet ?? ''}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.some((w) => forms.includes(w) || forms.includes(singular(w)) || forms.some((f) => isOf(w, f)));
}

/** "Ardovian" is of Ardovia. */
const isOf = (word: string, name: string): boolean =>
  name.length >= 5 && word.startsWith(name.replace(/[aeiouy]$/, ''));
