import type { SeriesPoint } from '../../trace/series/index.ts';
import { addressOf } from '../addresses.ts';

/** Where the words of a point are to be read: the statement's place, and the exact words marked by the browser. */
export const wordsAddress = ({ article, statement, words }: SeriesPoint): string =>
  addressOf(
    'article',
    { id: article.id },
    { exact: words.exact, ...(statement !== null && { place: statement }) },
  );
