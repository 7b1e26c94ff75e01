import type { Article, Reading } from '../../model/index.ts';
import type { Prepared } from '../../read/text/prepare.ts';
import type { SourceReading } from './said/reading.ts';
import type { Corpus } from './search/corpus.ts';

/** What every check of one draft looks at. */
export interface Context {
  readonly draft: Article;
  readonly prepared: Prepared;
  readonly reading: Reading;
  readonly sources: readonly Article[];
  readonly readings: readonly SourceReading[];
  readonly corpus: Corpus;
}
