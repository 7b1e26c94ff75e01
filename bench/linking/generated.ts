import type { Reader } from '../../src/read/index.ts';
import {
  groupLinks,
  KeyIndex,
  type Linkable,
  linkAll,
  linkablesOf,
  scorePair,
} from '../../src/trace/link/index.ts';
import { generateArticles } from '../generate/index.ts';
import type { TellingTruth } from '../generate/types.ts';
import { articleOf } from '../lib/article.ts';
import { bcubed, type Placed } from '../lib/clusters.ts';
import type { BenchRow } from '../lib/types.ts';

/** A telling of the truth with the sentence that was found for it. */
interface GeneratedTelling {
  readonly article: string;
  readonly language: string;
  readonly truth: TellingTruth;
  readonly found: readonly Linkable[];
}

/** Enough to hold all kinds of clusters; the whole scale is measured on a store. */
const ARTICLES = 300;

/** Groups of generated English and other articles against their truth, and how fast pairs are scored. */
export function generatedRows(reader: Reader): BenchRow[] {
  const { tellings, linkables } = readGenerated(reader, ARTICLES);
  const index = new KeyIndex();
  const pairs = linkables.flatMap((b) => index.add(b).map((a) => [a, b] as const));
  // Names are compared once and remembered: the first pass is slower.
  for (const [a, b] of pairs) scorePair(a, b);
  const start = performance.now();
  for (const [a, b] of pairs) scorePair(a, b);
  const seconds = (performance.now() - start) / 1000;
  const groups = groupsOf(linkables);
  const english = tellings.filter((t) => t.language === 'en');
  const data = `bench/generate, ${ARTICLES} articles`;
  return [
    {
      measure: 'tellings of one statement, B-cubed',
      data,
      value: bcubed(placed(tellings, groups)).f1,
      target: 0.9,
    },
    {
      measure: 'tellings of one statement, B-cubed, English',
      data,
      value: bcubed(placed(english, groups)).f1,
    },
    { measure: 'pairs of sentences scored a second', data, value: pairs.length / seconds },
    { measure: 'pairs compared an article', data, value: pairs.length / ARTICLES, higherIsBetter: false },
  ];
}

/** Tellings of generated articles, and all that is compared of their sentences. */
function readGenerated(
  reader: Reader,
  articles: number,
  languages?: ReadonlySet<string>,
): { readonly tellings: readonly GeneratedTelling[]; readonly linkables: readonly Linkable[] } {
  const tellings: GeneratedTelling[] = [];
  const all: Linkable[] = [];
  for (const { article, truth } of generateArticles({ articles, seed: 1 })) {
    const { id, text, language } = article;
    if (languages && !languages.has(language)) continue;
    const telling = reader.tell(
      articleOf(text, {
        language,
        outlet: article.outlet,
        published: article.published,
        title: article.title,
      }),
    );
    const linkables = linkablesOf(telling, id);
    all.push(...linkables);
    for (const t of truth.statements) {
      const found = linkables.filter((l) => l.span[0] < t.span[1] && t.span[0] < l.span[1]);
      tellings.push({ article: id, language, truth: t, found });
    }
  }
  return { tellings, linkables: all };
}

/** Where each telling was put, and which statement it tells. */
const placed = (tellings: readonly GeneratedTelling[], groupOf: ReadonlyMap<string, string>): Placed[] =>
  tellings.map(({ truth, found }) => {
    const figured = found.find((l) => l.figure !== null && groupOf.has(l.id));
    const one = figured ?? found.find((l) => groupOf.has(l.id));
    return { gold: truth.statement, own: one ? groupOf.get(one.id)! : null };
  });

/** The group of each sentence, by its first member. */
function groupsOf(linkables: readonly Linkable[]): ReadonlyMap<string, string> {
  const { groups } = groupLinks(linkAll(linkables));
  return new Map(groups.flatMap((group) => group.map((id) => [id, group[0]!] as const)));
}
