import type { Part } from '../../../model/index.ts';
import type { ModelFile } from '../../learn/container.ts';
import { part } from '../../parts.ts';
import type { FoundStatement } from '../found.ts';
import type { StatementModel } from '../index.ts';
import { bridged, type Draft, decode, type TokenRange } from './decode.ts';
import { rescore } from './rescore.ts';
import { type Judged, select } from './select.ts';
import { makeSheet, type Sheet } from './sheet.ts';
import { type ChainModel, chainModel, cueCandidates, rolesOf, tagProbabilities } from './tagging.ts';

/** Version of the features: weights learnt with other features are refused. */
export const FEATURES = 2;

/** The learned finder, ready to read. */
export interface Finder {
  readonly tagger: ChainModel;
  readonly anchored: ChainModel;
  readonly judge: ChainModel;
  /** Cues less probable than this are not looked at. */
  readonly least: number;
  /** Drafts that the judge holds less probable than this are dropped. */
  readonly keep: number;
}

/** Throws where the file holds other models than these, or weights for other features. */
export function finderFrom(file: ModelFile): Finder {
  const { tagger, anchored, judge } = file.rows;
  const extra = file.extra as unknown as FinderExtra; // `trainStatements` wrote it; its version is checked next
  if (!tagger || !anchored || !judge || extra.features !== FEATURES)
    throw new Error(`model ${file.name}@${file.version}: no statement model of features ${FEATURES}`);
  return {
    tagger: chainModel(tagger, extra.tagger.transitions, extra.tagger.starts),
    anchored: chainModel(anchored, extra.anchored.transitions, extra.anchored.starts),
    judge: chainModel(judge, extra.judge.transitions, extra.judge.starts),
    least: extra.least,
    keep: extra.keep,
  };
}

/** What stands in the header of models/statements.bin beside the rows of weights. */
export interface FinderExtra {
  readonly features: number;
  readonly least: number;
  readonly keep: number;
  readonly tagger: PairScores;
  readonly anchored: PairScores;
  readonly judge: PairScores;
}

export interface PairScores {
  readonly transitions: readonly number[];
  readonly starts: readonly number[];
}

/** Statements of a sheet in the order of their cues, as tokens, with the probability of each. */
export function findDrafts(sheet: Sheet, finder: Finder): Judged[] {
  const probabilities = tagProbabilities(sheet, finder.tagger);
  const drafts = allDrafts(sheet, probabilities, finder.anchored, finder.least);
  return select(sheet, drafts, rescore(sheet, drafts, finder.judge), finder.keep);
}

/** Every candidate with its source and content, in order of place. */
export function allDrafts(
  sheet: Sheet,
  probabilities: Float64Array,
  anchored: ChainModel,
  least: number,
): Draft[] {
  const roles = rolesOf(probabilities);
  return cueCandidates(sheet, probabilities, least)
    .map((cue) => decode(sheet, roles, anchored, cue))
    .filter((d) => d.content.length > 0);
}

/** Finds statements with the weights of models/statements.bin: cues first, then each cue's source and content. */
export function learnedModel(file: ModelFile): StatementModel {
  const finder = finderFrom(file);
  const by = `${file.name}@${file.version}`;
  return {
    maker: by,
    find({ prepared }) {
      const sheet = makeSheet(prepared);
      const words = ([start, end]: TokenRange): Part =>
        part(prepared.text, sheet.start[start]!, sheet.end[end - 1]!, by);
      return findDrafts(sheet, finder).map(
        ({ draft: d, probability }): FoundStatement => ({
          part: 'body',
          source: d.source ? [words(d.source)] : [],
          cue: [words([d.cue.start, d.cue.end])],
          content: bridged(d).map(words),
          directness: 'indirect',
          marks: 'none',
          kind: 'saying',
          confidence: Math.round(probability * 1000) / 1000,
        }),
      );
    },
  };
}
