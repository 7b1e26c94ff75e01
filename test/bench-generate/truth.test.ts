import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Generated, generateArticles } from '../../bench/generate/index.ts';
import { vocabulary } from '../../bench/generate/world/vocabulary.ts';
import { isPublished } from '../../src/article/published.ts';

const root = path.resolve(import.meta.dirname, '../..');
const N = 3000;
const all: readonly Generated[] = [...generateArticles({ articles: N, seed: 3 })];
const byId = new Map(all.map((one) => [one.article.id, one]));
const hash = (list: Iterable<Generated>): string => {
  const sum = createHash('sha256');
  for (const one of list) sum.update(JSON.stringify(one));
  return sum.digest('hex').slice(0, 16);
};
/** The text without the credit line of a copy. */
const body = ({ article, truth }: Generated): string =>
  truth.credit ? article.text.slice(0, truth.credit[0] - 2) : article.text;

describe('the generator', () => {
  it('gives the same bytes for the same seed on every machine, and other bytes for another', () => {
    const some = (seed: number) => generateArticles({ articles: 200, seed });
    expect(hash(some(1))).toBe('bb5e558637796298');
    expect(hash(some(2))).not.toBe(hash(some(1)));
  });

  it('refuses what is no number of articles', () => {
    for (const articles of [0, -1, 1.5, Number.NaN])
      expect(() => generateArticles({ articles, seed: 1 }).next()).toThrow(RangeError);
    expect([...generateArticles({ articles: 1, seed: 1 })]).toHaveLength(1);
    expect([...generateArticles({ articles: 7, seed: 1 })]).toHaveLength(7);
  });

  it('writes lines that the command takes, each address once', () => {
    expect(new Set(all.map((one) => one.article.url)).size).toBe(N);
    expect(byId.size).toBe(N);
    for (const { article } of all) {
      expect(isPublished(article.published), article.published).toBe(true);
      expect(article.published).toMatch(/[+-]\d\d:\d\d$/);
      expect(article.url).toMatch(/^https:\/\/outlet\d+\.example\/20\d\d\/\d\d\/[a-z]+-[a-z]+-[a-z]+-\d+$/);
      for (const part of [article.title, article.text, article.outlet]) {
        expect(part).not.toMatch(/[{}#%]|\bundefined\b|\bnull\b|NaN| {2}| [.,;]/);
        expect(part.trim()).toBe(part);
      }
    }
  });

  it('has spans that hold what they name', () => {
    for (const { article, truth } of all) {
      let end = 0;
      expect(truth.statements.length).toBeGreaterThan(0);
      for (const s of truth.statements) {
        expect(s.span[0]).toBeGreaterThanOrEqual(end);
        end = s.span[1];
        for (const part of [s.source, s.cue, s.content]) {
          expect(part[0]).toBeGreaterThanOrEqual(s.span[0]);
          expect(part[1]).toBeLessThanOrEqual(s.span[1]);
          expect(part[1]).toBeGreaterThan(part[0]);
          const words = article.text.slice(...part);
          expect(words.trim()).toBe(words);
        }
        const content = article.text.slice(...s.content).toLowerCase();
        if (s.name) expect(article.text.slice(...s.source)).toContain(s.name);
        if (s.hedge) expect(content).toContain(s.hedge.toLowerCase());
        if (!s.figure) continue;
        const figure = article.text.slice(...s.figure.span);
        expect(figure.toLowerCase()).toContain(s.figure.counted.toLowerCase());
        const digits = figure.replace(/(\d)[.,\u00a0](?=\d{3})/g, '$1').match(/\d+(?:[.,]\d+)?/)![0];
        const scale = /million|Million|млн/.test(figure) ? 1_000_000 : 1;
        expect(Math.round(Number(digits.replace(',', '.')) * scale)).toBe(s.figure.value);
      }
    }
  });

  it('goes back to earlier statements of the same series', () => {
    const told = new Map(all.flatMap(({ truth }) => truth.statements.map((s) => [s.statement, s] as const)));
    const looks = all.filter(({ truth }) => truth.backReferences.length > 0);
    expect(looks.length).toBeGreaterThan(100);
    for (const { article, truth } of looks)
      for (const back of truth.backReferences) {
        expect(article.text.slice(...back.span)).toContain(article.text.slice(...back.figure.span));
        expect(article.text.slice(...back.figure.span)).toContain(back.figure.counted);
        const earlier = told.get(back.statement)!;
        const main = truth.statements[0]!;
        expect(earlier.said <= main.said).toBe(true);
        expect([earlier.series, earlier.speaker]).toEqual([main.series, main.speaker]);
      }
  });

  it('takes only from what was published before, within its cluster', () => {
    for (const { article, truth } of all) {
      if (truth.parent === null) {
        expect([truth.derivation, truth.origin, truth.citesParent]).toEqual(['origin', article.id, false]);
        continue;
      }
      const parent = byId.get(truth.parent)!;
      expect(Date.parse(parent.article.published)).toBeLessThan(Date.parse(article.published));
      expect(parent.truth.cluster).toBe(truth.cluster);
      expect(parent.truth.origin).toBe(truth.origin);
      const told = new Set(parent.truth.statements.map((s) => s.statement));
      for (const s of truth.statements) expect(told).toContain(s.statement);
      expect(parent.article.language === article.language).toBe(truth.derivation !== 'translation');
    }
  });

  it('copies verbatim to the letter, a credit line apart', () => {
    for (const one of all) {
      if (one.truth.derivation !== 'verbatim') continue;
      const parent = byId.get(one.truth.parent!)!;
      expect(body(one)).toBe(body(parent));
      expect(one.article.outlet).not.toBe(parent.article.outlet);
    }
    const texts = new Set(all.map((one) => one.article.text));
    expect(N - texts.size).toBeGreaterThan(100);
  });

  it('names cited outlets in the text', () => {
    for (const { article, truth } of all)
      for (const name of truth.cites) expect(article.text).toContain(name);
  });

  it('states every edit: the words it gives stand in the parent and here, and nothing else differs', () => {
    const kinds = new Map<string, number>();
    for (const one of all) {
      const { edits, statements } = one.truth;
      if (edits.length === 0) continue;
      const parent = byId.get(one.truth.parent!)!;
      for (const edit of edits) {
        kinds.set(edit.kind, (kinds.get(edit.kind) ?? 0) + 1);
        expect(edit.from, JSON.stringify(edit)).not.toBe(edit.to);
        const words = (of: Generated): string => {
          const { span } = of.truth.statements.find((s) => s.statement === edit.statement)!;
          return of.article.text.slice(...span).toLowerCase();
        };
        expect(words(one)).toContain(edit.to.toLowerCase());
        expect(words(parent)).toContain(edit.from.toLowerCase());
      }
      const changed = new Set(edits.map((e) => e.statement));
      const slip = edits.some((e) => e.kind === 'name');
      for (const [i, s] of statements.entries()) {
        if (changed.has(s.statement) || slip) continue;
        const before = parent.truth.statements[i]!;
        const again = [one, parent].some((o) => o.truth.statements.some((t) => !t.named));
        if (!again) expect(one.article.text.slice(...s.span)).toBe(parent.article.text.slice(...before.span));
      }
    }
    expect([...kinds.keys()].sort()).toEqual(
      ['attribution', 'bound', 'counted-thing', 'hedge', 'name', 'negation', 'number'].sort(),
    );
    for (const n of kinds.values()) expect(n).toBeGreaterThan(50);
  });

  it('uses names and words that are nobody’s and nothing’s', () => {
    const names = JSON.parse(fs.readFileSync(path.join(root, 'lexicon/en/first-names.json'), 'utf8'));
    const real = new Set(
      Object.values(names)
        .flat()
        .map((n) => String(n).toLowerCase()),
    );
    const used = new Set(
      all.flatMap(({ truth }) =>
        truth.statements.flatMap((s) => (s.name ? s.name.toLowerCase().split(' ') : [])),
      ),
    );
    expect([...used].filter((n) => real.has(n))).toEqual([]);
    const words = vocabulary().words('en');
    expect(new Set(words).size).toBe(50_000);
    expect(words.filter((w) => real.has(w))).toEqual([]);
  });

  it('imports nothing of src/', () => {
    const folder = path.join(root, 'bench/generate');
    for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.ts'))
        expect(fs.readFileSync(path.join(folder, name), 'utf8'), name).not.toMatch(/from '[^']*\/src\//);
  });
});
