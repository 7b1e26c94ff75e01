import fs from 'node:fs';
import path from 'node:path';
import { packModels, unpackModels } from '../src/read/learn/container.ts';
import {
  allDrafts,
  FEATURES,
  type FinderExtra,
  type PairScores,
} from '../src/read/statements/model/index.ts';
import {
  type ChainModel,
  chainModel,
  rolesOf,
  tagProbabilities,
} from '../src/read/statements/model/tagging.ts';
import { syntaxFrom } from '../src/read/syntax/index.ts';
import { trainAnchored } from './statements/anchored.ts';
import { type Crf, quantise } from './statements/crf.ts';
import { loadArticles, type TrainingArticle } from './statements/gold.ts';
import { trainJudge } from './statements/judge.ts';
import { trainTagger } from './statements/tagger.ts';

/** Eight bits from -4 to 4; weights under one quantum vanish. */
const QUANTA = { top: 4, drop: 1 };
const TAGGER_FOLDS = 4;
const ANCHORED_FOLDS = 2;
const TAGGER = { least: 4, epochs: 5, rate: 0.05, decay: 0, dropout: 0.3, seed: 1 };
const ANCHORED = { least: 4, epochs: 5, rate: 0.05, decay: 0, dropout: 0.3, seed: 2 };
const JUDGE = { least: 3, epochs: 6, rate: 0.05, decay: 0, dropout: 0.3, seed: 3 };
/** Cues less probable than this are not looked at; drafts less probable than `KEEP` are dropped (tuned on dev). */
const LEAST = 0.1;
const KEEP = 0.4;

type Log = (line: string) => void;

/**
 * Learns the finder of statements from PolNeAR's training articles and writes `statements.bin` to `out`. The
 * syntax model in `out` is used where there is one: train that first. Each stage learns from what the stage before
 * says of articles that it has not seen. Same data and syntax model, same bytes.
 */
export function trainStatements({ data, out }: { readonly data: string; readonly out: string }): void {
  const log: Log = (line) => console.error(`statements: ${line}`);
  const syntax = path.join(out, 'syntax.bin');
  const parse = fs.existsSync(syntax) ? syntaxFrom(unpackModels(fs.readFileSync(syntax))) : undefined;
  const articles = loadArticles(data, 'train.jsonl.gz', parse);
  log(`${articles.length} articles${parse ? '' : ', without syntax'}`);
  const models = trainFinder(articles, log);
  const bytes = packModels(
    'statements',
    '1',
    {
      tagger: quantise(models.tagger, QUANTA),
      anchored: quantise(models.anchored, QUANTA),
      judge: quantise(models.judge, QUANTA),
    },
    extraOf(models) as unknown as Record<string, unknown>, // a plain object of numbers and lists
  );
  fs.writeFileSync(path.join(out, 'statements.bin'), bytes);
  log(`${bytes.length} bytes`);
}

interface Models {
  readonly tagger: Crf;
  readonly anchored: Crf;
  readonly judge: Crf;
}

function trainFinder(articles: readonly TrainingArticle[], log: Log): Models {
  const probabilities = heldOut(articles, TAGGER_FOLDS, log, (rest) => {
    const model = asModel(
      trainTagger(
        rest.map((i) => articles[i]!),
        TAGGER,
      ),
    );
    return (i) => tagProbabilities(articles[i]!.sheet, model);
  });
  const roles = probabilities.map(rolesOf);
  const drafts = heldOut(articles, ANCHORED_FOLDS, log, (rest) => {
    const model = asModel(
      trainAnchored(
        rest.map((i) => articles[i]!),
        rest.map((i) => roles[i]!),
        ANCHORED,
      ),
    );
    return (i) => allDrafts(articles[i]!.sheet, probabilities[i]!, model, LEAST);
  });
  return {
    judge: trainJudge(articles, drafts, { ...JUDGE, log }),
    anchored: trainAnchored(articles, roles, { ...ANCHORED, log }),
    tagger: trainTagger(articles, { ...TAGGER, log }),
  };
}

/** For each article what a model says that was learnt from the other folds. */
function heldOut<T>(
  articles: readonly TrainingArticle[],
  folds: number,
  log: Log,
  learn: (rest: readonly number[]) => (article: number) => T,
): T[] {
  const out: T[] = new Array(articles.length);
  const all = articles.map((_, i) => i);
  for (let fold = 0; fold < folds; fold++) {
    const say = learn(all.filter((i) => i % folds !== fold));
    for (const i of all) if (i % folds === fold) out[i] = say(i);
    log(`fold ${fold + 1} of ${folds}`);
  }
  return out;
}

function asModel(crf: Crf): ChainModel {
  const { transitions, starts } = pairScores(crf);
  return chainModel(quantise(crf, QUANTA), transitions, starts);
}

const extraOf = (models: Models): FinderExtra => ({
  features: FEATURES,
  least: LEAST,
  keep: KEEP,
  tagger: pairScores(models.tagger),
  anchored: pairScores(models.anchored),
  judge: pairScores(models.judge),
});

const pairScores = (crf: Crf): PairScores => ({
  transitions: Array.from(crf.transitions, (x) => Math.round(x * 1e4) / 1e4),
  starts: Array.from(crf.starts, (x) => Math.round(x * 1e4) / 1e4),
});
