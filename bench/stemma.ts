import type { VariantKind } from '../src/model/index.ts';
import type { Reader } from '../src/read/index.ts';
import { collate } from '../src/trace/index.ts';
import {
  makeStemma,
  readingsOf,
  relationsOf,
  type Stemma,
  type Witness,
  witnessOf,
} from '../src/trace/stemma/index.ts';
import { articleOf } from './lib/article.ts';
import type { Bench, BenchRow } from './lib/types.ts';
import { generateTraditions } from './stemma/generate.ts';
import { type Predicted, type Score, scoreStemmata } from './stemma/score.ts';
import { plain, type TextTradition, textTraditions } from './stemma/texts.ts';
import type { SeenArticle, Tradition } from './stemma/types.ts';

const TRADITIONS = 200;
/** Seed 1 is for tuning; the number that counts is that of seed 2. */
const SEED = 2;
const TEXTS = 20;
/** When the traditions are read. */
const AS_OF = '2026-01-01';

/** Traditions whose descents are known, made into stemmata. */
export const stemma: Bench = async ({ reader }) => {
  const traditions = generateTraditions({ traditions: TRADITIONS, seed: SEED });
  const score = scoreStemmata(traditions, traditions.map(predict));
  const texts = textTraditions({ traditions: TEXTS, seed: SEED });
  const read = scoreStemmata(
    texts,
    texts.map((t) => predictFromText(reader, t)),
  );
  return [
    ...rowsOf(score, `${TRADITIONS} traditions of seed ${SEED}`),
    ...rowsOf(read, `${texts.length} traditions of whole texts, seed ${SEED}`).map(
      ({ target: _, ...row }) => row,
    ),
  ];
};

export function rowsOf(score: Score, data: string): BenchRow[] {
  return [
    { measure: 'stemma: precision of edges', data, value: score.precision, target: 0.9 },
    { measure: 'stemma: recall of edges', data, value: score.recall, target: 0.7 },
    { measure: 'stemma: recall of edges to read articles', data, value: score.recallRead },
    { measure: 'stemma: edges from an ancestor', data, value: score.precisionOfDescent },
    { measure: 'stemma: origins within the range told %', data, value: 100 * score.origins },
    { measure: 'stemma: numbers in that range', data, value: score.originsWidth, higherIsBetter: false },
    { measure: 'stemma: origins right where one number is told %', data, value: 100 * score.originsOne },
  ];
}

export function predict({ articles, reuse }: Tradition): Predicted {
  const made = makeStemma(articles.map(witness), reuse, { asOf: AS_OF });
  return { edges: made.edges, origins: [made.origins.least, made.origins.origins.length] };
}

/** The whole way: read, collate, compare, draw. */
export function predictFromText(reader: Reader, { articles }: TextTradition): Predicted {
  const made = stemmaOfTexts(reader, articles);
  return { edges: made.edges, origins: [made.origins.least, made.origins.origins.length] };
}

export function stemmaOfTexts(reader: Reader, articles: TextTradition['articles']): Stemma {
  const tellings = articles.map((a) => reader.tell(articleOf(a.text, a)));
  const readings = readingsOf(collate(tellings));
  const witnesses = articles.map((a, i) =>
    witnessOf({ id: a.id, text: a.text, reading: tellings[i]!.reading, readings: readings[i]! }, plain),
  );
  return makeStemma(witnesses, relationsOf(articles), { asOf: AS_OF });
}

export function witness(a: SeenArticle): Witness {
  return {
    ...a,
    chains: a.chains.map((c) => c.map((h) => ({ ...h, words: null }))),
    links: a.links.map((l) => ({ ...l, words: null })),
    readings: a.readings.map((r) => ({ ...r, kind: r.kind as VariantKind, words: null })), // the generator's kinds are among ours
  };
}
