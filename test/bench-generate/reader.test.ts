import { expect, test } from 'vitest';
import { type Generated, generateArticles, type Span } from '../../bench/generate/index.ts';
import { articleOf } from '../../bench/lib/article.ts';
import { loadModels } from '../../bench/lib/models.ts';
import { createReader } from '../../src/read/index.ts';

function* english(n: number): Generator<Generated> {
  let left = n;
  for (const one of generateArticles({ articles: n * 3, seed: 5 })) {
    if (one.article.language !== 'en' || left-- <= 0) continue;
    yield one;
  }
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

test('the reader finds nine in ten of the English statements, their speakers and their figures', () => {
  const reader = createReader(loadModels());
  const [found, all] = [
    { statements: 0, figures: 0, names: 0, extra: 0 },
    { statements: 0, figures: 0, names: 0, extra: 0 },
  ];
  const missed: string[] = [];
  for (const { article, truth } of english(60)) {
    const reading = reader.read(
      articleOf(article.text, { published: article.published, title: article.title, outlet: article.outlet }),
    );
    for (const told of truth.statements) {
      const sentence = article.text.slice(...told.span);
      const same = reading.statements.find(({ content }) => {
        const covered = content.reduce((sum, part) => sum + shared(part.span, told.content), 0);
        return covered * 2 >= told.content[1] - told.content[0];
      });
      all.statements++;
      if (same) found.statements++;
      else missed.push(`statement: ${sentence}`);
      if (told.named) {
        all.names++;
        if (same?.source.some((part) => shared(part.span, told.source) > 0)) found.names++;
        else missed.push(`source: ${sentence}`);
      }
      const { figure } = told;
      if (!figure) continue;
      all.figures++;
      const read = reading.figures.find((f) => shared(f.span, figure.span) > 0);
      if (read?.value === figure.value && read.bound === figure.bound) found.figures++;
      else missed.push(`figure ${figure.bound} ${figure.value} ${JSON.stringify(read)}: ${sentence}`);
    }
    const told = (span: Span): boolean => truth.statements.some((s) => shared(s.span, span) > 0);
    all.extra += reading.statements.length;
    for (const { content } of reading.statements) {
      if (content[0] && told(content[0].span)) continue;
      found.extra++;
      missed.push(`extra: ${content[0]?.exact}`);
    }
  }
  if (process.env.SHOW) console.log(found, all, missed.join('\n'));
  for (const what of ['statements', 'figures', 'names'] as const)
    expect(found[what] / all[what], what).toBeGreaterThan(0.9);
});
