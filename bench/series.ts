import { formSeries, pointsOf, type SeriesPoint } from '../src/trace/series/index.ts';
import { generateArticles } from './generate/index.ts';
import type { EventKind, TellingTruth } from './generate/types.ts';
import { articleOf } from './lib/article.ts';
import { bcubed, type Placed, pairScores } from './lib/clusters.ts';
import type { Bench } from './lib/types.ts';

/** Of these the text says whence as well as whither or where. */
const FROM_TOLD: ReadonlySet<EventKind> = new Set(['ship', 'pledge', 'fire', 'evacuate', 'train', 'sell']);

/** One figure of the truth with the point that was found at its place. */
interface Judged extends Placed {
  /** A step of a series of the generator, and no clause of one alone. */
  readonly stepped: boolean;
}

const ARTICLES = 2_000;

/**
 * Points in the right series, by the generator's truth over English articles: figures go together whose counted thing,
 * event and told places are the same. B-cubed and pairs over all figures of the truth; one that was not found is alone.
 */
export const series: Bench = async ({ reader }) => {
  const points: SeriesPoint[] = [];
  const truths: {
    readonly article: string;
    readonly start: number;
    readonly gold: string;
    readonly stepped: boolean;
  }[] = [];
  const goldOf = new Map<string, { readonly key: (thing: string) => string; readonly stepped: boolean }>();
  for (const { article, truth } of generateArticles({ articles: ARTICLES, seed: 1 })) {
    for (const t of truth.statements)
      if (t.event && !goldOf.has(t.statement))
        goldOf.set(t.statement, { key: (thing) => keyOf(t, thing), stepped: t.series !== null });
    if (article.language !== 'en') continue;
    const { id, text, outlet, published, title } = article;
    const reading = reader.read(articleOf(text, { outlet, published, title }));
    points.push(...pointsOf(text, reading, { id, outlet, published, title, address: null }));
    for (const { statement, figure } of [...truth.statements, ...truth.backReferences]) {
      const gold = goldOf.get(statement);
      if (figure && gold)
        truths.push({
          article: id,
          start: figure.span[0],
          gold: gold.key(figure.thing),
          stepped: gold.stepped,
        });
    }
  }
  const found = new Map<string, string>();
  for (const { key, points: of } of formSeries(points))
    for (const p of of) found.set(`${p.article.id}@${p.words.span[0]}`, key);
  const judged = truths.map(
    ({ article, start, gold, stepped }): Judged => ({
      gold,
      stepped,
      own: found.get(`${article}@${start}`) ?? null,
    }),
  );
  const data = `bench/generate, ${ARTICLES.toLocaleString('en')} articles, English`;
  const steps = judged.filter((j) => j.stepped);
  const [all, of] = [bcubed(judged), bcubed(steps)];
  const pairs = pairScores(judged);
  return [
    { measure: 'series, B-cubed F1', data, value: all.f1, target: 0.9 },
    { measure: 'series, B-cubed precision', data, value: all.precision },
    { measure: 'series, B-cubed recall', data, value: all.recall },
    { measure: 'series, pairs F1', data, value: pairs.f1 },
    { measure: 'series of several steps, B-cubed F1', data, value: of.f1 },
    {
      measure: 'figures with a point',
      data,
      value: judged.filter((j) => j.own !== null).length / judged.length,
    },
  ];
};

function keyOf({ event, parties }: TellingTruth, thing: string): string {
  return [thing, event, ...(event && FROM_TOLD.has(event) ? parties : parties.slice(1))].join('|');
}
