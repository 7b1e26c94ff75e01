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
import type { BenchRow } from '../lib/types.ts';

/** A telling of the truth with the sentence that was found for it. */
export interface GeneratedTelling {
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
    { measure: 'tellings of one statement, B-cubed', data, value: bcubed(tellings, groups).f1, target: 0.9 },
    { measure: 'tellings of one statement, B-cubed, English', data, value: bcubed(english, groups).f1 },
    { measure: 'pairs of sentences scored a second', data, value: pairs.length / seconds },
    { measure: 'pairs compared an article', data, value: pairs.length / ARTICLES, higherIsBetter: false },
  ];
}

/** Tellings of generated articles, and all that is compared of their sentences. */
export function readGenerated(
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

/** B-cubed of the tellings' groups against the truth's statements. A telling without a group is alone. */
export function bcubed(
  tellings: readonly GeneratedTelling[],
  groupOf: ReadonlyMap<string, string>,
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const predicted = tellings.map((t, i) => {
    const figured = t.found.find((l) => l.figure !== null && groupOf.has(l.id));
    const one = figured ?? t.found.find((l) => groupOf.has(l.id));
    return one ? groupOf.get(one.id)! : `alone ${i}`;
  });
  const gold = tellings.map((t) => t.truth.statement);
  const count = (of: (i: number) => string): Map<string, number> => {
    const out = new Map<string, number>();
    tellings.forEach((_, i) => {
      out.set(of(i), (out.get(of(i)) ?? 0) + 1);
    });
    return out;
  };
  const [golds, predictions] = [count((i) => gold[i]!), count((i) => predicted[i]!)];
  const both = count((i) => `${gold[i]}\n${predicted[i]}`);
  let [precision, recall] = [0, 0];
  tellings.forEach((_, i) => {
    const n = both.get(`${gold[i]}\n${predicted[i]}`)!;
    precision += n / predictions.get(predicted[i]!)!;
    recall += n / golds.get(gold[i]!)!;
  });
  [precision, recall] = [precision / tellings.length, recall / tellings.length];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** The group of each sentence, by its first member. */
export function groupsOf(linkables: readonly Linkable[]): ReadonlyMap<string, string> {
  const { groups } = groupLinks(linkAll(linkables));
  return new Map(groups.flatMap((group) => group.map((id) => [id, group[0]!] as const)));
}
