import fs from 'node:fs';
import path from 'node:path';
import { packModels, unpackModels } from '../src/read/learn/container.ts';
import { FEATURES, type FinderExtra } from '../src/read/statements/model/index.ts';
import { chainModel, rolesOf, tagProbabilities } from '../src/read/statements/model/tagging.ts';
import { syntaxFrom } from '../src/read/syntax/index.ts';
import { trainAnchored } from './statements/anchored.ts';
import { type Crf, quantise } from './statements/crf.ts';
import { loadArticles, type TrainingArticle } from './statements/gold.ts';
import { trainTagger } from './statements/tagger.ts';

const FOLDS = 4;
const TAGGER = { least: 3, epochs: 5, rate: 0.05, decay: 0, dropout: 0.3, seed: 1 };
const ANCHORED = { least: 3, epochs: 5, rate: 0.05, decay: 0, dropout: 0.3, seed: 2 };
const LEAST = 0.2;

/**
 * Learns the finder of statements from PolNeAR's training articles and writes `statements.bin` to `out`. The
 * syntax model in `out` is used where there is one: train that first. Same data and syntax model, same bytes.
 */
export function trainStatements({ data, out }: { readonly data: string; readonly out: string }): void {
  const log = (line: string): void => console.error(`statements: ${line}`);
  const syntax = path.join(out, 'syntax.bin');
  const parse = fs.existsSync(syntax) ? syntaxFrom(unpackModels(fs.readFileSync(syntax))) : undefined;
  const articles = loadArticles(data, 'train.jsonl.gz', parse);
  log(`${articles.length} articles${parse ? '' : ', without syntax'}`);
  const roles = heldOutProbabilities(articles, log).map(rolesOf);
  const tagger = trainTagger(articles, { ...TAGGER, log });
  const anchored = trainAnchored(articles, roles, { ...ANCHORED, log });
  const extra: FinderExtra = {
    features: FEATURES,
    least: LEAST,
    tagger: pairScores(tagger),
    anchored: pairScores(anchored),
  };
  const bytes = packModels(
    'statements',
    '1',
    { tagger: quantise(tagger), anchored: quantise(anchored) },
    extra as unknown as Record<string, unknown>, // a plain object of numbers and lists
  );
  fs.writeFileSync(path.join(out, 'statements.bin'), bytes);
  log(`${bytes.length} bytes`);
}

/** First-pass probabilities of each article by a tagger that has not seen it. */
function heldOutProbabilities(
  articles: readonly TrainingArticle[],
  log: (line: string) => void,
): Float64Array[] {
  const out: Float64Array[] = new Array(articles.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const crf = trainTagger(
      articles.filter((_, i) => i % FOLDS !== fold),
      TAGGER,
    );
    const { transitions, starts } = pairScores(crf);
    const model = chainModel(quantise(crf), transitions, starts);
    articles.forEach((a, i) => {
      if (i % FOLDS === fold) out[i] = tagProbabilities(a.sheet, model);
    });
    log(`fold ${fold + 1} of ${FOLDS}`);
  }
  return out;
}

const pairScores = (crf: Crf): { transitions: number[]; starts: number[] } => ({
  transitions: Array.from(crf.transitions, (x) => Math.round(x * 1e4) / 1e4),
  starts: Array.from(crf.starts, (x) => Math.round(x * 1e4) / 1e4),
});
