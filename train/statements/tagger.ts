import { LABEL, LABELS } from '../../src/read/statements/model/labels.ts';
import { surroundings } from '../../src/read/statements/model/surroundings.ts';
import { MAX_FEATURES, tagFeatures } from '../../src/read/statements/model/tag-features.ts';
import { type Crf, SequenceBuilder, trainCrf } from './crf.ts';
import type { TrainingArticle } from './gold.ts';

export interface TaggerOptions {
  readonly least: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly dropout: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
}

/** Learns the tagger of cues, sources and contents: a sequence is a paragraph. */
export function trainTagger(articles: readonly TrainingArticle[], options: TaggerOptions): Crf {
  const builder = new SequenceBuilder();
  const features = new Int32Array(MAX_FEATURES);
  articles.forEach((article, group) => {
    const { sheet } = article;
    const labels = tagLabels(article);
    const near = surroundings(sheet);
    for (let p = 0; p + 1 < sheet.paragraphStart.length; p++) {
      builder.begin();
      for (let i = sheet.paragraphStart[p]!; i < sheet.paragraphStart[p + 1]!; i++) {
        const count = tagFeatures(sheet, near, i, features);
        builder.add(features, count, labels[i]!, group);
      }
    }
  });
  return trainCrf(builder.finish(options.least), { classes: LABELS, ...options });
}

export function tagLabels({ sheet, gold }: TrainingArticle): Uint8Array {
  const labels = new Uint8Array(sheet.count);
  for (const a of gold) for (const i of a.content) labels[i] = LABEL.content;
  for (const a of gold)
    if (a.source) for (let i = a.source[0]; i < a.source[1]; i++) labels[i] = LABEL.source;
  for (const a of gold)
    for (let i = a.cue[0]; i < a.cue[1]; i++) labels[i] = i === a.cue[0] ? LABEL.cueBegin : LABEL.cueInside;
  return labels;
}
