import { type ArticleLine, type Generated, generateArticles } from '../generate/index.ts';
import { Draw } from './random.ts';
import type { TrueEdge } from './types.ts';

/** A tradition of whole articles. */
export interface TextTradition {
  readonly id: string;
  readonly articles: readonly ArticleLine[];
  readonly edges: readonly TrueEdge[];
  readonly origins: number;
}

const ARTICLES = 3000;
const SIZE = { least: 6, most: 30 } as const;
const LOST = 0.2;
/** Of those left, so many give only the day. */
const DAY_ONLY = 0.35;

/** Clusters of bench/generate that begin in English, a fifth of their articles taken away. */
export function textTraditions({ traditions, seed }: { traditions: number; seed: number }): TextTradition[] {
  const clusters = new Map<string, Generated[]>();
  for (const g of generateArticles({ articles: ARTICLES, seed })) {
    const list = clusters.get(g.truth.cluster) ?? [];
    clusters.set(g.truth.cluster, list);
    list.push(g);
  }
  const fit = [...clusters].filter(
    ([, list]) => list.length >= SIZE.least && list.length <= SIZE.most && list[0]!.article.language === 'en',
  );
  const draw = new Draw(seed);
  return fit.slice(0, traditions).map(([id, list]) => tradition(draw, id, list));
}

function tradition(draw: Draw, id: string, all: readonly Generated[]): TextTradition {
  const kept = all.filter(() => !draw.chance(LOST));
  const read = kept.length > 1 ? kept : all;
  const byId = new Map(all.map((g) => [g.truth.id, g]));
  const isRead = new Set(read.map((g) => g.truth.id));
  const outlets = new Set(read.map((g) => g.article.outlet));
  const named = new Set(read.flatMap((g) => g.truth.cites.map(plain)));
  const nodeOf = (g: Generated): string | undefined => {
    if (isRead.has(g.truth.id)) return g.truth.id;
    const { outlet } = g.article;
    return named.has(plain(outlet)) && !outlets.has(outlet) ? `unseen:${plain(outlet)}` : undefined;
  };
  const edges = new Map<string, TrueEdge>();
  for (const g of all) {
    const to = nodeOf(g);
    let up = g.truth.parent === null ? undefined : byId.get(g.truth.parent);
    const passedOver = up !== undefined && nodeOf(up) === undefined;
    while (up && nodeOf(up) === undefined)
      up = up.truth.parent === null ? undefined : byId.get(up.truth.parent);
    const from = up && nodeOf(up);
    if (to === undefined || from === undefined || from === to) continue;
    edges.set(`${from}\n${to}`, { from, to, derivation: g.truth.derivation, passedOver, mixed: false });
  }
  const articles = read.map(({ article }) => ({
    ...article,
    published: draw.chance(DAY_ONLY) ? article.published.slice(0, 10) : article.published,
  }));
  return { id, articles, edges: [...edges.values()], origins: new Set(read.map((g) => g.truth.origin)).size };
}

/** An outlet's name as it is compared. */
export const plain = (outlet: string): string => outlet.toLowerCase().replace(/^the /, '').trim();
