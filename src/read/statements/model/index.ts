import type { Part } from '../../../model/index.ts';
import type { ModelFile } from '../../learn/container.ts';
import { part } from '../../parts.ts';
import type { FoundStatement } from '../found.ts';
import type { StatementModel } from '../index.ts';
import { type Draft, decode, type TokenRange } from './decode.ts';
import { select } from './select.ts';
import { makeSheet, type Sheet } from './sheet.ts';
import { type ChainModel, chainModel, cueCandidates, rolesOf, tagProbabilities } from './tagging.ts';

/** Version of the features: weights learnt with other features are refused. */
export const FEATURES = 1;

/** The learned finder, ready to read. */
export interface Finder {
  readonly tagger: ChainModel;
  readonly anchored: ChainModel;
  /** Cues less probable than this are not looked at. */
  readonly least: number;
}

/** Throws where the file holds other models than these, or weights for other features. */
export function finderFrom(file: ModelFile): Finder {
  const { tagger, anchored } = file.rows;
  const extra = file.extra as unknown as FinderExtra; // `trainStatements` wrote it; its version is checked next
  if (!tagger || !anchored || extra.features !== FEATURES)
    throw new Error(`model ${file.name}@${file.version}: no statement model of features ${FEATURES}`);
  return {
    tagger: chainModel(tagger, extra.tagger.transitions, extra.tagger.starts),
    anchored: chainModel(anchored, extra.anchored.transitions, extra.anchored.starts),
    least: extra.least,
  };
}

/** What stands in the header of models/statements.bin beside the rows of weights. */
export interface FinderExtra {
  readonly features: number;
  readonly least: number;
  readonly tagger: { readonly transitions: readonly number[]; readonly starts: readonly number[] };
  readonly anchored: { readonly transitions: readonly number[]; readonly starts: readonly number[] };
}

/** Statements of a sheet in the order of their cues, as tokens. */
export function draftsOf(sheet: Sheet, finder: Finder): Draft[] {
  const probabilities = tagProbabilities(sheet, finder.tagger);
  const roles = rolesOf(probabilities);
  const drafts = cueCandidates(sheet, probabilities, finder.least).map((cue) =>
    decode(sheet, roles, finder.anchored, cue),
  );
  return select(sheet, drafts);
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
      return draftsOf(sheet, finder).map(
        (d): FoundStatement => ({
          part: 'body',
          source: d.source ? [words(d.source)] : [],
          cue: [words([d.cue.start, d.cue.end])],
          content: d.content.map(words),
          directness: 'indirect',
          marks: 'none',
          kind: 'saying',
          confidence: Math.round(d.cue.probability * 1000) / 1000,
        }),
      );
    },
  };
}
