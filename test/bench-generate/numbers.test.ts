import { describe, expect, it } from 'vitest';
import { type ArticleTruth, type Generated, generateArticles } from '../../bench/generate/index.ts';
import { largestCluster } from '../../bench/generate/plan/clusters.ts';

const N = 4000;
const all: readonly Generated[] = [...generateArticles({ articles: N, seed: 11 })];
const truths: readonly ArticleTruth[] = all.map((one) => one.truth);
const share = (test: (one: Generated) => boolean): number => all.filter(test).length / N;

function grouped<K, V>(list: readonly V[], key: (one: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

const between = (value: number, low: number, high: number): void => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

describe('the shares that the generator promises', () => {
  it('150 to 900 words an article, the shorter ones more frequent', () => {
    const words = all.map(({ article }) => article.text.split(/\s+/).length).sort((a, b) => a - b);
    between(words[0]!, 150, 260);
    between(words.at(-1)!, 700, 900);
    between(words[N / 2]!, 330, 430);
  });

  it('half of the clusters single, one far larger than the others, a heavy tail between', () => {
    const sizes = [...grouped(truths, (t) => t.cluster).values()].map((g) => g.length).sort((a, b) => b - a);
    expect(sizes[0]).toBe(largestCluster(N));
    expect([1000, 10_000, 100_000, 200_000].map(largestCluster)).toEqual([20, 200, 2000, 2000]);
    between(sizes.filter((s) => s === 1).length / sizes.length, 0.47, 0.55);
    expect(sizes.filter((s) => s >= 10).length).toBeGreaterThan(30);
    expect(sizes.filter((s) => s >= 20).length).toBeGreaterThan(8);
  });

  it('15 % verbatim copies and 20 % with an edit, to the article', () => {
    expect(share(({ truth }) => truth.derivation === 'verbatim')).toBe(0.15);
    expect(share(({ truth }) => truth.derivation === 'edit')).toBe(0.2);
    expect(share(({ truth }) => truth.edits.length > 0)).toBe(0.2);
    expect(share(({ truth }) => truth.derivation === 'translation')).toBe(0.08);
  });

  it('five languages, English most', () => {
    const shares = grouped(truths, (t) => t.language);
    expect([...shares.keys()].sort()).toEqual(['de', 'en', 'ko', 'ru', 'uk']);
    between(shares.get('en')!.length / N, 0.5, 0.68);
    for (const tag of ['uk', 'ru', 'de', 'ko'] as const) between(shares.get(tag)!.length / N, 0.05, 0.18);
  });

  it('two years, in order', () => {
    const times = all.map(({ article }) => Date.parse(article.published));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    between(times[0]!, Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 20));
    between(times.at(-1)!, Date.UTC(2025, 10, 1), Date.UTC(2025, 11, 31, 23, 59));
  });

  it('one article in four shares speaker and figure with an unrelated one', () => {
    const keys = (t: ArticleTruth): string[] =>
      t.statements.flatMap((s) => (s.figure ? [`${s.speaker} ${s.figure.value} ${s.figure.thing}`] : []));
    const clusters = new Map<string, Set<string>>();
    for (const t of truths)
      for (const key of keys(t)) {
        const set = clusters.get(key) ?? new Set();
        clusters.set(key, set.add(t.cluster));
      }
    const sharing = truths.filter((t) => keys(t).some((key) => clusters.get(key)!.size > 1)).length / N;
    between(sharing, 0.2, 0.3);
  });

  it('200 speakers and 60 counted things make most figures', () => {
    const figures = truths.flatMap((t) => t.statements.filter((s) => s.figure));
    const own = figures.filter((s) => Number(s.speaker.slice(1)) < 200 && s.figure!.thing.startsWith('t'));
    between(own.length / figures.length, 0.75, 0.93);
    expect(new Set(own.map((s) => s.speaker)).size).toBeGreaterThan(180);
    expect(new Set(own.map((s) => s.figure!.thing)).size).toBe(60);
  });

  it('words follow Zipf’s law: half of the running words are a few hundred, and most words are rare', () => {
    const counts = grouped(
      all
        .filter(({ article }) => article.language === 'en')
        .flatMap(({ article }) => article.text.toLowerCase().match(/[a-z]+/g) ?? []),
      (w) => w,
    );
    const sizes = [...counts.values()].map((g) => g.length).sort((a, b) => b - a);
    const running = sizes.reduce((sum, n) => sum + n, 0);
    between(sizes.slice(0, 200).reduce((sum, n) => sum + n, 0) / running, 0.45, 0.8);
    expect(sizes.length).toBeGreaterThan(30_000);
    for (const word of ['the', 'of', 'and', 'that', 'with', 'not', 'while'])
      expect(counts.get(word)!.length / running).toBeGreaterThan(0.002);
  });

  it('most articles that took something from another name it', () => {
    const derived = truths.filter((t) => t.parent !== null);
    between(derived.filter((t) => t.citesParent).length / derived.length, 0.6, 0.9);
  });

  it('several origins in some clusters', () => {
    const origins = grouped(
      truths.filter((t) => t.parent === null),
      (t) => t.cluster,
    );
    expect([...origins.values()].filter((g) => g.length > 1).length).toBeGreaterThan(40);
  });

  it('series: the same counted thing, parties and event, growing with time', () => {
    const series = grouped(
      truths.filter((t) => t.parent === null).flatMap((t) => t.statements.filter((s) => s.series)),
      (s) => s.series,
    );
    expect(series.size).toBeGreaterThan(15);
    expect([...series.values()].filter((g) => g.length >= 4).length).toBeGreaterThan(10);
    for (const points of series.values()) {
      expect(new Set(points.map((p) => `${p.figure!.thing} ${p.parties} ${p.event} ${p.speaker}`)).size).toBe(
        1,
      );
      const order = [...points].sort((a, b) => (a.said < b.said ? -1 : 1));
      for (const [i, p] of order.entries())
        if (i > 0 && p.said !== order[i - 1]!.said)
          expect(p.figure!.value).toBeGreaterThanOrEqual(order[i - 1]!.figure!.value);
    }
  });
});
